import { VodokanalRegister } from '../elements/register/register.ts';

/** The first definition wins: a second copy of the script does no harm. */
if (!customElements.get('vodokanal-register')) customElements.define('vodokanal-register', VodokanalRegister);

export { VodokanalRegister };
