import { expect } from '@open-wc/testing';
import { type RuleName, rules } from '../../src/rules/index.ts';
import { factsOf, reading } from './facts.ts';

for (const name of Object.keys(rules) as RuleName[]) {
  const table = await (await fetch(new URL(`./facts/${name}.tsv`, import.meta.url))).text();
  describe(`facts about ${name}`, () => {
    for (const fact of factsOf(table)) {
      it(`line ${fact.line}: ${JSON.stringify(fact.text.slice(0, 60))}`, () => {
        expect(reading(name, fact)).to.equal(fact.expected);
      });
    }
  });
}
