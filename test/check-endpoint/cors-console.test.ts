import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'puppeteer-core';
import { startChromium } from '../partner/chromium-window.ts';

const page = readFileSync('docs/back-end.md', 'utf8').split('## Another origin')[1]!;
/** The sentences of the table, in its order. */
const sentences = [...page.matchAll(/^\| ([^|]+\.) \| [^|]+ \|$/gm)].map(([, sentence]) => sentence!);

/** What the back end sends to `OPTIONS`, so that each sentence of the table is said. */
const preflights = [
  {},
  { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type' },
  { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type, Idempotency-Key' },
];

describe('the table of docs/back-end.md about other origins', () => {
  let at = 0;
  const server = createServer(({ method }, response) => {
    response.writeHead(method === 'OPTIONS' ? 204 : 200, method === 'OPTIONS' ? preflights[at] : {});
    response.end();
  });
  let chromium: Awaited<ReturnType<typeof startChromium>>;
  let tab: Page;
  const said: string[] = [];
  before(async () => {
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    chromium = await startChromium();
    tab = await chromium.browser.newPage();
    tab.on('console', (message) => said.push(message.text()));
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`).catch(() => {});
  });
  after(async () => {
    await chromium?.stop();
    server.closeAllConnections();
    server.close();
  });

  it('has a sentence for each case', () => assert.equal(sentences.length, preflights.length));

  for (const [number] of preflights.entries())
    it(`has what Chromium says, row ${number + 1}`, async () => {
      at = number;
      const { port } = server.address() as AddressInfo;
      const before = said.length;
      await tab.setContent('<p>A page of another origin');
      await tab.evaluate(
        (url) => fetch(url, { method: 'POST', headers: { 'Idempotency-Key': 'x' } }).catch(() => {}),
        `http://localhost:${port}/`,
      );
      const isSaid = () =>
        said.slice(before).some((text) => text.endsWith(`blocked by CORS policy: ${sentences[number]}`));
      // The console comes apart from the answer; the runner ends a file that hangs.
      while (said.length === before) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(isSaid(), said.slice(before).join('\n'));
    });
});
