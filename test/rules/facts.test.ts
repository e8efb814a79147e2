import { expect } from '@open-wc/testing';
import { type RuleName, rules } from '../../src/rules/index.ts';
import { factsOf, fewest, reading, tableOf } from './facts.ts';

// Whether there is a table for every rule and no other is checked by facts.node.test.ts: a browser lists no folder.
for (const name of Object.keys(rules) as RuleName[]) {
  const response = await fetch(new URL(`./facts/${tableOf(name)}`, import.meta.url));
  if (!response.ok) throw new Error(`no facts about ${name}: ${response.status}`);
  const facts = factsOf(await response.text());
  if (facts.length < fewest) throw new Error(`only ${facts.length} facts about ${name}`);
  describe(`facts about ${name}`, () => {
    for (const fact of facts)
      it(`line ${fact.line}: ${JSON.stringify(fact.text.slice(0, 60))}`, () => {
        expect(reading(name, fact)).to.equal(fact.expected);
      });
  });
}
