// `npm run bench:rules`: microseconds a reading, beside what a bare schema check of the same texts costs.
import { performance } from 'node:perf_hooks';
import * as z from 'zod/mini';
import { patterns, type RuleName, rules } from '../../src/rules/index.ts';
import { defaults } from '../../src/rules/reading.ts';
import fc from '../random.ts';
import { goodAccount, goodEmail, pastes, text, writtenApartment, writtenHouse } from './texts.ts';

const context = { settings: defaults, others: { account: '123456789012', email: 'olena.petrenko@ukr.net' } };
const rounds = 50;
const sample = (given: fc.Arbitrary<string>, size: number) => fc.sample(given, size);
const texts = [
  ...sample(text, 600),
  ...sample(goodAccount, 50),
  ...sample(goodEmail, 50),
  ...sample(
    writtenHouse.map(({ written }) => written),
    100,
  ),
  ...sample(
    writtenApartment.map(({ written }) => written),
    100,
  ),
  // The longest texts that no rule may refuse by their length alone.
  ...['1', 'а', 'a', '1 ', '-', '. ', 'кв ', 'к1', ',', '/1'].flatMap((piece) =>
    [100, 200, 254, 512].map((length) => piece.repeat(length).slice(0, length)),
  ),
  ...['a.', 'a-', 'ф', '@', 'a@b.', ' '].map((piece) => `a@${piece.repeat(250)}`.slice(0, 254)),
];

/** Microseconds that one call takes: the best of nine spans, so that a busy machine is not what is measured. */
function cost(call: () => unknown): number {
  for (let warm = 0; warm < 20; warm++) call();
  const spans = Array.from({ length: 9 }, () => {
    const start = performance.now();
    for (let round = 0; round < rounds; round++) call();
    return ((performance.now() - start) * 1000) / rounds;
  });
  return Math.min(...spans);
}
const median = (costs: number[]) => [...costs].sort((one, other) => one - other)[costs.length >> 1]!;

console.log('µs a reading   median   worst   100 kB paste (worst)   times a zod/mini regex check');
for (const name of Object.keys(rules) as RuleName[]) {
  const rule = rules[name];
  const schema = z.string().check(z.regex(patterns[name]));
  for (const typed of texts) rule.read(typed, context);
  const costs = texts.map((typed) => cost(() => rule.read(typed, context)));
  const bare = texts.map((typed) => cost(() => schema.safeParse(typed)));
  const long = pastes.map((paste) => cost(() => rule.read(paste, context)));
  const worst = Math.max(...costs);
  const columns = [median(costs), worst, Math.max(...long)].map((span) => span.toFixed(2));
  const ratio = costs.reduce((sum, span) => sum + span, 0) / bare.reduce((sum, span) => sum + span, 0);
  console.log(
    name.padEnd(12),
    columns[0]!.padStart(8),
    columns[1]!.padStart(8),
    columns[2]!.padStart(10),
    ratio.toFixed(1).padStart(24),
  );
  console.log(`             slowest: ${JSON.stringify(texts[costs.indexOf(worst)]!.slice(0, 60))}`);
}
