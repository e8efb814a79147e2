import { VodokanalRegister } from '../elements/register/register.ts';
import { define } from './define.ts';

define('register', VodokanalRegister);

export { VodokanalRegister };
