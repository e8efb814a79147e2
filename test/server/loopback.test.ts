import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLoopback } from '../../demo/server/http/origins.ts';
import { addressOf } from '../../src/elements/address.ts';

// The elements resolve addresses against that of the page.
const href = 'https://page.example/';
Object.assign(globalThis, { location: { href, origin: new URL(href).origin }, document: { baseURI: href } });

const facts: [address: string, loopback: boolean][] = [
  ['http://localhost', true],
  ['http://LOCALHOST:5173/path', true],
  ['http://voda.localhost:5173', true],
  ['http://a.b.localhost', true],
  ['http://127.0.0.1:5173', true],
  ['http://127.1.2.3', true],
  ['http://127.1', true],
  ['http://[::1]:5173', true],
  ['http://[0:0:0:0:0:0:0:1]', true],
  ['http://localhost.example', false],
  ['http://notlocalhost', false],
  ['http://127.0.0.1.example', false],
  ['http://128.0.0.1', false],
  ['http://10.0.0.1', false],
  ['http://0.0.0.0', false],
  ['http://[::2]', false],
  ['http://voda.example', false],
];

describe('an http address on loopback', () => {
  for (const [address, loopback] of facts)
    it(`is ${address}: ${loopback ? 'yes' : 'no'}, for the endpoint and for the elements`, () => {
      assert.equal(isLoopback(address), loopback, 'endpoint');
      assert.equal(addressOf(address) !== undefined, loopback, 'elements');
    });
});
