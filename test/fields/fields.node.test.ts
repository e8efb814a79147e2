import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loginFields, recoverFields, resetFields } from '../../src/fields/login-fields.ts';
import { registerFields } from '../../src/fields/register-fields.ts';
import { defaults, type Settings } from '../../src/rules/reading.ts';
import { wordsOf } from '../../src/words/index.ts';

type AnyField = (typeof registerFields)[number];

const [account, email, password, house, apartment] = registerFields as [
  AnyField,
  AnyField,
  AnyField,
  AnyField,
  AnyField,
];
const [signInEmail, currentPassword] = loginFields;

/** What a field says in Ukrainian under the settings of a page. */
const said = (field: Pick<AnyField, 'words'>, settings: Partial<Settings> = {}) =>
  field.words(wordsOf('uk'), { ...defaults, ...settings });

describe('the field for the account', () => {
  it('speaks of 12 characters', () => {
    const { hint, count, codes } = said(account);
    assert.match(hint!(), /^12\sсимволів/);
    assert.equal(count!(7), '7 з 12\u00a0символів');
    assert.equal(count!(13), 'В особовому рахунку має бути 12\u00a0символів, зараз 13');
    assert.equal(codes.length!(7), 'В особовому рахунку має бути 12\u00a0символів, зараз 7');
  });

  it('speaks of no length under a pattern of the page', () => {
    const { hint, count, codes } = said(account, { accountPattern: '\\d{7}' });
    assert.doesNotMatch(hint!(), /12/);
    assert.equal(count, undefined);
    assert.equal(codes.length!(201), codes.format!(0));
  });
});

describe('the fields for house and apartment', () => {
  it('say how a block is understood, and nothing about a house without one', () => {
    assert.equal(said(house).understood!('12/14А-3Б'), 'корпус 3Б');
    assert.equal(said(house).understood!('12/14А'), undefined);
  });

  it('explain the offers that stand for a private house', () => {
    const { offer } = said(apartment);
    const offers = ['0', '-', '5', '10'].map(offer!);
    assert.deepEqual(offers, ['Приватний будинок\u00a0—\u00a00', 'Приватний будинок\u00a0—\u00a0-', '5', '10']);
  });
});

describe('the fields for the e-mail address', () => {
  it('speak of the confirming letter only where one is sent', () => {
    assert.match(said(email).hint!(), /лист/);
    for (const field of [signInEmail, recoverFields[0]]) assert.equal(said(field).hint, undefined);
  });

  it('are filled in as the name to sign in with, on a keyboard for addresses', () => {
    for (const { input } of [email, signInEmail, recoverFields[0]]) {
      assert.equal(input.autocomplete, 'username');
      assert.equal(input.inputmode, 'email');
      assert.equal(input.type, undefined, 'browsers rewrite what is typed into type=email');
    }
  });
});

describe('the fields for a password', () => {
  it('ask for the length that the page wants, and at sign-in for none', () => {
    assert.match(said(password, { passwordMin: 15 }).hint!(), /^Щонайменше 15\sсимволів/);
    assert.match(said(resetFields[0], { passwordMin: 15 }).hint!(), /^Щонайменше 15\sсимволів/);
    assert.equal(said(currentPassword).hint, undefined);
    assert.equal(currentPassword.rule.read('1').problem, undefined);
  });

  it('say of one that is too short or too long how long it is to be', () => {
    const { codes } = said(password, { passwordMin: 15 });
    assert.equal(codes.short!(7), 'Пароль закороткий: символів 7, а потрібно щонайменше 15');
    // The sentence names the number itself: it is the limit of the rule.
    const longest = Number(/\d+/.exec(codes.long!(0))![0]);
    const problems = [longest, longest + 1].map((n) => password.rule.read('дуб'.repeat(n).slice(0, n)).problem);
    assert.deepEqual(problems, ['repeat', 'long']);
  });

  it('are the only secret ones, hide what is typed, and say whether the password is new', () => {
    const all = [...registerFields, ...loginFields, ...recoverFields, ...resetFields];
    assert.deepEqual(
      all.filter(({ secret }) => secret).map(({ input }) => `${input.type} ${input.autocomplete}`),
      ['password new-password', 'password current-password', 'password new-password'],
    );
    assert.ok(all.every(({ name, secret }) => Boolean(secret) === (name === 'password')));
  });
});

describe('the fields that browsers do not know', () => {
  it('are not filled in by them', () => {
    const unknown = registerFields.filter(({ name }) => ['account', 'house', 'apartment'].includes(name));
    assert.deepEqual(
      unknown.map(({ input }) => input.autocomplete),
      ['off', 'off', 'off'],
    );
  });
});
