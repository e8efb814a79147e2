import { type NumberCode, readNumber } from './number.ts';
import { type Rule, refused } from './reading.ts';

export type HouseCode = NumberCode;

const words =
  /^ *(?:(?:будин[а-яіїє]*|буд|дом|bud|dom|номер|[№#])(?![a-zа-яґєіїё])[.:, ]*|[дб](?:\. *| +(?=[\d№]))|no?[. ]*(?=\d))+|[ ,]+(?:буд(?:инок)?|дом|дім)[. ]*$/gi;
const flat = /(?:^|[ ,;]+)(?:кв|к[іо]м|оф|п[іо]д|эт|пов|секц|п-д)[а-яґєіїё' -]*[. №]*[\d-].*$/i;

/** The number of a whole address: behind the street, before the flat, which are not asked for here. */
function within(text: string): string[] {
  const house = text.replace(flat, '');
  return [house, house.slice(house.lastIndexOf(',') + 1), house.replace(/^\D+/, '')];
}

/**
 * The house number: number [`/` number] [letter] [`-` block [letter]], letters Cyrillic capitals: `1Б-3`, `12/14А`.
 * Source: the customer's guide to the cabinet; corners and the lengths of numbers are our decision.
 */
export const house: Rule<HouseCode> = {
  pattern: /^\d{1,5}(?:\/\d{1,5})?[А-ЯҐЄІЇЁ]?(?:-\d{1,3}[А-ЯҐЄІЇЁ]?)?$/,
  read: (text) => (text.length > 100 ? refused('extra') : readNumber(text, words, () => true, within)),
};
