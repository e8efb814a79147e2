import { tokenNames } from '../elements/looks/token-names.ts';
import { type Lang, langOf } from '../lang.ts';
import { fromOlder } from './older.ts';

/** What the embedding page has said, read: every member of its type and within its length. */
export interface Said {
  major: number;
  /** It may be none of ours. */
  element: string;
  lang: Lang;
  partner: string | undefined;
  account: string | undefined;
  email: string | undefined;
  returnUrl: string | undefined;
  stay: boolean;
  tokens: Record<string, string>;
  scheme: 'light' | 'dark';
}

/** The longest message that is read, in UTF-16 units: ours have some 1,500. */
const LONGEST = 20_000;

/** A message as an object, in today's words; undefined for everything else. */
export function parse(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'string' || data.length > LONGEST) return;
  try {
    const message: unknown = JSON.parse(data);
    if (typeof message !== 'object' || !message || Array.isArray(message)) return;
    return 'major' in message ? { ...message } : { ...message, ...fromOlder({ ...message }) };
  } catch {
    return;
  }
}

const text = (value: unknown, longest: number) =>
  typeof value === 'string' && value && value.length <= longest ? value : undefined;

/**
 * The first message of a page; undefined for whatever is none. A member that is not what it should be is missing.
 */
export function readHello(data: unknown): Said | undefined {
  const message = parse(data);
  const element = message?.element;
  if (!message || typeof element !== 'string') return;
  const major = message.major === undefined ? 0 : Number(message.major);
  return {
    major,
    element,
    partner: text(message.partner, 100),
    account: text(message.account, 40),
    email: text(message.email, 254),
    returnUrl: text(message.returnUrl, 500),
    stay: message.after === 'stay',
    ...readLook(message),
  };
}

/** What may change after the handshake. */
export type Look = Pick<Said, 'lang' | 'tokens' | 'scheme'>;

export function readLook(message: Record<string, unknown>): Look {
  const given = typeof message.tokens === 'object' ? { ...message.tokens } : {};
  const tokens: Record<string, string> = {};
  for (const name of tokenNames) tokens[name] = text((given as Record<string, unknown>)[name], 200) ?? '';
  return {
    lang: langOf(text(message.lang, 35)),
    tokens,
    scheme: message.scheme === 'dark' ? 'dark' : 'light',
  };
}
