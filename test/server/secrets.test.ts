import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPasswords } from '../../demo/server/secrets/passwords.ts';
import { fingerprint, hashToken, makeToken } from '../../demo/server/secrets/tokens.ts';
import { password } from '../people.ts';

describe('the fingerprint of a text', () => {
  it('is the same for the same key and text, and another one for another key or text', () => {
    const of = (key: string, text: string) => fingerprint(key, text);
    assert.equal(of('key', 'text'), of('key', 'text'));
    assert.notEqual(of('key', 'text'), of('another key', 'text'), 'whoever reads the rows could try passwords');
    assert.notEqual(of('key', 'text'), of('key', 'another text'));
    assert.notEqual(of('key', 'text'), hashToken('text'));
  });
});

describe('a token', () => {
  it('has 256 bits, and only characters that need no escaping in an address', () => {
    const tokens = Array.from({ length: 200 }, makeToken);
    for (const token of tokens) assert.match(token, /^[\w-]{43}$/);
    assert.equal(new Set(tokens).size, tokens.length);
  });
});

describe('a password checked without a hash', () => {
  it('costs as much as with one, so that time does not tell which addresses are known', async () => {
    const passwords = createPasswords({ memoryCost: 8192, timeCost: 8, parallelism: 1 });
    const hash = await passwords.hash(password);
    // Milliseconds of processor time: on a busy machine those on the clock say nothing.
    const cost = async (stored: string | undefined) => {
      const start = process.cpuUsage();
      await passwords.verify('wrong', stored);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    await cost(undefined);
    const known: number[] = [];
    const unknown: number[] = [];
    for (let round = 0; round < 5; round++) {
      known.push(await cost(hash));
      unknown.push(await cost(undefined));
    }
    assert.ok(Math.min(...unknown) > Math.min(...known) / 3, `${unknown} ms; with a hash ${known} ms`);
  });
});
