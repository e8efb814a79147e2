import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { folder, run } from './program.ts';

describe('a server with a public address', () => {
  it('shows no letters, and lets no request choose a fault', async () => {
    const port = String(randomInt(20_000, 60_000));
    const env = { PORT: port, DATA_DIR: join(folder, 'data'), DATABASE_URL: '' };
    const server = run('start.ts', [], { ...env, PUBLIC_URL: 'https://voda.example', SMTP_URL: 'smtp://127.0.0.1:9' });
    await server.until(/Ctrl\+C/);
    const statusOf = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    assert.equal(await statusOf('/openapi.json?fault=status-503'), 200);
    assert.equal(await statusOf('/outbox'), 404);
    assert.equal(await statusOf('/outbox.json'), 404);
    server.child.kill('SIGTERM');
    assert.equal((await server.ended()).code, 0);
  });
});
