import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { loginFields } from '../../src/fields/login-fields.ts';
import { registerFields } from '../../src/fields/register-fields.ts';
import { Form } from '../../src/form/form.ts';
import type { RegistrationRuleName } from '../../src/rules/index.ts';
import { person, registrationOf } from '../people.ts';

const somebody = person();
const names = registerFields.map(({ name }) => name);
const refusal = { code: 'undeliverable', detail: 'No such mailbox' };

describe('a form', () => {
  let form: Form<RegistrationRuleName>;
  beforeEach(() => {
    form = new Form(registerFields);
  });
  /** Names of the fields that stand in red. */
  const red = () => form.complaints.map(({ name }) => name);
  const fill = () => {
    for (const name of names) form.type(name, somebody[name]);
  };

  it('begins empty, cannot be sent, and complains of nothing', () => {
    assert.deepEqual(
      names.map((name) => form.text(name)),
      names.map(() => ''),
    );
    assert.equal(form.valid, false);
    assert.equal(form.answers, undefined);
    assert.deepEqual(red(), []);
  });

  it('says whether a text has changed', () => {
    assert.equal(form.type('house', '7'), true);
    assert.equal(form.type('house', '7'), false);
    assert.equal(form.text('house'), '7');
  });

  it('gives canonical values, and the secret one for the request only', () => {
    fill();
    form.type('house', 'буд. 1 б корп. 3');
    assert.equal(form.valid, true);
    const { password, ...open } = somebody;
    assert.deepEqual(form.value, open);
    assert.deepEqual(form.answers, { ...open, password });
    // The wire contract has no other names for them.
    assert.deepEqual({ ...registrationOf(somebody), ...form.answers }, registrationOf(somebody));
  });

  it('gives no answers, but the values of the other fields, where one text cannot be sent', () => {
    fill();
    form.type('email', 'ivan@');
    assert.equal(form.answers, undefined);
    assert.deepEqual([form.value.email, form.value.house], [undefined, somebody.house]);
  });

  it('complains of a text when the person has left it, but not of an empty one', () => {
    form.type('email', 'ivan@');
    assert.deepEqual(red(), []);
    form.leave('email');
    form.leave('house');
    assert.deepEqual(red(), ['email']);
  });

  it('complains no more once the text is right, and not again before the person leaves it', () => {
    form.type('email', 'ivan@');
    form.leave('email');
    form.type('email', somebody.email);
    assert.deepEqual(red(), []);
    form.type('email', 'ivan@');
    assert.deepEqual(red(), []);
  });

  it('complains of everything in the order of its fields when the button was pressed', () => {
    form.type('email', somebody.email);
    form.judge();
    assert.deepEqual(
      red(),
      names.filter((name) => name !== 'email'),
    );
    assert.deepEqual(form.complaint('house'), { code: 'empty' });
  });

  it('does not complain of a text that the page has set', () => {
    form.judge();
    form.stopJudging('house');
    assert.ok(!red().includes('house'));
  });

  it('shows a refusal of the server until the next keystroke', () => {
    fill();
    form.refuse('email', refusal);
    assert.deepEqual(form.complaint('email'), refusal);
    assert.equal(form.type('email', somebody.email), false);
    assert.deepEqual(form.complaint('email'), refusal, 'the same text');
    form.type('email', 'another@ukr.net');
    assert.equal(form.complaint('email'), undefined);
    form.type('email', somebody.email);
    assert.equal(form.complaint('email'), undefined, 'only the server knows whether it refuses again');
  });

  it('can be sent again with a text that the server has refused', () => {
    fill();
    form.refuse('email', refusal);
    assert.equal(form.valid, true);
  });

  it('does not ask again about an offer that was taken', () => {
    for (const [name, text] of [
      ['email', 'ivan@gmail.con'],
      ['house', '15 B'],
    ] as const) {
      form.type(name, text);
      const [offer] = form.reading(name).offers;
      assert.ok(offer, text);
      form.type(name, offer);
      assert.deepEqual(form.reading(name).offers, [], offer);
    }
  });

  it('compares the password with account and address as the endpoint will read them', () => {
    fill();
    form.type('email', ' OLENA.KOVAL@UKR.NET ');
    form.type('password', 'olena.koval');
    assert.ok(form.reading('password').problem);
    form.type('email', somebody.email);
    assert.equal(form.reading('password').problem, undefined);
  });

  it('reads under the settings of the page', () => {
    form.type('account', '1234567');
    assert.ok(form.reading('account').problem);
    form.settings = { ...form.settings, accountPattern: '\\d{7}' };
    assert.equal(form.reading('account').value, '1234567');
  });

  it('keeps the texts of fields that another screen does not show', () => {
    const form: Form = new Form(registerFields);
    form.type('house', '7');
    form.fields = loginFields;
    assert.deepEqual(Object.keys(form.value), ['email']);
    assert.throws(() => form.reading('house'), TypeError);
    form.fields = registerFields;
    assert.equal(form.text('house'), '7');
  });

  it('forgets texts, complaints and refusals at once', () => {
    fill();
    form.type('house', '№');
    form.judge();
    form.refuse('email', refusal);
    form.reset();
    assert.deepEqual(red(), []);
    assert.equal(form.text('account'), '');
  });
});
