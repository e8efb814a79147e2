import type { Tick } from '../../contract/ticks.ts';
import type { Lang } from '../../lang.ts';
import type { RegistrationRuleName } from '../../rules/index.ts';

/**
 * What the property `send` gets: the main requests of the wire contract. Whoever uses these types has no zod, so they are
 * not made of the schemas.
 */
export type SendRequest = RegistrationRequest | SignInRequest;

interface Extras {
  /** Name of the embedding site. */
  partner?: string;
  /** Where a link may lead the person back to. */
  returnUrl?: string;
  /** What an anti-bot element gave, name by name. */
  challenge?: Record<string, string>;
}

/** `<vodokanal-register>`: the canonical answers, the ticks, the language for letters. */
export interface RegistrationRequest extends Record<RegistrationRuleName, string>, Record<Tick, boolean>, Extras {
  lang: Lang;
}

/** `<vodokanal-login>`. */
export interface SignInRequest extends Extras {
  email: string;
  password: string;
}
