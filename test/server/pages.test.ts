import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { servePages } from '../../demo/server/http/pages.ts';
import { ask } from './program.ts';

/** A built site with one file of each kind, whose frame names its scripts with a hash. */
const site = await mkdtemp(join(tmpdir(), 'vodokanal-'));
await Promise.all(['assets', 'v1', 'demo/pages'].map((name) => mkdir(join(site, name), { recursive: true })));
const files = [
  'index.html',
  'demo/pages/cabinet.html',
  'assets/cabinet-abc.js',
  'assets/demo-abc.css',
  'integrity.json',
];
const scripts = [
  'vodokanal.js',
  'vodokanal.iife.js',
  'frame.js',
  'partner.js',
  'v1/vodokanal.js',
  'v1/vodokanal.iife.js',
  'v1/partner-1.2.3.js',
  'vodokanal-1.2.3.iife.js',
];
await Promise.all(
  [...files, ...scripts, 'v1/partner.js', 'secret.txt'].map((name) => writeFile(join(site, name), name)),
);
const server = createServer(
  servePages({
    publicUrl: 'http://localhost/',
    folder: site,
    frame: '<script type="module" src="./vodokanal.js?Ab-1_c"></script><script src="./frame.js?0f9"></script>',
    partners: [{ origin: 'https://pay.example', name: 'Портмоне' }],
    frames: [],
    log: () => {},
  }),
);
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(async () => {
  server.close();
  await rm(site, { recursive: true });
});
const get = (path: string, headers = {}) => ask((server.address() as AddressInfo).port, path, headers);
const cacheOf = async (path: string) => (await get(path)).headers['cache-control'];

describe('the pages', () => {
  it('let other sites load scripts and hashed files, and nothing else', async () => {
    for (const path of [
      ...scripts,
      'v1/partner.js',
      'assets/cabinet-abc.js',
      'assets/demo-abc.css',
      'integrity.json',
    ]) {
      const { status, headers } = await get(`/${path}`);
      const { 'cross-origin-resource-policy': policy, 'access-control-allow-origin': origin } = headers;
      // With a sum, or as a module, a script of another origin is not executed without the second.
      assert.deepEqual([status, policy, origin], [200, 'cross-origin', '*'], path);
    }
    for (const path of ['', 'index.html', 'demo/pages/cabinet.html', 'demo/pages/cabinet', 'secret.txt', 'nothing']) {
      const { headers } = await get(`/${path}`);
      const { 'cross-origin-resource-policy': policy, 'access-control-allow-origin': origin } = headers;
      assert.deepEqual([policy, origin], ['same-origin', undefined], path);
    }
  });

  it('let a frame stand in a page that demands CORP and COEP of it', async () => {
    const { headers } = await get('/frame.html');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    assert.equal(headers['cross-origin-embedder-policy'], 'require-corp');
    assert.match(
      headers['content-security-policy'] as string,
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*; frame-ancestors 'self' https:\/\/pay\.example$/,
    );
  });

  it('change soon below /v1/, at once elsewhere, and never with a hash or a version in the name', async () => {
    for (const name of ['vodokanal.js', 'vodokanal.iife.js', 'partner.js']) {
      const { headers } = await get(`/v1/${name}`);
      assert.equal(headers['cache-control'], 'public, max-age=300');
      const again = await get(`/v1/${name}`, { 'If-None-Match': headers.etag });
      assert.equal(again.status, 304);
      assert.equal(await cacheOf(`/${name}`), 'no-cache');
    }
    for (const path of ['/assets/cabinet-abc.js', '/v1/partner-1.2.3.js', '/vodokanal-1.2.3.iife.js'])
      assert.equal(await cacheOf(path), 'public, max-age=31536000, immutable', path);
  });

  it('have scripts of the frame that never change under the hash that the frame names, and under no other', async () => {
    for (const path of ['/vodokanal.js?Ab-1_c', '/frame.js?0f9'])
      assert.equal(await cacheOf(path), 'public, max-age=31536000, immutable', path);
    // This instance may be older than the one that has served the frame: what it has is not what the hash means.
    for (const path of ['/frame.js', '/frame.js?0f8', '/frame.js?Ab-1_c', '/frame.js?0f9&a', '/vodokanal.js?v=1'])
      assert.equal(await cacheOf(path), 'no-cache', path);
    assert.equal(await cacheOf('/v1/vodokanal.js?Ab-1_c'), 'public, max-age=300');
  });

  it('have no others below /v1/', async () => {
    for (const path of ['/v1/', '/v1', '/v1/frame.js', '/v1/frame.html', '/v1/integrity.json', '/v2/vodokanal.js'])
      assert.equal((await get(path)).status, 404, path);
  });
});
