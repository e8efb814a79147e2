import { swap } from './cyrillic.ts';

/** What a word says about the number beside it. */
export type Role = keyof typeof words;

/**
 * The words that give a number its role, in Ukrainian, Russian and Latin letters. A new abbreviation is one entry;
 * `*` stands for any ending. «під'їзд» is written without its apostrophe.
 */
const words = {
  house: 'б д буд будин* дом дома дому доме домом дім домов* bud dom',
  block: 'к кор корп корпус корпуса корпусу корпусом корпусі корпусе k korp korpus',
  letter: 'літ літер літера літери літеру літерою литерой букв*',
  apartment: 'кв квар кварт квартир* кв-ра kv apt flat',
  /** It takes no number, unless said as an ordinal: «5-та вулиця, 3». */
  street: 'вул вулиц* ул улиц* пр пр-т просп* пров* пер переул* бул бульв* б-р наб набер* шосе пл площ*',
  /** A part of the city, whose name ends with a number. */
  district: 'ж/м жм мкр мікрор* м-н квартал район р-н',
  /** «Строение»: it is not known how billing writes it. A range: which number is meant? */
  building: 'стр строен* будівл* споруда бл блок вл владен* до по',
  /** Floors, entrances and rooms of the house. */
  inside:
    'пов поверх* ет етаж* эт этаж* під підїзд* под подъезд* п-д парадн* секція кім кімн* ком комн* оф офіс каб кабінет прим приміщ* пом помещ* гурт гуртож* общ общеж*',
  /** Numbers that no house has: postcodes, telephones. */
  other: 'індекс тел телеф* код',
  private:
    'прив приват* частн* част власн* собст* індив* свій свой без відсут* отсут* не нема* нету нет ні нуль ноль прочерк дефіс тире дача котедж коттедж no none чс ч/с ч/б ч/д п/б п/д п/с б/н б/к',
  /** «Номер будинку 12»: it says nothing. */
  number: 'ном номер*',
  /** Endings of a number said as an ordinal: «12-го», «5-та». */
  ordinal: 'го му ий ая та тя ти ша га ма',
};

/** Small letters, Cyrillic for Latin ones of the same look, one letter where only the two languages differ. */
const folded = (text: string) => swap(text.toLowerCase(), 'aceopxyikmtbhіїыєё', 'асеорхуикмтвнииее');

const patterns = (Object.keys(words) as Role[]).map((role) => {
  const ways = folded(words[role]).replace(/ /g, '|').replace(/\*/g, '.*');
  return [role, new RegExp(`^(${ways})$`)] as const;
});
const all = folded(['', ...Object.values(words)].join(' '));

/** The role that the word gives to a number; undefined: none is known. */
export function roleOf(word: string): Role | undefined {
  const whole = folded(word);
  return patterns.find(([, pattern]) => pattern.test(whole))?.[0];
}

/** Whether the word is the beginning of one with a role: the person may still be typing it. */
export const isBeginning = (word: string): boolean => all.includes(` ${folded(word)}`);
