import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { confirmation, mailing, passwordReset, registration, session } from '../../src/contract/requests.ts';
import { defaults } from '../../src/rules/reading.ts';
import { mailingOf, person, registrationOf, sessionOf } from '../people.ts';

interface Schema {
  safeParse(body: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] }; data?: unknown };
}

/** What is wrong with a body: the path and the code of each member that is. */
function issuesOf(schema: Schema, body: unknown): string[] {
  const { issues } = schema.safeParse(body).error ?? { issues: [] };
  return issues.map(({ path, message }) => `/${path.join('/')}: ${message}`);
}

const resident = person();
const long = 'о'.repeat(1001);

describe('the body of a registration', () => {
  const facts: [about: string, changes: Record<string, unknown>, issues: string[]][] = [
    ['as it is sent', {}, []],
    ['an account that is too short', { account: '40000000000' }, ['/account: length']],
    ['an account that could be read', { account: '4000 0000 0001' }, ['/account: format']],
    ['a house that could be read', { house: '1б' }, ['/house: format']],
    ['no apartment', { apartment: undefined }, ['/apartment: type']],
    ['a language that there is not', { lang: 'zxx' }, ['/lang: type']],
    ['a tick that is missing', { notifyBalance: undefined }, ['/notifyBalance: type']],
    ['a tick that is a text', { remindReadings: 'yes' }, ['/remindReadings: type']],
    ['a password that holds the account', { password: `${resident.account}!` }, ['/password: account']],
    ['a password that is the address', { password: resident.email }, ['/password: email']],
    ['a blocked mail service, which the page only warns of', { email: 'olena@mail.ru' }, []],
    ['what an anti-bot element has contributed', { challenge: { 'cf-turnstile-response': 'abc' } }, []],
    ['a contribution that is no text', { challenge: { token: {} } }, ['/challenge/token: Invalid input']],
    ['an empty name of the site', { partner: '' }, ['/partner: empty']],
    ['an endless name of the site', { partner: long }, ['/partner: long']],
  ];
  for (const [about, changes, issues] of facts)
    it(`with ${about}: ${issues.join() || 'nothing is wrong'}`, () => {
      assert.deepEqual(issuesOf(registration(), { ...registrationOf(resident), ...changes }), issues);
    });

  it('is checked under the settings of the page', () => {
    const strict = registration({ ...defaults, passwordMin: 30, mailServices: 'block', accountPattern: '\\d{7}' });
    const body = registrationOf({ ...resident, email: 'olena@mail.ru' });
    assert.deepEqual(issuesOf(strict, body), ['/account: format', '/email: service', '/password: short']);
    const short = registrationOf(resident, { password: 'кущ-7й' });
    assert.deepEqual(issuesOf(registration({ ...defaults, passwordMin: 6 }), short), []);
  });

  it('keeps every member of the contract, and nothing else', () => {
    const body = registrationOf(resident, { partner: 'osbb', challenge: { token: 'abc' } });
    assert.deepEqual(registration().safeParse({ ...body, admin: true }).data, body);
  });
});

describe('the body of a sign-in', () => {
  const facts: [about: string, changes: Record<string, unknown>, issues: string[]][] = [
    ['a password against every rule of today', { password: '1' }, []],
    ['an address at a service that is blocked today', { email: 'olena@mail.ru' }, []],
    ['no password', { password: '' }, ['/password: empty']],
    ['an endless password', { password: long }, ['/password: long']],
    ['an address that is none', { email: 'olena' }, ['/email: at']],
  ];
  for (const [about, changes, issues] of facts)
    it(`with ${about}: ${issues.join() || 'nothing is wrong'}`, () => {
      assert.deepEqual(issuesOf(session, { ...sessionOf(resident), ...changes }), issues);
    });

  it('keeps the site’s name and what an anti-bot element has contributed', () => {
    const body = { ...sessionOf(resident), partner: 'osbb', challenge: { token: 'abc' } };
    assert.deepEqual(session.safeParse(body).data, body);
  });
});

describe('the other bodies', () => {
  it('ask for a letter to any address, blocked ones too, in a language that there is', () => {
    assert.deepEqual(issuesOf(mailing, { ...mailingOf(resident), email: 'olena@mail.ru' }), []);
    assert.deepEqual(issuesOf(mailing, { ...mailingOf(resident), lang: 'zxx' }), ['/lang: type']);
  });

  it('have a token of a length that there may be', () => {
    assert.deepEqual(issuesOf(confirmation, { token: 'abc', password: 'x' }), []);
    assert.deepEqual(issuesOf(confirmation, { token: '', password: 'x' }), ['/token: empty']);
    assert.deepEqual(issuesOf(confirmation, { token: long, password: 'x' }), ['/token: long']);
  });

  it('have a new password by the rules of the page', () => {
    const body = { token: 'abc', password: 'нова стежка' };
    assert.deepEqual(issuesOf(passwordReset(), body), []);
    assert.deepEqual(issuesOf(passwordReset({ ...defaults, passwordMin: 20 }), body), ['/password: short']);
  });
});
