import { rules } from '../../src/rules/index.ts';
import { holds, type Law, law, same } from '../law.ts';
import fc from '../random.ts';

/** A wrong offer is worse than none: a number whose role is another one is never offered. */

const { house, apartment } = rules;
const pick = (...choices: string[]) => fc.constantFrom(...choices);
const number = (least: number, most: number) => fc.integer({ min: least, max: most }).map(String);

/** A number of each role, all of them different, and the words that people write around it. */
const roles = {
  house: fc.tuple(pick('буд. ', 'будинок ', 'дом №', 'д. ', 'дiм ', 'Будинку '), number(100, 199)),
  block: fc.tuple(pick('корп. ', 'корпус ', 'кор. ', 'корпусу '), number(1, 9)),
  apartment: fc.tuple(pick('кв. ', 'квартира ', 'квар. ', 'кв. № ', 'квартиры '), number(200, 299)),
  street: fc.tuple(
    pick('вул. ', 'ул. ', 'просп. ', ''),
    number(300, 399),
    pick(' Березня', ' років Перемоги', '-річчя'),
  ),
  district: fc.tuple(pick('ж/м Тополя-', 'мкр. Сокіл ', 'квартал '), number(400, 499)),
  floor: fc.tuple(pick('поверх ', 'пов. ', 'этаж '), number(500, 599)),
  entrance: fc.tuple(pick("під'їзд ", 'під. ', 'подъезд № '), number(600, 699)),
  room: fc.tuple(pick('кімн. ', 'оф. ', 'прим. ', 'каб. '), number(700, 799)),
  postcode: fc.tuple(number(49_000, 49_999), pick(', Дніпро')),
};
type Role = keyof typeof roles;

/** An address of some of them, no longer than rules read, in any order but for the block, which follows its house. */
const address: fc.Arbitrary<{ text: string; numbers: Partial<Record<Role, string>> }> = fc
  .record(roles)
  .chain((all) =>
    fc
      .shuffledSubarray(Object.keys(all).filter((role) => role !== 'block') as Role[], { minLength: 2 })
      .chain((order) =>
        fc.record({ block: fc.boolean(), comma: pick(', ', ',', ', ') }).map(({ block, comma }) => {
          const used = order.flatMap((role): Role[] => (role === 'house' && block ? [role, 'block'] : [role]));
          const text = used.map((role) => all[role].join('')).join(comma);
          const digits = (role: Role) => /\d+/.exec(all[role].join(''))![0];
          return { text, numbers: Object.fromEntries(used.map((role) => [role, digits(role)])) };
        }),
      ),
  )
  .filter(({ text }) => text.length <= 100);

const found = ({ value, offers }: { value: string | undefined; offers: readonly string[] }) =>
  value === undefined ? offers : [value, ...offers];

const offers = { about: 'offers' };

export const offerLaws: Law[] = [
  law({
    ...offers,
    says: 'of an address have the house and the flat that words name, and no other number',
    given: address,
    check({ text, numbers }) {
      const meant = numbers.house && numbers.house + (numbers.block ? `-${numbers.block}` : '');
      same(found(house.read(text)), meant ? [meant] : [], `house of ${text}`);
      same(found(apartment.read(text)), numbers.apartment ? [numbers.apartment] : [], `flat of ${text}`);
    },
    rows: ({ text }) => [
      { rule: 'house', text },
      { rule: 'apartment', text },
    ],
  }),

  law({
    ...offers,
    says: 'keep no sign of the wrapping',
    given: fc.tuple(
      pick('"', "'", '«', '(', '„', '“', '`', '[', '№ '),
      number(1, 999),
      pick('', 'Б', ' б', ' корп. 3', ' кв. 5', ', вода'),
      pick('"', "'", '»', ')', '“', '”', '`', ']', ',', ';', '.'),
    ),
    check(pieces) {
      const text = pieces.join('');
      for (const rule of [house, apartment])
        for (const offer of found(rule.read(text))) holds(/^[\dА-ЯҐЄІЇ/-]+$/.test(offer), `${text} offers ${offer}`);
    },
    rows: (pieces) => [{ rule: 'house', text: pieces.join('') }],
  }),

  law({
    ...offers,
    says: 'keep the block, also where its digit was typed as a letter',
    given: fc.tuple(
      number(1, 999),
      pick(' корп. ', ' корпус ', ', кор. ', ' корп.'),
      pick('З', 'з', 'І', 'I', 'II', 'ІІІ', '2'),
    ),
    check([number, word, block]) {
      const text = number + word + block;
      const readings = found(house.read(text));
      holds(readings.length > 0, `${text} offers nothing`);
      for (const reading of readings) holds(/^\d+-[123]$/.test(reading), `${text} offers ${reading}`);
    },
    rows: (pieces) => [{ rule: 'house', text: pieces.join('') }],
  }),
];
