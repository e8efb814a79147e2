import { cyrillicLook, latinLook, visible } from './cyrillic.ts';
import { accepted, plain, type Reading, type Rule, refused } from './reading.ts';

export type AccountCode =
  /** Nothing was typed. */
  | 'empty'
  /** It has 12 characters; `count` says how many stand there now. */
  | 'length'
  /** An account is mostly digits; this is mostly letters. */
  | 'letters'
  /** It holds a sign that is neither letter nor digit. */
  | 'sign'
  /** It does not look like an account of this utility (only with a pattern set by the page). */
  | 'format'
  /** 10 digits: the account for gas; the water utility's is needed. */
  | 'gas'
  /** 9 digits: the account of the gas supplier. */
  | 'gas-supplier'
  /** The bank account of the utility, printed on the bill as IBAN. */
  | 'iban'
  /** 8 digits: the utility's own ЄДРПОУ code. */
  | 'edrpou'
  /** A phone number. As a note: 12 digits that may be an account all the same. */
  | 'phone'
  /** A bank card: it is asked for nowhere in this form. */
  | 'card'
  /** Note: letters of two alphabets; choose one. */
  | 'mixed'
  /** Note: the letter О stands where a zero is likely; choose. */
  | 'zero';

const kinds: [RegExp, AccountCode][] = [
  [/^\+|^(?:3?8)?0(?:39|50|56|6[3678]|7[357]|9\d)\d{7}$/, 'phone'],
  [/^\d{10}$/, 'gas'],
  [/^\d{9}$/, 'gas-supplier'],
  [/^\d{8}$/, 'edrpou'],
  [/^U[AА]\d{11,}$/, 'iban'],
  [/^[2-6]\d{15}$/, 'card'],
];
const words =
  /^(?:номер )?(?:(?:особов|лицев)[а-яі]+ (?:рахун|сч[её]т)[а-яі]*|[ол] ?[/.] ?(?:рах(?:унок)?|сч[её]т|[рс])(?![а-яґєіїё])|(?:ор|лс|рахунок|сч[её]т)(?=[ .:№#]))?[ .:,№#]*/i;

/** The page's own pattern; one that is no regular expression counts as none. */
function own(source: string | undefined): RegExp | undefined {
  try {
    return source ? new RegExp(`^(?:${source})$`, 'u') : undefined;
  } catch {
    return undefined;
  }
}

const isMixed = (number: string) => /[A-Z]/.test(number) && /[А-ЯҐЄІЇЁ]/.test(number);

/** Repairs of a number whose letters cannot all be meant; empty when there is nothing to ask. */
function repairs(number: string): { offers: string[]; note?: AccountCode } {
  const zeros = number.replace(/(^|\d)[OО]+(?=\d|$)/g, (run) => run.replace(/[OО]/g, '0'));
  const mixed = isMixed(number);
  const offers = mixed ? [cyrillicLook(number), latinLook(number)].filter((form) => !isMixed(form)) : [];
  if (zeros === number) return { offers, note: mixed ? 'mixed' : undefined };
  return { offers: [zeros, ...offers], note: 'zero' };
}

/** A number known by its shape to be another one from the bill. */
const stranger = (number: string) => kinds.find(([shape]) => shape.test(number))?.[1];

/**
 * The personal account: 12 letters and digits, at least half of them digits, upper case.
 * Letters are never changed between alphabets without asking: which ones occur is not public.
 * Source: the customer's guide to the cabinet; the shapes of the other numbers: Ukrainian bills, ISO 13616, ITU E.164.
 */
export const account: Rule<AccountCode> = {
  pattern: /^(?=(?:\D*\d){6})[0-9A-ZА-ЯҐЄІЇЁ]{12}$/,
  read(text, { settings } = plain) {
    // Longer than any bill writes it; the count need not be exact to say so.
    if (text.length > 200) return { ...refused<AccountCode>('length'), count: text.length };
    const seen = visible(text);
    const number = seen
      .replace(words, '')
      .replace(/[ \-№#.()]/g, '')
      .toUpperCase();
    const pattern = own(settings.accountPattern);
    const reading = !number
      ? refused<AccountCode>('empty')
      : pattern
        ? byPattern(text, seen, number, pattern)
        : byLength(text, number);
    return pattern ? reading : { ...reading, count: [...number].length };
  },
};

function byPattern(text: string, seen: string, number: string, pattern: RegExp): Reading<AccountCode> {
  const fits = (form: string) => pattern.test(form);
  const value = [text.trim(), seen, seen.toUpperCase(), number].find(fits);
  return value ? accepted(text, value) : refused(stranger(number) ?? 'format', repairs(number).offers.filter(fits));
}

function byLength(text: string, number: string): Reading<AccountCode> {
  if (!/^\+?[0-9A-ZА-ЯҐЄІЇЁ]+$/.test(number)) return refused('sign');
  const other = stranger(number);
  if (number.length !== 12) return refused(other ?? 'length');
  if (number.startsWith('+')) return refused('phone');
  const { offers, note } = repairs(number);
  const fits = (form: string) => account.pattern.test(form);
  return fits(number)
    ? accepted(text, number, offers.filter(fits), note ?? other)
    : refused('letters', offers.filter(fits));
}
