/** The back end to be checked, and what is known of it. */
export interface Target {
  /** Where each call goes; undefined where the back end has none. */
  registrations: string;
  resend: string | undefined;
  confirmations: string | undefined;
  sessions: string | undefined;
  recoveries: string | undefined;
  passwords: string | undefined;
  /** Somebody on the bill who has no cabinet yet. */
  bill: { account: string; house: string; apartment: string } | undefined;
  /** A mailbox; others are made of it with `+` before the `@`. */
  email: string | undefined;
  /** File or address of the letters. */
  letters: string | undefined;
  /** Milliseconds in which a letter has to come. */
  wait: number;
  /** An origin whose pages may call. */
  origin: string | undefined;
  /** Try how many requests are refused. */
  limits: boolean;
}

export const callNames = ['resend', 'confirmations', 'sessions', 'recoveries', 'passwords'] as const;
export type CallName = (typeof callNames)[number];

/** The address of another call: as in the reference endpoint, beside that of the registration, with its query. */
export function siblingOf(registrations: string, name: CallName): string {
  const url = new URL(registrations);
  const path = url.pathname.replace(/\/+$/, '');
  url.pathname = name === 'resend' ? `${path}/resend` : path.replace(/[^/]*$/, name);
  return url.href;
}
