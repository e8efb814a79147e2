import { typedLatin } from './cyrillic.ts';
import { isCommon, isRepeated } from './guessable.ts';
import { accepted, type Context, plain, type Reading, type Rule, refused } from './reading.ts';

export type PasswordCode =
  /** Nothing was typed. */
  | 'empty'
  /** Shorter than the page asks for; `count` says how many characters stand there now. */
  | 'short'
  /** Longer than 256 characters. */
  | 'long'
  /** One of the commonest passwords, or keys in a row: among the first that are tried. */
  | 'common'
  /** One character, or a few, over and over. */
  | 'repeat'
  /** It holds the e-mail address or the name in it. */
  | 'email'
  /** It holds the account number, which stands on every bill. */
  | 'account'
  /** It holds the name of the utility. */
  | 'service'
  /** Note: letters of two alphabets; perhaps the keyboard was switched by mistake. */
  | 'mixed'
  /** Note: there is a space at the beginning or the end, and it counts. */
  | 'spaces'
  /** Note: long enough; longer is better. */
  | 'fair'
  /** Note: good; a few words more make it strong. */
  | 'good'
  /** Note: strong. */
  | 'strong';

const longest = 256;
/** One spelling for everything that the same keys type, in any layout and case. */
const keys = (text: string) => typedLatin(text).toLowerCase();
// The utility and its city, as `keys` writes them in both alphabets: водоканал is djljrfyfk.
const service = /vodokanal|djljrfyfk/;
const city = /dnipro|dnepr|lysghj|lytgh/;

/** Whether a piece that others know makes out a good part of the password. */
function holds(password: string, piece: string): boolean {
  return piece.length > 3 && password.includes(piece) && (piece.length > 5 || password.length - piece.length < 8);
}

function refusal(
  text: string,
  typed: string,
  { account = '', email = '' }: Context['others'],
): PasswordCode | undefined {
  const address = keys(email.trim());
  if (holds(typed, address) || holds(typed, address.split('@')[0]!)) return 'email';
  const bare = (text: string) => text.replace(/[ -]/g, '');
  if (holds(bare(typed), bare(keys(account)))) return 'account';
  const [name] = city.exec(typed) ?? [];
  if (service.test(typed) || (name && typed.length - name.length < 6)) return 'service';
  if (isRepeated(text)) return 'repeat';
  return isCommon(typed) ? 'common' : undefined;
}

function advice(text: string, count: number): PasswordCode {
  if (/[a-z]/i.test(text) && /[а-яґєіїё]/i.test(text)) return 'mixed';
  if (text.trim() !== text) return 'spaces';
  // Repeating adds length but little to guess.
  const worth = Math.min(count, 2 * new Set(text).size);
  return worth < 12 ? 'fair' : worth < 15 ? 'good' : 'strong';
}

/**
 * A new password, exactly as typed, counted in code points: `settings.passwordMin` to 256 of them, of any kind.
 * Source: NIST SP 800-63B-4, OWASP ASVS 5.0 6.2; the longest one is our decision.
 */
export const password: Rule<PasswordCode> = {
  pattern: /^[\s\S]{8,256}$/u,
  read(text, { settings, others } = plain): Reading<PasswordCode> {
    // Counting the letters of a whole pasted book would freeze the page, and is no help.
    const count = text.length > 2 * longest ? text.length : [...text].length;
    const problem = !count
      ? 'empty'
      : count > longest
        ? 'long'
        : count < settings.passwordMin
          ? 'short'
          : refusal(text, keys(text), others);
    return { ...(problem ? refused(problem) : accepted(text, text, [], advice(text, count))), count };
  },
};
