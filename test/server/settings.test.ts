import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { sampleAccounts } from '../../demo/server/accounts/sample-accounts.ts';
import { accountsRoute } from '../../demo/server/http/accounts-route.ts';
import { openapi } from '../../demo/server/http/openapi.ts';
import { examples, patterns, rules } from '../../src/rules/index.ts';
import { defaults, type Settings } from '../../src/rules/reading.ts';
import { mailingOf, password, person } from '../people.ts';
import fc from '../random.ts';
import { createWorld, type Resident, type World } from './world.ts';

const settings: Partial<Settings> = { accountPattern: '\\d{7}', passwordMin: 20, mailServices: 'block' };
const set = await createWorld({ settings });
const unset = await createWorld();
after(async () => {
  await set.close();
  await unset.close();
});
const longPassword = `${password} ${password}`;

/** The answer of a running server to an import of one account, with house 1 and apartment 1. */
async function importInto({ service }: World, account: string): Promise<{ imported?: number; bad?: string }> {
  const response = await accountsRoute(service.context, 'secret').request('/accounts-import', {
    method: 'POST',
    headers: { Authorization: 'Bearer secret' },
    body: `account,house,apartment\n${account},1,1\n`,
  });
  return response.json() as Promise<{ imported?: number; bad?: string }>;
}

/** Registers with this account: the status, and the code of each refused member. */
async function register(world: World, account: string): Promise<[number, Record<string, string>]> {
  const { status, body } = await world.register(await world.resident(), {
    ...{ account, house: '1', apartment: '1' },
    password: longPassword,
  });
  return [status, codesOf(body)];
}

const codesOf = (body: { errors?: { pointer: string; code: string }[] }) =>
  Object.fromEntries((body.errors ?? []).map(({ pointer, code }) => [pointer, code]));

describe('an endpoint with account-pattern \\d{7}', () => {
  it('imports and registers an account of 7 digits, and refuses one of 12', async () => {
    assert.deepEqual(await importInto(set, '1234567'), { imported: 1 });
    assert.deepEqual(await register(set, '1234567'), [202, {}]);
    assert.match((await importInto(set, '100200300401')).bad!, /line 2: account "100200300401".*format/);
    assert.deepEqual(await register(set, '100200300401'), [422, { '/account': 'format' }]);
  });

  it('has no sample accounts, which are of 12 digits', async () => {
    assert.deepEqual(await sampleAccounts({ ...defaults, ...settings }), []);
  });
});

describe('an endpoint with default settings', () => {
  it('imports and registers an account of 12 digits, and refuses one of 7', async () => {
    assert.deepEqual(await importInto(unset, '100200300401'), { imported: 1 });
    assert.deepEqual(await register(unset, '100200300401'), [202, {}]);
    assert.match((await importInto(unset, '1234567')).bad!, /line 2: account "1234567".*length/);
    assert.deepEqual(await register(unset, '1234567'), [422, { '/account': 'length' }]);
  });
});

describe('an endpoint with password-min 20', () => {
  async function resident(): Promise<Resident> {
    const { account } = person();
    return set.resident({ account: account.slice(-7) });
  }

  it('refuses a shorter password at registration, and takes a longer one', async () => {
    const somebody = await resident();
    const { status, body } = await set.register(somebody, { password });
    assert.deepEqual([status, codesOf(body)], [422, { '/password': 'short' }]);
    assert.equal((await set.register(somebody, { password: longPassword })).status, 202);
  });

  it('refuses a shorter password at a reset, and takes a longer one by the same link', async () => {
    const somebody = await resident();
    somebody.registration.password = longPassword;
    await set.registerAndConfirm(somebody);
    await set.post(somebody, '/api/recoveries', mailingOf(somebody.registration));
    const token = await set.token(somebody.registration.email, 'reset');
    const reset = (typed: string) => set.post(somebody, '/api/passwords', { token, password: typed });
    assert.deepEqual(codesOf((await reset(password)).body), { '/password': 'short' });
    assert.equal((await reset(`${longPassword}!`)).status, 200);
  });
});

describe('an endpoint with password-min 6', () => {
  it('takes a password of 6 characters at registration and at a reset', async () => {
    const short = await createWorld({ settings: { passwordMin: 6 } });
    try {
      const somebody = await short.resident();
      somebody.registration.password = 'ґанок1';
      await short.registerAndConfirm(somebody);
      await short.post(somebody, '/api/recoveries', mailingOf(somebody.registration));
      const token = await short.token(somebody.registration.email, 'reset');
      const reset = await short.post(somebody, '/api/passwords', { token, password: 'стежка' });
      assert.equal(reset.status, 200, reset.text);
    } finally {
      await short.close();
    }
  });
});

describe('an endpoint with mail-services block', () => {
  it('refuses an address at a blocked service, which the default endpoint takes', async () => {
    const changes = { email: 'ivan.resident@mail.ru', password: longPassword };
    const refused = await set.register(await set.resident({ account: '7654321' }), changes);
    assert.deepEqual([refused.status, codesOf(refused.body)], [422, { '/email': 'service' }]);
    assert.equal((await unset.register(await unset.resident(), changes)).status, 202);
  });
});

describe('openapi.json under the settings of a page', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document.
  const schemasUnder = (chosen?: Settings) => (openapi(chosen) as any).components.schemas;

  it('has the account pattern and the length of the password', () => {
    const { Registration, PasswordReset } = schemasUnder({ ...defaults, ...settings });
    assert.equal(Registration.properties.account.pattern, '^(?:\\d{7})$');
    assert.equal(Registration.properties.password.pattern, '^[\\s\\S]{20,256}$');
    assert.equal(PasswordReset.properties.password.pattern, '^[\\s\\S]{20,256}$');
    assert.equal(schemasUnder().PasswordReset.properties.password.pattern, patterns.password.source);
  });

  it('has no example that these settings would refuse', () => {
    const { account, password, house } = schemasUnder({ ...defaults, ...settings, passwordMin: 40 }).Registration
      .properties;
    assert.deepEqual([account.examples, password.examples, house.examples], [[], [], [examples.house]]);
  });

  it('is what the endpoint with these settings serves', async () => {
    const { body } = await set.call('GET', '/openapi.json');
    assert.equal(body.components.schemas.Registration.properties.account.pattern, '^(?:\\d{7})$');
  });

  it('has patterns that every value matches which a rule takes (random)', () => {
    for (const chosen of [defaults, { ...defaults, ...settings }]) {
      const { properties } = schemasUnder(chosen).Registration;
      let taken = 0;
      const check = (name: 'account' | 'password', text: string) => {
        const { value } = rules[name].read(text, { settings: chosen, others: {} });
        if (value === undefined) return;
        taken++;
        assert.match(value, new RegExp(properties[name].pattern, 'u'));
      };
      const account = fc.oneof(fc.stringMatching(/^\d{7}$/), fc.stringMatching(/^[0-9А]{11,13}$/));
      const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40, size: 'max' });
      fc.assert(
        fc.property(account, typed, (number, text) => {
          check('account', number);
          check('password', text);
        }),
        { numRuns: 500, seed: 1 },
      );
      assert.ok(taken > 100, `${taken} values were taken`);
    }
  });
});
