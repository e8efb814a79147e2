import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { deleteExpired } from '../../demo/server/housekeeping.ts';
import { createWorld, hour } from './world.ts';

const world = await createWorld();
after(() => world.close());

describe('housekeeping', () => {
  it('deletes rows past their lifetime, and no person', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    await world.signIn(resident);
    const waiting = await world.resident();
    await world.register(waiting, {}, { 'Idempotency-Key': 'a-key-that-is-long-enough' });
    await deleteExpired(world.service.context);
    const count = async (table: string) => (await world.database.query(`select 1 from ${table}`)).length;
    assert.ok((await count('session')) > 0 && (await count('registration')) > 0 && (await count('idempotency')) > 0);
    world.advance(60 * 24 * hour);
    await world.letters('');
    world.advance(60 * 24 * hour);
    await deleteExpired(world.service.context);
    for (const table of ['session', 'registration', 'confirmation', 'reset', 'idempotency', 'job'])
      assert.equal(await count(table), 0, table);
    assert.equal((await world.signIn(resident)).status, 200, 'people are not deleted');
  });
});
