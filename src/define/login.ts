import { VodokanalLogin } from '../elements/login/login.ts';

/** The first definition wins: a second copy of the script does no harm. */
if (!customElements.get('vodokanal-login')) customElements.define('vodokanal-login', VodokanalLogin);

export { VodokanalLogin };
