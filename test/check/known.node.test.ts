import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { customElements, type ElementInfo } from '../../docs/build/manifest.ts';
import { choicesOf } from '../../src/check/attributes.ts';
import { elementNames, slotsOf } from '../../src/element-names.ts';

/** What the check of pages cannot read in the classes, against what these describe. */
describe('what the check of pages knows', () => {
  let elements: ElementInfo[];
  before(() => {
    elements = customElements().modules[0]!.declarations;
  });

  it('are the slots that the elements have', () => {
    for (const [index, name] of elementNames.entries()) {
      // Children without a slot stay below the form.
      const slots = elements[index]!.slots!.map((slot) => slot.name).filter(Boolean);
      assert.deepEqual([...slotsOf[name]].sort(), slots.sort(), name);
    }
  });

  it('are the values of every attribute that has a list of them', () => {
    const unions = elements.flatMap(({ attributes = [] }) =>
      attributes.flatMap(({ name, type }) =>
        /^'/.test(type!.text) && !/^(state|lang)$/.test(name) ? [[name, type!.text] as const] : [],
      ),
    );
    assert.ok(unions.length > 5);
    for (const [name, text] of unions) {
      const values = [...text.matchAll(/'([^']*)'/g)].map(([, value]) => value!);
      assert.deepEqual([...(choicesOf[name] ?? [])].sort(), values.sort(), name);
    }
  });
});
