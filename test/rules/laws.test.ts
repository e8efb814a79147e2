import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { type RuleName, rules } from '../../src/rules/index.ts';
import { type Context, defaults, plain } from '../../src/rules/reading.ts';
import { goodAccount, goodEmail, pastes, runs, text } from './texts.ts';

const names = Object.keys(rules) as RuleName[];
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

for (const name of names) {
  const rule = rules[name];
  const law = (says: string, check: (text: string, context: Context) => void) =>
    it(says, () => fc.assert(fc.property(text, context, check), { numRuns: runs })).timeout(120_000);

  describe(`laws of ${name}`, () => {
    law('never throws, and has a problem exactly when it has no value', (text, context) => {
      const { value, problem, taken, note } = rule.read(text, context);
      expect(problem === undefined).to.equal(value !== undefined);
      expect(taken).to.equal(value !== undefined && value !== text);
      if (problem) expect(note).to.equal(undefined);
    });

    law('reads a value as itself and takes nothing', (text, context) => {
      const { value } = rule.read(text, context);
      if (value === undefined) return;
      const again = rule.read(value, context);
      expect([again.value, again.taken]).to.deep.equal([value, false]);
    });

    law('makes offers that read cleanly and differ', (text, context) => {
      const { offers } = rule.read(text, context);
      expect(new Set(offers).size).to.equal(offers.length);
      for (const offer of offers) {
        const { value, taken, problem } = rule.read(offer, context);
        expect([value, taken, problem]).to.deep.equal([offer, false, undefined]);
      }
    });

    law('never offers the value alone', (text, context) => {
      const { value, offers } = rule.read(text, context);
      if (offers.length === 1) expect(offers[0]).not.to.equal(value);
    });

    law('gives values and offers that match its pattern', (text, { others }) => {
      const { value, offers } = rule.read(text, { settings: defaults, others });
      for (const canonical of value === undefined ? offers : [value, ...offers])
        expect(canonical).to.match(rule.pattern);
    });

    law('reads the same text the same way twice', (text, context) => {
      expect(rule.read(text, context)).to.deep.equal(rule.read(text, context));
    });

    it('survives 100 kB pasted by mistake, in no time', () => {
      const start = performance.now();
      for (const paste of pastes) rule.read(paste, plain);
      // The bench has the real figure; here a shared machine only must not see time grow with the text.
      expect((performance.now() - start) / pastes.length).to.be.below(2);
    });
  });
}
