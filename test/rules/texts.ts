import fc from '../random.ts';

const pick = (...choices: string[]) => fc.constantFrom(...choices);
const from = (alphabet: string) => fc.constantFrom(...alphabet);

const latin = from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');
const cyrillic = from('абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэъёАБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯЫЭЪЁ');
const digit = from('0123456789');
const sign = from(' \u00a0\t\n-–—−.,;:/\\\'"«»`<>[]{}()@#№+*&%$!?_=~|^\u200b\u00ad');
const foreign = pick(
  'α',
  'Ω',
  '１',
  'Ａ',
  '＠',
  '😀',
  '👨‍👩‍👧',
  '\u0301',
  '\ud800',
  '١',
  'ј',
  'Ѕ',
  '½',
  '²',
  '日',
  '\0',
);
const words = pick(
  ...'буд. |будинок |дом |д.|б.|кв.|кв |квартира |корп. |корпус |к.| к |літ. |№ |вул. Робоча, |ул. Мира |немає|нет|приватний |о/р |л/с |особовий рахунок '.split(
    '|',
  ),
  ...'mailto:|@gmail.com|@ukr.net|@mail.ru|@пьфшд|"глкютуе|qwerty|пароль|UA|+380'.split('|'),
);

/** Text in four scripts: Latin, Cyrillic, digits with signs, and everything else. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: latin },
      { weight: 3, arbitrary: cyrillic },
      { weight: 6, arbitrary: digit },
      { weight: 3, arbitrary: sign },
      { weight: 1, arbitrary: foreign },
      { weight: 1, arbitrary: words },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));

const ukrainian = from('АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ');
// О, З and К, and the endings of «12-й» and «12-я», raise questions of their own: the tables have them.
const certain = from('АБВГҐДЕЄЖИІЇЛМНПРСТУФХЦЧШЩЬЮ');
const natural = (most: number) => fc.integer({ min: 1, max: most }).map(String);
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);

export interface Place {
  number: string;
  corner: string;
  letter: string;
  block: string;
  blockLetter: string;
}

const placeOf = (letter: fc.Arbitrary<string>): fc.Arbitrary<Place> =>
  fc.record({
    number: natural(99_999),
    corner: maybe(natural(999)),
    letter: maybe(letter),
    block: maybe(natural(999)),
    blockLetter: maybe(letter),
  });

/** The canonical spelling of a house number. */
export function spelled({ number, corner, letter, block, blockLetter }: Place): string {
  return number + (corner && `/${corner}`) + letter + (block && `-${block}${blockLetter}`);
}

/** A house number as it is written on houses and in messengers, beside the one it means. */
export const writtenHouse: fc.Arbitrary<{ written: string; meant: string }> = fc
  .record({
    place: placeOf(certain),
    before: pick(
      '',
      'буд. ',
      'буд.',
      'будинок ',
      'будинок № ',
      'дом ',
      'дом №',
      'д. ',
      'д.',
      'б. ',
      '№ ',
      '#',
      '  ',
      '\u00a0',
    ),
    slash: pick('/', ' / ', '\\', '⁄'),
    gap: pick('', ' ', '-', ' - ', '.', ' "', '«', '\u00a0', '–', ' літ. ', ' лит. '),
    blockGap: pick(
      '-',
      ' - ',
      ' — ',
      '–',
      ' корп. ',
      ', корпус ',
      ' корп ',
      '/к.',
      ' к. ',
      ', корп.',
      ' к ',
      ' корпус № ',
    ),
    lower: fc.boolean(),
    wide: fc.boolean(),
    after: pick('', ' ', '\n', '.'),
  })
  .map(({ place, before, slash, gap, blockGap, lower, wide, after }) => {
    const close = (letter: string) => (letter && gap.includes('"') ? '"' : letter && gap === '«' ? '»' : '');
    const part = (number: string, letter: string) => (letter ? number + gap + letter + close(letter) : number);
    const corner = place.corner && slash + place.corner;
    let written =
      part(place.number + corner, place.letter) + (place.block && blockGap + part(place.block, place.blockLetter));
    if (lower) written = written.toLowerCase();
    if (wide) written = written.replace(/\d/g, (narrow) => String.fromCharCode(narrow.charCodeAt(0) + 0xfee0));
    return { written: before + written + after, meant: spelled(place) };
  });

/** An apartment number as it is written, beside the one it means. */
export const writtenApartment: fc.Arbitrary<{ written: string; meant: string }> = fc
  .record({
    number: natural(99_999),
    letter: maybe(certain),
    before: pick('', 'кв. ', 'кв.', 'кв ', 'квартира ', 'Квартира №', '№ ', ' '),
    gap: pick('', ' ', '-', '.', ' "', '\u00a0', ' — '),
    after: pick('', ' ', '.'),
  })
  .map(({ number, letter, before, gap, after }) => ({
    written: before + number + (letter && gap + letter.toLowerCase()) + after,
    meant: number + letter,
  }));

/** An account number as billing may have it. */
export const goodAccount: fc.Arbitrary<string> = fc
  .tuple(fc.array(digit, { minLength: 10, maxLength: 10 }), maybe(from('АБВИ')), maybe(from('ЖРХ')), natural(9))
  .map(([digits, first, second, last]) => (first + digits.join('') + second + last.repeat(2)).slice(0, 12));

/** Domains that are right as they are: the usual services, and others that must not be taken for them. */
export const goodDomain = pick(
  ...'gmail.com ukr.net i.ua meta.ua email.ua bigmir.net online.ua ua.fm dp.ua voda.dp.ua outlook.com hotmail.com icloud.com'.split(
    ' ',
  ),
  ...'yahoo.com yahoo.co.uk proton.me ymail.com mail.com gmx.net dniprovodokanal.dp.ua privatbank.ua nmu.org.ua epam.com'.split(
    ' ',
  ),
  ...'hotmail.fr outlook.de kpi.ua dnu.dp.ua ukrtelecom.ua ukrposhta.ua university.edu.ua company.com.ua'.split(' '),
);
/** E-mail addresses that nobody should be asked about. */
export const goodEmail: fc.Arbitrary<string> = fc
  .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,8}([._+-][a-z0-9]{1,8})?$/), goodDomain)
  .map(([name, domain]) => `${name}@${domain}`);

/** Good values and what happens to them on the way: a character lost, doubled, put in, swapped, in another alphabet. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      placeOf(ukrainian).map(spelled),
      writtenHouse.map(({ written }) => written),
      writtenApartment.map(({ written }) => written),
      goodAccount,
      goodEmail,
    ),
    fc.array(fc.record({ at: fc.nat(30), kind: fc.nat(4), by: fc.oneof(latin, cyrillic, digit, sign, foreign) }), {
      maxLength: 3,
    }),
  )
  .map(([good, changes]) =>
    changes.reduce((text, { at, kind, by }) => {
      const letters = Array.from(text);
      const place = at % (letters.length + 1);
      if (kind === 0) letters.splice(place, 1);
      else if (kind === 1) letters.splice(place, 0, by);
      else if (kind === 2) letters.splice(place, 1, by);
      else if (kind === 3) letters.splice(place, 0, letters[place] ?? '');
      else letters.splice(place, 2, ...letters.slice(place, place + 2).reverse());
      return letters.join('');
    }, good),
  );

/** What the laws are tried on. */
export const text: fc.Arbitrary<string> = fc.oneof(anyText, mutated, fc.string({ unit: 'grapheme', maxLength: 20 }));

/** 100 kB of what may be pasted by mistake. */
export const pastes: string[] = [
  ' ',
  '1',
  'а',
  'a',
  '-',
  '1 ',
  '1-',
  '@',
  'a.',
  '"',
  '😀',
  '\u0301',
  'о/р ',
  'буд. 1 Б ',
  'a@b.ua, ',
  'Ф',
  '<',
  '\n',
  '»',
].flatMap((piece) => [
  piece.repeat(Math.ceil(100_000 / piece.length)),
  `1Б${piece.repeat(Math.ceil(100_000 / piece.length))}1`,
]);
