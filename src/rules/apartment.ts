import { typedCyrillic, visible } from './cyrillic.ts';
import { type NumberCode, readNumber } from './number.ts';
import { defaultContext, type Reading, type Rule, withProblem, withValue } from './reading.ts';
import type { NumberParts } from './spelling.ts';

export type ApartmentCode =
  | NumberCode
  /** It has a block or a second number, which only a house number can have. */
  | 'block'
  /** The text says that there is no apartment. For a private house `0` or `-` is sent. */
  | 'private-house';

const apartmentWords =
  /^ *(?:(?:кв(?:артир[аиуі]?|арт|-ра)?|kv|номер|[№#])(?![a-zа-яґєіїё])[.:, ]*|no?[. ]*(?=\d))+|[ ,]*кв(?:артира)?[. ]*$/gi;
const noApartment =
  /^(?:00+|-[- ]*-|[oо]|н[іи]|no(?:ne)?|б\/[нк]\.?|будин[а-яіїє]*|д[оі]м|(?:не ?[тм]|прив(?:ат|\.)|частн|власн|собств|без|в[іи]дсут|отсут|св[іо][йїя]|[чп]\/[бдс])\D*)$/i;

/** A full address without the part in front of the apartment, which has another field. */
const apartmentIn = (text: string) => [text.replace(/^.*[ ,.](?=кв[а-яі-]*[. №]*[\d-])/i, '')];

const fits = (parts: NumberParts) => !parts.block && !/\/|^00+$/.test(parts.number + parts.letter);

/**
 * The apartment number: number [letter], the letter a Cyrillic capital: `1Б`; for a private house `0` or `-`.
 * Source: the customer's guide to the cabinet; the length of the number is our decision.
 */
export const apartment: Rule<ApartmentCode> = {
  pattern: /^(?:-|\d{1,5}[А-ЯҐЄІЇЁ]?)$/,
  read(text, { settings } = defaultContext) {
    if (text.length > 100) return withProblem('extra');
    const number = visible(text).replace(apartmentWords, '').trim();
    if (number === '-') return withValue(text, number);
    if (!number) return withProblem('empty', [settings.privateHouse]);
    if (noApartment.test(number) || noApartment.test(typedCyrillic(number, 'uk')))
      return withProblem('private-house', [settings.privateHouse]);
    const reading: Reading<ApartmentCode> = readNumber(text, { labels: apartmentWords, fits, within: apartmentIn });
    return reading.problem === 'parts' && /^\d+[,. ]*[^\d ,.]/.test(number) ? withProblem('block') : reading;
  },
};
