import { type NumberCode, readNumber } from './number.ts';
import { type Rule, withProblem } from './reading.ts';

export type HouseCode = NumberCode;

const houseWords =
  /^ *(?:(?:будин[а-яіїє]*|буд|дом|bud|dom|номер|[№#])(?![a-zа-яґєіїё])[.:, ]*|[дб](?:\. *| +(?=[\d№]))|no?[. ]*(?=\d))+|[ ,]+(?:буд(?:инок)?|дом|дім)[. ]*$/gi;
const apartmentPart = /(?:^|[ ,;]+)(?:кв|к[іо]м|оф|п[іо]д|эт|пов|секц|п-д)[а-яґєіїё' -]*[. №]*[\d-].*$/i;

/** The pieces of a full address that may be the house number: without the apartment, and after the street. */
function housesIn(text: string): string[] {
  const house = text.replace(apartmentPart, '');
  return [house, house.slice(house.lastIndexOf(',') + 1), house.replace(/^\D+/, '')];
}

/**
 * The house number: number [`/` number] [letter] [`-` block [letter]], letters Cyrillic capitals: `1Б-3`, `12/14А`.
 * Source: the customer's guide to the cabinet; corner numbers and the lengths of numbers are our decision.
 */
export const house: Rule<HouseCode> = {
  pattern: /^\d{1,5}(?:\/\d{1,5})?[А-ЯҐЄІЇЁ]?(?:-\d{1,3}[А-ЯҐЄІЇЁ]?)?$/,
  read: (text) =>
    text.length > 100
      ? withProblem('extra')
      : readNumber(text, { labels: houseWords, fits: () => true, within: housesIn }),
};
