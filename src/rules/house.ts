import { type NumberCode, readNumber } from './number.ts';
import { type Rule, refused } from './reading.ts';

export type HouseCode = NumberCode;

const words =
  /^ *(?:(?:будин[а-яіїє]*|буд|дом|bud|dom|номер|№|#)(?![a-zа-яіїєґё])[.:, ]*|[дб](?:\. *| +(?=[\d№]))|no?[. ]*(?=\d))+|[ ,]+(?:буд(?:инок)?|дом|дім)[. ]*$/gi;
const flat = /(?:^|[ ,;]+)(?:кв|кім|ком|оф|під|под|эт|пов|секц|п-д)[а-яіїєґёы' -]*[. №]*[\d-].*$/i;

const read: Rule<HouseCode>['read'] = (text) => {
  if (text.length > 100) return refused('extra');
  const reading = readNumber(text, words, () => true);
  if (reading.problem !== 'extra') return reading;
  // A whole address: the street before the number and the flat behind it are not asked for here.
  const house = text.replace(flat, '');
  for (const part of [house, house.slice(house.lastIndexOf(',') + 1), house.replace(/^\D+/, '')]) {
    if (part.trim() === text.trim()) continue;
    const { value, offers } = readNumber(part, words, () => true);
    if (value !== undefined && !offers.length) return refused('extra', [value]);
  }
  return reading;
};

/**
 * The house number: number [`/` number] [letter] [`-` block [letter]], letters Cyrillic capitals: `1Б-3`, `12/14А`.
 * Source: the customer's guide to the cabinet; corners and the lengths of numbers are our decision.
 */
export const house: Rule<HouseCode> = {
  pattern: /^\d{1,5}(?:\/\d{1,5})?[А-ЯҐЄІЇЁ]?(?:-\d{1,3}[А-ЯҐЄІЇЁ]?)?$/,
  read,
};
