import { typedCyrillic, visible } from './cyrillic.ts';
import { type NumberCode, readNumber } from './number.ts';
import { accepted, plain, type Reading, type Rule, refused } from './reading.ts';
import type { Parts } from './spelling.ts';

export type ApartmentCode =
  | NumberCode
  /** A block or a second number: those belong to the house, an apartment has none. */
  | 'block'
  /** The words say that there is no apartment; for a private house `0` or `-` is sent. */
  | 'private-house';

const words =
  /^ *(?:(?:кв(?:артир[аиуі]?|арт|-ра)?|kv|номер|[№#])(?![a-zа-яґєіїё])[.:, ]*|no?[. ]*(?=\d))+|[ ,]*кв(?:артира)?[. ]*$/gi;
const none =
  /^(?:00+|-[- ]*-|[oо]|н[іи]|no(?:ne)?|б\/[нк]\.?|будин[а-яіїє]*|д[оі]м|(?:не ?[тм]|прив(?:ат|\.)|частн|власн|собств|без|в[іи]дсут|отсут|св[іо][йїя]|[чп]\/[бдс])\D*)$/i;

/** Of a whole address the house before the flat goes: it has a field of its own. */
const within = (text: string) => [text.replace(/^.*[ ,.](?=кв[а-яі-]*[. №]*[\d-])/i, '')];

const fits = (parts: Parts) => !parts.block && !/\/|^00+$/.test(parts.number + parts.letter);

/**
 * The apartment number: number [letter], the letter a Cyrillic capital: `1Б`; for a private house `0` or `-`.
 * Source: the customer's guide to the cabinet; the length of the number is our decision.
 */
export const apartment: Rule<ApartmentCode> = {
  pattern: /^(?:-|\d{1,5}[А-ЯҐЄІЇЁ]?)$/,
  read(text, { settings } = plain) {
    if (text.length > 100) return refused('extra');
    const bare = visible(text).replace(words, '').trim();
    if (bare === '-') return accepted(text, bare);
    if (!bare) return refused('empty', [settings.privateHouse]);
    if (none.test(bare) || none.test(typedCyrillic(bare, 'uk')))
      return refused('private-house', [settings.privateHouse]);
    const reading: Reading<ApartmentCode> = readNumber(text, words, fits, within);
    return reading.problem === 'parts' && /^\d+[,. ]*[^\d ,.]/.test(bare) ? refused('block') : reading;
  },
};
