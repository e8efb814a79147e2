import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createApp } from '../../demo/server/http/app.ts';
import { clientAddress } from '../../demo/server/http/client-address.ts';
import { wrongPassword } from '../people.ts';
import { createWorld, origin } from './world.ts';

const world = await createWorld({
  limits: { registrationClient: { points: 3, duration: 60 }, sessionEmail: { points: 4, duration: 60 } },
});
after(() => world.close());

describe('limits on requests', () => {
  it('answer 429 with the seconds to wait, counted by client address', async () => {
    const resident = await world.resident();
    for (let time = 0; time < 3; time++) assert.equal((await world.register(resident)).status, 202);
    const response = await world.register(resident);
    assert.equal(response.status, 429);
    const wait = Number(response.headers.get('Retry-After'));
    assert.ok(wait > 0 && wait <= 60, String(wait));
    assert.equal((await world.register({ ...resident, client: 'another' })).status, 202);
  });

  it('answer 429 even to the right password after too many wrong ones for one address, from any client', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    const tries = [];
    for (let time = 0; time < 5; time++)
      tries.push(await world.signIn({ ...resident, client: `c${time}` }, wrongPassword));
    assert.deepEqual(
      tries.map(({ status }) => status),
      [401, 401, 401, 401, 429],
    );
    assert.equal((await world.signIn({ ...resident, client: 'home' })).status, 429);
  });

  it('count sign-ins of an unknown address as those of a known one', async () => {
    const resident = await world.resident();
    const statuses = [];
    for (let time = 0; time < 5; time++)
      statuses.push((await world.signIn({ ...resident, client: `u${time}` })).status);
    assert.deepEqual(statuses, [401, 401, 401, 401, 429]);
  });

  it('are counted in the database: another instance goes on counting, and no address is stored', async () => {
    const resident = await world.resident();
    for (let time = 0; time < 3; time++) await world.register(resident);
    const other = createApp({
      database: world.database,
      publicUrl: origin,
      clientAddressHeader: 'X-Test-Client',
      limits: { registrationClient: { points: 3, duration: 60 } },
      log: () => {},
    });
    const response = await other.fetch(
      new Request(`${origin}/api/registrations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'X-Test-Client': resident.client },
        body: JSON.stringify(resident.registration),
      }),
    );
    assert.equal(response.status, 429);
    const rows = await world.database.query<{ key: string }>('select key from rate_limit');
    assert.ok(rows.length > 0);
    assert.ok(rows.every(({ key }) => !key.includes(resident.client) && !key.includes('@')));
  });

  it('count by the socket, or the last entry of the proxy header, or the network of an IPv6 address', () => {
    const from = (remoteAddress: string, header?: string) =>
      clientAddress(
        { env: { incoming: { socket: { remoteAddress } } }, req: { header: () => header } } as never,
        header === undefined ? undefined : 'X-Forwarded-For',
      );
    assert.equal(from('203.0.113.7'), '203.0.113.7');
    assert.equal(from('::ffff:203.0.113.7'), '203.0.113.7');
    assert.equal(from('127.0.0.1', 'made-up, 198.51.100.2'), '198.51.100.2');
    assert.equal(from('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
    assert.equal(from('2001:db8:1:2::9'), '2001:db8:1:2');
    assert.equal(from('::1'), '0:0:0:0');
  });
});
