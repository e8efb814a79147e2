import { expect } from '@open-wc/testing';
import { elementNames, tagOf } from '../../src/element-names.ts';
import { until } from '../elements/stage.ts';

/** `VodokanalLogin` for `login`. */
const className = (name: string) => `Vodokanal${name[0]!.toUpperCase()}${name.slice(1)}`;
const all = [...elementNames];

const entries: { entry: string; file: string; registers: string[]; exports: string[] }[] = [
  { entry: 'index', file: 'index', registers: [], exports: all.map(className) },
  { entry: 'define', file: 'define/index', registers: all, exports: all.map(className) },
  ...all.map((name) => ({ entry: name, file: `define/${name}`, registers: [name], exports: [className(name)] })),
];

/** What each file for bundlers registers and exports, in a page of its own. */
describe('an entry for bundlers', () => {
  for (const { entry, file, registers, exports } of entries)
    it(`${entry} registers ${registers.join(' and ') || 'nothing'}`, async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<script type="module">import * as entry from '/src/${file}.ts'; window.names = Object.keys(entry)</script>`;
      document.body.append(frame);
      const window = () => frame.contentWindow as Window & typeof globalThis & { names?: string[] };
      await until('import', () => window().names);
      expect(all.filter((name) => window().customElements.get(tagOf(name)))).to.deep.equal(registers);
      expect(window().names).to.include.members(exports);
      frame.remove();
    });
});

describe('the page in the frame', () => {
  it('has a template for every element, and no other', async () => {
    const page = new DOMParser().parseFromString(await (await fetch('/dist/frame.html')).text(), 'text/html');
    const templates = [...page.querySelectorAll('template')];
    expect(templates.map(({ id }) => id).sort()).to.deep.equal([...all].sort());
    for (const { id, content } of templates)
      expect([...content.children].map(({ localName }) => localName)).to.deep.equal([`vodokanal-${id}`]);
  });
});
