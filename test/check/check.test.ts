import { expect } from '@open-wc/testing';
import type { FindingId } from '../../src/check/finding.ts';
import { until } from '../elements/stage.ts';
import { mistakes, pageOf, right } from './pages.ts';

const guide = await (await fetch('/docs/troubleshooting.md')).text();
/** The rows of the guide: code → the line that the console says. */
const rows = new Map(
  [...guide.matchAll(/^\| `vodokanal-check ([a-z-]+): (.*?)` \|/gm)].map(([, id, sentence]) => [id!, sentence!]),
);

/** A page that keeps in `lines` what its console is told. */
async function open(load: (frame: HTMLIFrameElement) => void): Promise<{ frame: HTMLIFrameElement; lines: string[] }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 400px; height: 600px';
  load(frame);
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  const { lines } = frame.contentWindow as Window & { lines?: string[] };
  if (!lines) throw new Error('the page keeps no lines');
  return { frame, lines };
}

/** What the console of a page is told by one look at it. */
async function linesOf(load: (frame: HTMLIFrameElement) => void): Promise<string[]> {
  const { frame, lines } = await open(load);
  const told = () => lines.filter((line) => line.startsWith('vodokanal-check'));
  try {
    await until('a line', () => told().length, 10_000);
    return told();
  } finally {
    frame.remove();
  }
}
const said = (page: { body: string; head?: string }) =>
  linesOf((frame) => {
    frame.srcdoc = pageOf(page);
  });

describe('vodokanal.dev.js', () => {
  before(async () => {
    expect((await fetch('/dist/vodokanal.dev.js')).ok, 'first: npm run build').to.equal(true);
  });

  for (const [id, page] of Object.entries(mistakes) as [FindingId, { body: string }][])
    if (id !== 'not-defined')
      it(`says ${id} in one line, the one of the guide`, async () => {
        expect(await said(page)).to.deep.equal([`vodokanal-check ${id}: ${rows.get(id)}`]);
      });

  for (const [name, body] of Object.entries(right))
    it(`finds nothing: ${name}`, async () => {
      expect(await said({ body })).to.deep.equal(['vodokanal-check: nothing to mend']);
    });

  it('knows other ways of writing a name', async () => {
    for (const written of ['cabinet_url', 'cabineturl', 'CabinetURL', 'cabinet-ulr'])
      expect(
        await said({ body: `<vodokanal-login endpoint="/api/sessions" ${written}="/"></vodokanal-login>` }),
      ).to.deep.equal([
        `vodokanal-check unknown-attribute: <vodokanal-login> has no attribute "${written.toLowerCase()}": did you mean "cabinet-url"?`,
      ]);
  });

  it('has a row in the guide for each mistake, and the guide no other', () => {
    expect([...rows.keys()].sort()).to.deep.equal(Object.keys(mistakes).sort());
  });
});

describe('check.js', () => {
  const address = '/test/check/page.html';

  it('says what a page lacks where its address asks for that', async () => {
    const lines = await linesOf((frame) => {
      frame.src = `${address}?vodokanal-check`;
    });
    expect(lines).to.deep.equal([`vodokanal-check not-defined: ${rows.get('not-defined')}`]);
  });

  it('says nothing otherwise', async () => {
    const { frame, lines } = await open((frame) => {
      frame.src = address;
    });
    // It would look half a second after the page is complete.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(lines).to.deep.equal([]);
    frame.remove();
  });
});
