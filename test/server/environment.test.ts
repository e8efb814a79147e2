import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BadEnvironment, readEnvironment } from '../../demo/server/environment.ts';

describe('the environment of the server', () => {
  it('has defaults for everything', () => {
    const { publicUrl } = readEnvironment({});
    assert.equal(publicUrl, 'http://localhost:5173');
    assert.equal(readEnvironment({ PORT: '8080' }).publicUrl, 'http://localhost:8080');
  });

  const bad: [Record<string, string>, RegExp][] = [
    [{ PORT: 'abc' }, /^PORT must be a number from 1 to 65535, not "abc"\.$/],
    [{ PORT: '70000' }, /^PORT must be/],
    [{ PUBLIC_URL: 'cabinet' }, /^PUBLIC_URL must be the http\(s\) address/],
    [{ PUBLIC_URL: 'http://voda.example', SMTP_URL: 'smtp://x' }, /^PUBLIC_URL must be https/],
    [{ PUBLIC_URL: 'https://voda.example' }, /set SMTP_URL too/],
  ];
  for (const [env, message] of bad)
    it(`is refused with a sentence: ${JSON.stringify(env)}`, () => {
      assert.throws(
        () => readEnvironment(env),
        (error) => error instanceof BadEnvironment && message.test(error.message),
      );
    });
});
