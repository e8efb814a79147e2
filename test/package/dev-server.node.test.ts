import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createServer, type ViteDevServer } from 'vite';
import manifest from '../../package.json' with { type: 'json' };

describe('the dev server of Vite', () => {
  let server: ViteDevServer;
  const get = async (path: string) => {
    const response = await fetch(new URL(path, server.resolvedUrls!.local[0]));
    assert.equal(response.status, 200, path);
    return response.text();
  };

  before(async () => {
    server = await createServer({
      logLevel: 'error',
      // Other servers and test runs may have the usual ports.
      server: { host: '127.0.0.1', port: 0, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    });
    await server.listen();
  });
  after(() => server.close());

  it('serves the page in the frame with all its scripts', async () => {
    const path = '/src/frame/frame.html';
    const page = await get(path);
    const sources = [...page.matchAll(/<script [^>]*src="([^"]*)"/g)].map(([, src]) => src!);
    assert.deepEqual(sources, ['/@vite/client', '../vodokanal.ts', './frame.ts']);
    for (const source of sources) await get(new URL(source, new URL(path, 'http://localhost')).pathname);
  });

  it('puts the version into the scripts', async () => {
    const code = await get('/src/version.ts');
    const [script] = code.split('//# sourceMappingURL');
    assert.ok(script!.includes(`"${manifest.version}"`), script);
    assert.doesNotMatch(script!, /\bVERSION\b/);
  });

  for (const page of [
    '/',
    ...['cabinet', 'partner', 'playground', 'privacy'].map((name) => `/demo/pages/${name}.html`),
  ])
    it(`serves ${page}`, async () => {
      assert.match(await get(page), /<html/);
    });
});
