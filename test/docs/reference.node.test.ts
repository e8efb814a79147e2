import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { editorData } from '../../docs/build/editors.ts';
import { customElements, type ElementInfo } from '../../docs/build/manifest.ts';
import { reference } from '../../docs/build/reference.ts';

describe('the manifest of the elements', () => {
  let elements: ElementInfo[];
  let files: Record<string, string>;
  before(() => {
    const manifest = customElements();
    elements = manifest.modules[0]!.declarations;
    files = editorData(manifest);
  });
  const names = (list: { name: string }[] | undefined) => (list ?? []).map(({ name }) => name);

  it('is what docs/reference.md says: else run `npm run reference`', () => {
    assert.equal(readFileSync('docs/reference.md', 'utf8'), reference(elements));
  });

  it('has every slot that the elements read, and no other', () => {
    const sources = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => readFileSync(`src/elements/${file}`, 'utf8'));
    const read = sources.flatMap((code) =>
      [...code.matchAll(/<slot name="([\w-]+)"|(?:introSlot|slotBelow) = '([\w-]+)'/g)].map(
        ([, one, other]) => one ?? other!,
      ),
    );
    // Parts of the form itself, which stand in the light DOM.
    const own = ['before', 'form', 'submit', 'after'];
    const described = new Set(elements.flatMap(({ slots }) => names(slots)).filter(Boolean));
    assert.deepEqual([...new Set(read)].filter((slot) => !own.includes(slot)).sort(), [...described].sort());
  });

  it('is not all: the class names that docs/versioning.md promises are there', () => {
    const [, row = ''] = /^\| the class names ([^|]*)/m.exec(readFileSync('docs/versioning.md', 'utf8')) ?? [];
    const promised = [...row.matchAll(/`(?:vodokanal)?-([a-z]+)`/g)].map(([, name]) => `vodokanal-${name}`);
    const views = readdirSync('src/elements', { recursive: true, encoding: 'utf8' })
      .filter((file) => /^(views|input)\//.test(file) && file.endsWith('.ts'))
      .map((file) => readFileSync(`src/elements/${file}`, 'utf8'))
      .join();
    assert.ok(promised.length > 10);
    // light-form.ts puts the class of the form together from its part.
    assert.ok(/partNames = \[[^\]]*'form'/.test(views) && views.includes('`vodokanal-${name} '));
    for (const name of promised.filter((one) => one !== 'vodokanal-form'))
      assert.match(views, new RegExp(`[\\s"'\`]${name}[\\s"'\`$]`), name);
  });

  it('has no type that says less than its values', () => {
    for (const { attributes = [] } of elements)
      for (const { name, type } of attributes)
        assert.match(type!.text, /^(string|number|string \| number|'[^']*'( \| '[^']*')*)$/, name);
    const look = elements[0]!.attributes!.find(({ name }) => name === 'look');
    assert.deepEqual([look!.type!.text, look!.default], ["'own' | 'page'", "'own'"]);
  });

  it('leaves out what is not public', () => {
    const members = new Set(elements.flatMap(({ members }) => names(members)));
    for (const name of ['tools', 'screen', 'prefill', 'settings', 'render', 'connectedMoveCallback', 'properties'])
      assert.ok(!members.has(name), name);
    assert.doesNotMatch(files['custom-elements.json']!, /src\/elements/);
  });

  it('gives VS Code and JetBrains every attribute, with its values', () => {
    const code = JSON.parse(files['vscode.html-custom-data.json']!);
    const jetBrains = JSON.parse(files['web-types.json']!).contributions.html.elements;
    for (const [index, { tagName, attributes = [], events, slots }] of elements.entries()) {
      const [tag, element] = [code.tags[index], jetBrains[index]];
      assert.deepEqual([tag.name, element.name], [tagName, tagName]);
      assert.deepEqual(names(tag.attributes).sort(), names(attributes).sort());
      assert.deepEqual(names(element.attributes).sort(), names(attributes).sort());
      assert.deepEqual(names(element.events ?? element.js.events).sort(), names(events).sort());
      assert.deepEqual(names(element.slots).sort(), names(slots).sort());
      const look = tag.attributes.find(({ name }: { name: string }) => name === 'look');
      assert.deepEqual(names(look.values), ['own', 'page']);
    }
    const css = JSON.parse(files['vscode.css-custom-data.json']!);
    const { properties } = JSON.parse(files['web-types.json']!).contributions.css;
    for (const tokens of [css.properties, properties])
      assert.deepEqual(names(tokens).sort(), names(elements[0]!.cssProperties).sort());
  });

  for (const file of ['README.md', 'docs/partners.md', 'docs/embed.md', 'docs/counting.md'])
    it(`has every attribute, slot and token that stands in the code of ${file}`, () => {
      const blocks = [...readFileSync(file, 'utf8').matchAll(/```(?:html|css|jsx|vue|svelte)\n([\s\S]*?)```/g)];
      const code = blocks.map(([, text]) => text!).join('\n');
      const known = (list: (element: ElementInfo) => string[]) => new Set(elements.flatMap(list));
      const attributes = known((element) => names(element.attributes));
      const tags = [...code.matchAll(/<vodokanal-\w+\s([^>]*)>/g)].map(([, text]) =>
        text!.replace(/"[^"]*"|\{.*?\}/g, ''),
      );
      const used = tags.flatMap((text) => [...text.matchAll(/(?<![\w:@.-])([a-z][a-z-]*)=/g)].map(([, name]) => name!));
      assert.ok(used.length > 1);
      assert.deepEqual(
        used.filter((name) => !attributes.has(name) && !/^(on|words)/.test(name)),
        [],
      );
      const slots = known((element) => names(element.slots));
      assert.deepEqual(
        [...code.matchAll(/slot="([\w-]+)"/g)].map(([, slot]) => slot!).filter((slot) => !slots.has(slot)),
        [],
      );
      const tokens = known((element) => names(element.cssProperties));
      assert.deepEqual(
        (code.match(/--vodokanal-[\w-]+/g) ?? []).filter((token) => !tokens.has(token)),
        [],
      );
    });
});
