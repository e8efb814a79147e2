import { typedLatin } from './cyrillic.ts';
import { isCommon, isRepeated } from './guessable.ts';
import { type Context, defaultContext, type Reading, type Rule, withProblem, withValue } from './reading.ts';

export type PasswordCode =
  /** Nothing was typed. */
  | 'empty'
  /** Shorter than `passwordMin`; `count` is its length. */
  | 'short'
  /** Longer than 256 characters. */
  | 'long'
  /** One of the most common passwords, or keys in a row: an attacker tries it early. */
  | 'common'
  /** One character, or a few, repeated. */
  | 'repeat'
  /** It contains the e-mail address or the part in front of the @. */
  | 'email'
  /** It contains the account number, which is printed on every bill. */
  | 'account'
  /** It contains the name of the utility. */
  | 'service'
  /** Note: letters of two alphabets; perhaps the keyboard was switched by mistake. */
  | 'mixed'
  /** Note: its length is enough; longer is better. Whether it is on the list of the endpoint is not known here. */
  | 'fair'
  /** Note: it is long. */
  | 'good';

const longest = 256;
/** The text as the English layout types it, in lower case: the same for every layout. */
const inEnglishLayout = (text: string) => typedLatin(text).toLowerCase();
// The utility and its city, as `inEnglishLayout` writes them in both alphabets: водоканал is djljrfyfk.
const service = /vodokanal|djljrfyfk/;
const city = /dnipro|dnepr|lysghj|lytgh/;

/** Whether a text that others may know is a large part of the password. */
function reliesOn(password: string, piece: string): boolean {
  return piece.length > 3 && password.includes(piece) && (piece.length > 5 || password.length - piece.length < 8);
}

/** The problem of a password of the right length, if it has one. `typed`: the text by `inEnglishLayout`. */
function problemOf(
  text: string,
  typed: string,
  { account = '', email = '' }: Context['others'],
): PasswordCode | undefined {
  const address = inEnglishLayout(email.trim());
  if (reliesOn(typed, address) || reliesOn(typed, address.split('@')[0]!)) return 'email';
  const withoutSeparators = (text: string) => text.replace(/[ -]/g, '');
  if (reliesOn(withoutSeparators(typed), withoutSeparators(inEnglishLayout(account)))) return 'account';
  const beside = typed.replace(city, '');
  if (service.test(typed) || (beside !== typed && /^(?:.{0,5}|\W*\d+\W*)$/.test(beside))) return 'service';
  if (isRepeated(text)) return 'repeat';
  return isCommon(typed) ? 'common' : undefined;
}

/** What to say about a password that can be sent: of its safety only that it is long. */
function noteFor(text: string, count: number): PasswordCode {
  if (/[a-z]/i.test(text) && /[а-яґєіїё]/i.test(text)) return 'mixed';
  // Repeated characters make it longer, but hardly safer.
  const worth = Math.min(count, 2 * new Set(text).size);
  return worth < 15 ? 'fair' : 'good';
}

/**
 * A new password, exactly as typed, counted in code points: `settings.passwordMin` to 256 of them, without rules about
 * their kinds.
 * Source: NIST SP 800-63B-4, OWASP ASVS 5.0 6.2; the maximum is our decision.
 */
export const password: Rule<PasswordCode> = {
  read(text, { settings, others } = defaultContext): Reading<PasswordCode> {
    // Counting code points in a very long pasted text would freeze the page.
    const count = text.length > 2 * longest ? text.length : [...text].length;
    const problem = !count
      ? 'empty'
      : count > longest
        ? 'long'
        : count < settings.passwordMin
          ? 'short'
          : problemOf(text, inEnglishLayout(text), others);
    return { ...(problem ? withProblem(problem) : withValue(text, text, [], noteFor(text, count))), count };
  },
};
