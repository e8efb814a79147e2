import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { openapi } from '../../demo/server/http/openapi.ts';
import { cookieOf, createWorld } from './world.ts';

interface Operation {
  requestBody?: { content: Record<string, unknown> };
  responses: Record<string, unknown>;
  security?: Record<string, unknown>[];
}

const { paths } = openapi() as unknown as { paths: Record<string, Record<string, Operation>> };
/** What changes something and may be called by pages: without what a partner's server calls, and links of letters. */
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods)
    .filter(([method, { security = [] }]) => method !== 'get' && !security.some((one) => 'partner' in one))
    .filter(() => path !== '/api/notices/off')
    .map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, path, method, operation })),
);

const json = { 'Content-Type': 'application/json' };
const refusals: [what: string, status: number, body: string, headers: Record<string, string>][] = [
  ['text that is no JSON', 400, '{', json],
  ['a page of another site', 403, '{}', { ...json, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' }],
  ['a body that is too large', 413, JSON.stringify('x'.repeat(200_000)), json],
  ['a form', 415, 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }],
];

describe('openapi.json', async () => {
  const world = await createWorld();
  after(() => world.close());
  const resident = await world.resident();
  await world.registerAndConfirm(resident);
  const Cookie = cookieOf(await world.signIn(resident));

  it('is tried in all that changes something', () => assert.ok(operations.length >= 12, String(operations.length)));

  for (const { name, path, method, operation } of operations)
    for (const [what, status, body, headers] of refusals) {
      if (!operation.requestBody && status !== 403) continue;
      it(`says how ${name} answers ${what}`, async () => {
        const address = path.replace(/\{\w+\}/g, 'x');
        const content = operation.requestBody ? { body } : {};
        const response = await world.call(method.toUpperCase(), address, {
          ...content,
          headers: { Cookie, ...headers },
        });
        assert.equal(response.status, status);
        assert.ok(status in operation.responses, `${status} is not among ${Object.keys(operation.responses)}`);
      });
    }
});
