import type { Lang } from '../lang.ts';
import type { RegistrationRuleName } from '../rules/index.ts';
import type { Tick } from './ticks.ts';

// The bodies of requests.ts, written out: published types must not need zod. A test holds each against its schema.

/** Optional members of a request of the form. */
export interface Extras {
  partner?: string;
  returnUrl?: string;
  challenge?: Record<string, string>;
}

/** A value for each field and tick of the registration. */
export type Registration = Record<RegistrationRuleName, string> & Record<Tick, boolean> & { lang: Lang } & Extras;

/** Where to write, in which language. */
export interface Mailing {
  email: string;
  lang: Lang;
  returnUrl?: string;
}

export interface Confirmation {
  token: string;
  password: string;
}

export interface Session extends Extras {
  email: string;
  password: string;
}

export interface PasswordReset {
  token: string;
  password: string;
}
