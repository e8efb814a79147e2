import { expect } from '@open-wc/testing';
import '../../src/define/index.ts';
import type { ElementInfo } from '../../docs/build/manifest.ts';
import { elementNames, tagOf } from '../../src/element-names.ts';
import type { FormElement } from '../../src/elements/form-element.ts';

/** What the manifest says of the elements, against the elements themselves. */
const manifest = await (await fetch('/dist/custom-elements.json')).json();
const declarations: ElementInfo[] = manifest.modules[0].declarations;

describe('the manifest', () => {
  for (const [index, name] of elementNames.entries()) {
    const { attributes = [], members = [], tagName } = declarations[index]!;
    const element = document.createElement(tagOf(name)) as unknown as Record<string, unknown>;
    const definition = customElements.get(tagName) as unknown as typeof FormElement;
    const names = (kind: string) => members.filter((member) => member.kind === kind).map((member) => member.name);

    it(`has every attribute of ${tagOf(name)}, and no other`, () => {
      expect(tagName).to.equal(tagOf(name));
      // `lang` is every element's.
      const observed = [...definition.observedAttributes, 'lang'];
      expect(observed.length).to.be.above(10);
      expect(attributes.map((attribute) => attribute.name)).to.have.members(observed);
    });

    it(`has every property and method of ${tagOf(name)}, and no other`, () => {
      expect(names('field')).to.have.members([...definition.elementProperties.keys(), 'valid', 'busy']);
      expect(names('method')).to.have.members(['focus', 'submit', 'reset']);
      for (const method of names('method')) expect(element[method]).to.be.a('function');
    });

    it(`has the defaults of ${tagOf(name)}`, () => {
      const values = attributes.flatMap(({ fieldName, default: value }) =>
        value === undefined || element[fieldName!] === undefined ? [] : [[fieldName, value.replaceAll("'", '')]],
      );
      expect(values.length).to.be.above(3);
      for (const [field, value] of values) expect(String(element[field!])).to.equal(value);
      const said = new Set(values.map(([field]) => field));
      const set = attributes.filter(({ fieldName }) => fieldName !== 'lang' && element[fieldName!] !== undefined);
      // `state` is no setting: it begins as `idle`.
      expect(
        set.map(({ fieldName }) => fieldName).filter((field) => field !== 'state' && !said.has(field)),
      ).to.deep.equal([]);
    });
  }
});
