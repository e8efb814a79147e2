import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { lifetimes } from '../../demo/server/lifetimes.ts';
import { productionCost } from '../../demo/server/secrets/passwords.ts';

const text = readFileSync('docs/security.md', 'utf8');
const day = 86_400_000;

describe('docs/security.md', () => {
  it('names files that there are', () => {
    const named = [...text.matchAll(/`((?:src|demo|test)\/[\w./-]+)`/g)].map(([, path]) => path!);
    assert.ok(named.length > 20);
    for (const path of named) assert.ok(existsSync(path), path);
  });

  it('states lifetimes and costs as the code has them', () => {
    const facts: [sentence: string, value: number, expected: number][] = [
      ['argon2id, 19 MiB, two passes, one lane', productionCost.memoryCost / 1024, 19],
      ['two passes', productionCost.timeCost, 2],
      ['after two hours without use and after seven days', lifetimes.sessionIdle / 3_600_000, 2],
      ['seven days', lifetimes.session / day, 7],
      ['Registrations 14 days', lifetimes.registration / day, 14],
      ['a one-time code lives a minute', lifetimes.oneTimeCode / 60_000, 1],
      ['links of letters a day and an hour', lifetimes.confirmation / day, 1],
      ['a day and an hour', lifetimes.reset / 3_600_000, 1],
    ];
    for (const [sentence, value, expected] of facts) {
      assert.ok(text.includes(sentence), sentence);
      assert.equal(value, expected, sentence);
    }
  });

  it('has one verdict for each requirement', () => {
    const rows = [...text.matchAll(/^\| ([\d.–, ]+) \| ([^|]+) \| ([^|]+) \|$/gm)];
    assert.ok(rows.length > 35);
    for (const [row, , verdict, reason] of rows) {
      assert.match(verdict!, /^(met|partly|\*\*not met\*\*|of the operator)$/, row);
      assert.ok(reason!.length > 8, row);
    }
  });
});
