import { VodokanalLogin } from './elements/login.ts';
import { VodokanalRegister } from './elements/register.ts';

/** The first definition wins: a second copy of the script does no harm. */
for (const [tag, element] of [
  ['vodokanal-register', VodokanalRegister],
  ['vodokanal-login', VodokanalLogin],
] as const)
  if (!customElements.get(tag)) customElements.define(tag, element);

export * from './index.ts';
