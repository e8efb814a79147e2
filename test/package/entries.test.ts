import { expect } from '@open-wc/testing';
import { until } from '../elements/stage.ts';

/** What each file for bundlers registers, in a page of its own. */
describe('an entry', () => {
  for (const [entry, file, defined] of [
    ['index', 'index', []],
    ['register', 'define/register', ['vodokanal-register']],
    ['login', 'define/login', ['vodokanal-login']],
    ['define', 'define/index', ['vodokanal-register', 'vodokanal-login']],
  ] as const)
    it(`${entry} registers ${defined.join(' and ') || 'nothing'}`, async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = `<script type="module">import * as entry from '/src/${file}.ts'; window.names = Object.keys(entry)</script>`;
      document.body.append(frame);
      const window = () => frame.contentWindow as Window & typeof globalThis & { names?: string[] };
      await until('import', () => window().names);
      const tags = ['vodokanal-register', 'vodokanal-login'].filter((tag) => window().customElements.get(tag));
      expect(tags).to.deep.equal(defined);
      expect(window().names).to.include(entry === 'register' ? 'VodokanalRegister' : 'VodokanalLogin');
      frame.remove();
    });
});
