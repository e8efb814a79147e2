import { patterns, type RuleName, rules } from '../../src/rules/index.ts';
import { type Context, defaults } from '../../src/rules/reading.ts';
import { holds, type Law, law, same } from '../law.ts';
import fc from '../random.ts';
import { goodAccount, goodEmail, text } from './texts.ts';

/** What every rule promises, whatever is typed and whatever the page has set. */

const context: fc.Arbitrary<Context> = fc.record({
  settings: fc.record({
    passwordMin: fc.constantFrom(8, 8, 12, 15),
    privateHouse: fc.constantFrom('0' as const, '-' as const),
    mailServices: fc.constantFrom('off' as const, 'warn' as const, 'block' as const),
    accountPattern: fc.constantFrom(undefined, undefined, '\\d{7}', '(', '[А-Я]?\\d{2,12}'),
  }),
  others: fc.record({
    account: fc.option(goodAccount, { nil: undefined }),
    email: fc.option(goodEmail, { nil: undefined }),
  }),
});

function lawsOf(name: RuleName): Law[] {
  const rule = rules[name];
  const lawOfRule = (says: string, check: (text: string, context: Context) => void) =>
    law({
      about: `laws of ${name}`,
      says,
      given: fc.tuple(text, context),
      check: ([text, context]) => check(text, context),
      rows: ([text, context]) => [{ rule: name, text, context }],
    });

  return [
    lawOfRule('never throws, and has a problem exactly when it has no value', (text, context) => {
      const { value, problem, taken, note } = rule.read(text, context);
      same(problem === undefined, value !== undefined, 'without a problem');
      same(taken, value !== undefined && value !== text, 'taken');
      if (problem) same(note, undefined, 'note beside a problem');
    }),

    lawOfRule('reads a value as itself and takes nothing', (text, context) => {
      const { value } = rule.read(text, context);
      if (value === undefined) return;
      const again = rule.read(value, context);
      same([again.value, again.taken], [value, false], 'value read again');
    }),

    lawOfRule('makes offers that read cleanly and differ', (text, context) => {
      const { offers } = rule.read(text, context);
      same(new Set(offers).size, offers.length, 'different offers');
      for (const offer of offers) {
        const { value, taken, problem } = rule.read(offer, context);
        same([value, taken, problem], [offer, false, undefined], 'offer read');
      }
    }),

    lawOfRule('never offers the value alone', (text, context) => {
      const { value, offers } = rule.read(text, context);
      if (offers.length === 1) holds(offers[0] !== value, `${value} is the value and the only offer`);
    }),

    lawOfRule('gives values and offers that match its pattern', (text, { others }) => {
      const { value, offers } = rule.read(text, { settings: defaults, others });
      for (const canonical of value === undefined ? offers : [value, ...offers])
        holds(patterns[name].test(canonical), `${canonical} does not match ${patterns[name]}`);
    }),

    lawOfRule('reads the same text the same way twice', (text, context) => {
      same(rule.read(text, context), rule.read(text, context), 'second reading');
    }),
  ];
}

export const ruleLaws: Law[] = (Object.keys(rules) as RuleName[]).flatMap(lawsOf);
