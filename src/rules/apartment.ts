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
  /^ *(?:(?:квартир[аиуі]?|кварт|кв-ра|кв|kv|номер|№|#)(?![a-zа-яіїєґё])[.:, ]*|no?[. ]*(?=\d))+|[ ,]*(?:кв|квартира)[. ]*$/gi;
const none =
  /^(?:0{2,}|-[- ]*-|[oо]|н[іи]|no|none|б\/[нк]\.?|(?:не[тм]|не м|приват|частн|прив\.|власн|собств|без|в[іи]дсут|отсут|св[іо][йїя]|ч\/[дс]|п\/б)[^\d]*|будин[а-яіїє]*|д[оі]м)$/i;

const withHouse = /^.*[ ,.](?=(?:квартир[аиуі]?|кварт|кв-ра|кв)[. №]*[\d-])/i;

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
    if ([bare, typedCyrillic(bare, 'uk'), typedCyrillic(bare, 'ru')].some((typed) => none.test(typed)))
      return refused('private-house', [settings.privateHouse]);
    const reading: Reading<ApartmentCode> = readNumber(text, words, fits);
    if (!reading.problem || reading.offers.length) return reading;
    // A whole address: the house before the flat has a field of its own.
    const rest = bare.replace(withHouse, '');
    const { value, offers } = rest === bare ? reading : readNumber(rest, words, fits);
    if (value !== undefined && !offers.length) return refused('extra', [value]);
    return reading.problem === 'parts' && /^\d+[,. ]*[^\d ,.]/.test(bare) ? refused('block') : reading;
  },
};
