import { cyrillicLook, latinLook, visible } from './cyrillic.ts';
import { defaultContext, type Rule, withProblem, withValue } from './reading.ts';

export type AccountCode =
  /** Nothing was typed. */
  | 'empty'
  /** An account has 12 characters, and this has `count`. */
  | 'length'
  /** Fewer than half of its characters are digits. */
  | 'letters'
  /** It contains a character that is neither a letter nor a digit. */
  | 'sign'
  /** Digits are lost in a spreadsheet: `1.23457E+11`. Or it does not match the pattern that the page has set. */
  | 'format'
  /** 10 digits: an account for gas, not for water. */
  | 'gas'
  /** 9 digits: an account at the gas supplier. */
  | 'gas-supplier'
  /** The utility's bank account, printed on the bill as an IBAN. */
  | 'iban'
  /** 8 digits: the utility's company number (ЄДРПОУ). */
  | 'edrpou'
  /** A phone number. As a note: 12 digits that may also be an account. */
  | 'phone'
  /** The number of a bank card, which the form never asks for. */
  | 'card'
  /** Note: letters of two alphabets; the offers use one. */
  | 'mixed'
  /** Note: the letter О stands where a zero is likely; an offer has the zero. */
  | 'zero';

/** Shapes of other numbers that people type here. */
const otherNumbers: [shape: RegExp, code: AccountCode][] = [
  [/^\+|^(?:3?8)?0(?:39|50|56|6[3678]|7[357]|9\d)\d{7}$/, 'phone'],
  [/^\d{10}$/, 'gas'],
  [/^\d{9}$/, 'gas-supplier'],
  [/^\d{8}$/, 'edrpou'],
  [/^U[AА]\d{11,}$/, 'iban'],
  [/^[2-6]\d{15}$/, 'card'],
];
/** Signs that stand in and around a number and mean nothing; a slash only beside a letter: «о/р». */
const signs = /["'`´‘-‟«»()<>[\],;:.№#= -]+|(?<!\d)\/|\/(?!\d)/;

/** Compiles the pattern of the page. Text that is no regular expression counts as no pattern. */
export function patternOf(source: string | undefined): RegExp | undefined {
  try {
    return source ? new RegExp(`^(?:${source})$`, 'u') : undefined;
  } catch {
    return undefined;
  }
}

const isMixed = (number: string) => /[A-Z]/.test(number) && /[А-ЯҐЄІЇЁ]/.test(number);

/** Forms of a number with a letter О in place of a zero, or with letters of two alphabets, and the note about it. */
function repairs(number: string): { forms: string[]; note?: AccountCode } {
  const zeros = number.replace(/(^|\d)[OО]+(?=\d|$)/g, (run) => run.replace(/[OО]/g, '0'));
  const mixed = isMixed(number);
  const forms = mixed ? [cyrillicLook(number), latinLook(number)].filter((form) => !isMixed(form)) : [];
  if (zeros === number) return { forms, note: mixed ? 'mixed' : undefined };
  return { forms: [zeros, ...forms], note: 'zero' };
}

/** The code for a number that has the shape of another number from the bill. */
const otherNumberCode = (number: string) => otherNumbers.find(([shape]) => shape.test(number))?.[1];

/** Whether a text is a number as the bill prints it. */
export const accountPattern = /^(?=(?:\D*\d){6})[0-9A-ZА-ЯҐЄІЇЁ]{12}$/;

/**
 * The personal account: 12 upper-case letters and digits, at least half of them digits.
 * It is not public which letters occur, so a letter of the other alphabet is only offered, never put in by itself.
 * Source: the customer's guide to the cabinet; the shapes of the other numbers: Ukrainian bills, ISO 13616, ITU E.164.
 */
export const account: Rule<AccountCode> = {
  read(text, { settings } = defaultContext) {
    // No bill prints so many characters, and the message does not need the exact count.
    if (text.length > 200) return { ...withProblem<AccountCode>('length'), count: text.length };
    const seen = visible(text);
    if (/^\d[.,]\d+[eе]\+?\d+$/i.test(seen)) return withProblem<AccountCode>('format');
    // A spreadsheet writes a whole number with `.0` or `,00`.
    const pieces = seen
      .replace(/(\d{9})[.,]00?$/, '$1')
      .toUpperCase()
      .split(signs);
    // Without words: «о/р 1234 5678 9012», «ор123456789012». A letter of the account may stand alone, too: «А 12345678901».
    const bare = pieces
      .filter((piece) => /\p{N}/u.test(piece))
      .map((piece) => piece.replace(/^(?:ОР|ЛС|[РС])(?=\d{12}$)/, ''));
    const whole = pieces.join('');
    const number = accountPattern.test(whole) ? whole : bare.join('');
    const pattern = patternOf(settings.accountPattern);
    const fits = (form: string) => (pattern ?? accountPattern).test(form);
    const value = number && (pattern ? [text.trim(), seen, seen.toUpperCase(), number] : [number]).find(fits);
    const code = !pattern && /іпн|инн|рнокпп/i.test(seen) ? undefined : otherNumberCode(number);
    const { forms, note } = repairs(number);
    // One text of the right shape beside other numbers: «123456789012, кв. 5».
    const [only, other] = new Set(bare.filter(fits));
    const offers = !value && only && !other ? [only] : forms.filter(fits);
    const reading = !value
      ? withProblem(problemOf(seen, number, code, pattern), offers)
      : pattern
        ? withValue<AccountCode>(text, value)
        : withValue(text, value, offers, note ?? code);
    return { ...reading, count: [...number].length };
  },
};

/** The problem of a number that is no account. `code`: it has the shape of another number. */
function problemOf(
  seen: string,
  number: string,
  code: AccountCode | undefined,
  pattern: RegExp | undefined,
): AccountCode {
  if (!number) return /\p{L}{3}/u.test(seen) ? 'letters' : 'empty';
  if (pattern) return code ?? 'format';
  if (!/^\+?[0-9A-ZА-ЯҐЄІЇЁ]+$/.test(number)) return 'sign';
  if (number.length !== 12) return code ?? 'length';
  return number.startsWith('+') ? 'phone' : 'letters';
}
