import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Tools } from '../../src/check-endpoint/check.ts';
import { everyAnswerChecks } from '../../src/check-endpoint/checks/every-answer.ts';
import { Client } from '../../src/check-endpoint/client.ts';

const check = everyAnswerChecks.find(({ name }) => name === 'cookies')!;

/** What is said of a cookie that an address sets. */
async function told(url: string, cookie: string): Promise<string[]> {
  const client = new Client({}, 1000);
  const headers = new Headers({ 'Set-Cookie': cookie });
  const rest = { what: 'sign-in', method: 'POST', status: 200, text: '', json: {}, isCleanText: true, isOdd: false };
  client.answers.push({ ...rest, url, headers });
  return (await check.run({ client } as Tools)) ?? [];
}

/** `Secure` cannot be tried on this machine, where the tests speak http. */
const cookies: [url: string, cookie: string, lacking: string | undefined][] = [
  ['https://voda.example/', 's=1; HttpOnly; SameSite=Lax; Secure', undefined],
  ['https://voda.example/', 's=1; httponly; samesite=none; secure', undefined],
  ['https://voda.example/', 's=1; HttpOnly; SameSite=Lax', 'Secure'],
  ['http://localhost:1/', 's=1; HttpOnly; SameSite=Lax', undefined],
  ['https://voda.example/', 's=1', 'HttpOnly, SameSite, Secure'],
  ['https://voda.example/', 'XSRF-TOKEN=1; SameSite=Lax; Secure', undefined],
];

describe('the check of cookies', () => {
  for (const [url, cookie, lacking] of cookies)
    it(`says of ${url} with ${cookie}: ${lacking ?? 'nothing'}`, async () => {
      const [name] = cookie.split('=');
      assert.deepEqual(await told(url, cookie), lacking ? [`sign-in: the cookie "${name}" is not ${lacking}`] : []);
    });
});
