import assert from 'node:assert/strict';
import { after, describe, test } from 'node:test';
import type { Lang } from '../../src/lang.ts';
import { type Examination, examine } from './examine.ts';
import { states } from './states.ts';
import { openSite } from './visits.ts';

/** Every state of some forms in one language, in all widths and colours. */
export function testIn(lang: Lang, forms: RegExp): void {
  const visits = openSite();
  const measured: Examination[] = [];

  describe(`states in ${lang}`, () => {
    for (const name of Object.keys(states).filter((name) => forms.test(name)))
      test(`${name} (${lang})`, async () => {
        const examination = await visits.visit(name, lang, examine);
        measured.push(examination);
        const { findings } = examination;
        assert.equal(findings.length, 0, `${findings.length} findings\n  ${findings.join('\n  ')}`);
      });
    after(() => {
      const combinations = measured.reduce((sum, one) => sum + one.combinations, 0);
      console.log(`${combinations} combinations of state, width and colours`);
      for (const line of smallest(measured)) console.log(line);
    });
  });
}

/** The smallest contrast of each kind of text and edge, in light and dark. */
function smallest(measured: readonly Examination[]): string[] {
  const least = new Map<string, Record<string, number>>();
  for (const { kind, scheme, ratio } of measured.flatMap(({ contrasts }) => contrasts)) {
    const row = least.get(kind) ?? {};
    row[scheme] = Math.min(row[scheme] ?? Number.POSITIVE_INFINITY, ratio);
    least.set(kind, row);
  }
  return [...least]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, { light = 0, dark = 0 }]) => `${kind.padEnd(26)} light ${light.toFixed(2)}   dark ${dark.toFixed(2)}`);
}
