import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { examples, type RegistrationRuleName, type RuleName, rules } from '../../src/rules/index.ts';
import { defaults } from '../../src/rules/reading.ts';
import { type Fact, factsOf, fewest, header, lineOf, reading, tableOf } from './facts.ts';

const folder = new URL('./facts/', import.meta.url);
const names = Object.keys(rules) as RuleName[];
/** How many rows expect something in a column of the reading: 0 is the value, 3 the problem. */
const filled = (facts: Fact[], column: number) => facts.filter(({ expected }) => expected.split('\t')[column]).length;

describe('tables of facts', () => {
  test('are there for every rule, and for nothing else', () => {
    const tables = readdirSync(folder).filter((file) => file !== 'README.md');
    assert.deepEqual(tables.sort(), names.map(tableOf).sort());
  });

  for (const name of names)
    test(`of ${name} say what is read, and what is not`, () => {
      const facts = factsOf(readFileSync(new URL(tableOf(name), folder), 'utf8'));
      assert.ok(facts.length >= fewest, `${facts.length} rows`);
      assert.ok(filled(facts, 0) > 0, 'no row has a value');
      assert.ok(filled(facts, 3) > 0, 'no row has a problem');
    });

  test('are not read out of a page about a missing file, nor out of rows with a column too many', () => {
    for (const text of ['', 'Not Found', '<!doctype html>', `${header}x\n1\t1`])
      assert.throws(() => factsOf(text), /begins with its columns/);
    assert.throws(() => factsOf(`${header}\n1\t1\t\t\t\t\tx`), /line 2 has more than six columns/);
  });

  test('can hold what the search finds, and read as the same', () => {
    const context = { settings: { passwordMin: 12, privateHouse: '-', mailServices: 'warn' }, others: {} } as const;
    for (const text of ['1 б', ' № 5\u00a0', '#3', '', 'a{b}', '\u200b1\t2\n', '15B'])
      for (const rule of names) {
        const [fact] = factsOf(`${header}\n${lineOf({ rule, text, context })}`);
        assert.deepEqual([fact!.text, fact!.context.settings], [text, context.settings]);
        assert.equal(reading(rule, fact!), fact!.expected);
      }
  });
});

describe('the example of a field', () => {
  for (const [name, example] of Object.entries(examples))
    test(`of ${name} is sent as it is`, () => {
      const context = { settings: defaults, others: examples };
      const { value, taken, offers } = rules[name as RegistrationRuleName].read(example, context);
      assert.deepEqual([value, taken, offers], [example, false, []]);
    });
});
