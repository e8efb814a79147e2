import { VodokanalLogin } from '../elements/login/login.ts';
import { define } from './define.ts';

define('login', VodokanalLogin);

export { VodokanalLogin };
