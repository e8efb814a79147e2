import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hash } from '@node-rs/argon2';
import { createPasswords } from '../../demo/server/secrets/passwords.ts';
import { fingerprint, hashToken, makeToken } from '../../demo/server/secrets/tokens.ts';
import { password, wrongPassword } from '../people.ts';

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

describe('stored passwords', () => {
  const cost = { memoryCost: 256, timeCost: 1, parallelism: 1 };
  const passwords = createPasswords(async () => 'the key of the database', cost);
  const [one, other] = ['a@ukr.net', 'b@ukr.net'];

  it('differ for two people with one password, and under another key', async () => {
    const hash = await passwords.hash(password, one);
    assert.notEqual(hash, await passwords.hash(password, other));
    assert.notEqual(hash, await createPasswords(async () => 'another key', cost).hash(password, one));
  });

  it('are compared with one typed password each', async () => {
    const hashes = [await passwords.hash(password, one), await passwords.hash(wrongPassword, one)];
    assert.deepEqual((await passwords.check(password, one, hashes)).right, [true, false]);
    assert.deepEqual((await passwords.check(wrongPassword, one, hashes)).right, [false, true]);
    assert.deepEqual((await passwords.check(password, one, [])).right, []);
  });

  it('of an older version, with a salt of their own or another cost, are still right', async () => {
    const stored = [
      await hash(password, { ...cost, algorithm: 2 }),
      await createPasswords(async () => 'key', { ...cost, timeCost: 2 }).hash(password, one),
    ];
    assert.deepEqual((await passwords.check(password, one, stored)).right, [true, true]);
    assert.deepEqual((await passwords.check(wrongPassword, one, stored)).right, [false, false]);
  });
});
