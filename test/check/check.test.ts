import { expect } from '@open-wc/testing';
import type { FindingId } from '../../src/check/finding.ts';
import { closePages, openFrame, openPage, recorder, type ToldWindow } from '../docs/page.ts';
import { until } from '../elements/stage.ts';
import { headOf, mistakes, right } from './pages.ts';

const guide = await (await fetch('/docs/troubleshooting.md')).text();
/** The rows of the guide: code → the line that the console says. */
const rows = new Map(
  [...guide.matchAll(/^\| `vodokanal-check ([a-z-]+): (.*?)` \|/gm)].map(([, id, sentence]) => [id!, sentence!]),
);

/** What the console of a page is told by one look at it. */
async function linesOf(page: Promise<Window>): Promise<string[]> {
  const { lines } = (await page) as ToldWindow;
  const told = () => lines.filter((line) => line.startsWith('vodokanal-check'));
  await until('a line', () => told().length, 10_000);
  return told();
}
const style = 'width: 400px; height: 600px';
const said = (page: { body: string; head?: string }) =>
  linesOf(openPage(page.body, { style, head: recorder + headOf(page) }));

afterEach(closePages);

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
    const lines = await linesOf(openFrame({ src: `${address}?vodokanal-check` }, style));
    expect(lines).to.deep.equal([`vodokanal-check not-defined: ${rows.get('not-defined')}`]);
  });

  it('says nothing otherwise', async () => {
    const { lines } = (await openFrame({ src: address }, style)) as ToldWindow;
    // It would look half a second after the page is complete.
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(lines).to.deep.equal([]);
  });
});
