import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { schemes, widths } from '../states/glass.ts';
import { states } from '../states/states.ts';

const guide = readFileSync('docs/accessibility.md', 'utf8');

describe('docs/accessibility.md', () => {
  it('counts the states, widths and colours that are looked at', () => {
    assert.match(guide, new RegExp(`\\b${Object.keys(states).length} states of the forms`));
    assert.ok(guide.includes(`${widths.join(', ')} px`));
    assert.deepEqual(Object.keys(schemes), ['light', 'dark', 'forced']);
  });

  it('counts the scenarios that a screen reader reads', () => {
    const scripts = readdirSync('test/speech/scripts/uk');
    assert.match(guide, new RegExp(`\\b${scripts.length} scenarios in two languages`));
  });
});
