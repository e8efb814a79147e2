import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, describe, it } from 'node:test';
import { newPassword } from '../people.ts';
import { createWorld, hour, minute, type Resident, tokenIn } from './world.ts';

const world = await createWorld();
after(() => world.close());

/** Another person with the same bill. */
async function rival(owner: Resident): Promise<Resident> {
  const { account, house, apartment } = owner.registration;
  const other = await world.resident();
  return {
    ...other,
    registration: { ...other.registration, account, house, apartment, password: newPassword },
  };
}

/** From another client address each time, so that no limit stops it. */
const confirm = (of: Resident, token?: string) => world.confirm({ ...of, client: randomUUID() }, token);

async function owners(account: string): Promise<number> {
  return (await world.database.query('select 1 from holding where account = $1', [account])).length;
}

describe('the owner of an account', () => {
  it('is who confirms first: a mistyped address locks nothing, and other links say that the account is taken', async () => {
    const mistaken = await world.resident();
    await world.register(mistaken);
    const right = await rival(mistaken);
    await world.register(right);
    const late = await world.token(mistaken.registration.email);
    assert.equal((await confirm(right)).status, 200);
    const lost = await confirm(mistaken, late);
    assert.equal(lost.status, 410);
    assert.equal(lost.body.code, 'taken');
    assert.equal((await world.signIn(right)).status, 200);
    assert.equal(
      (await world.signIn(mistaken)).body.code,
      'unconfirmed',
      'a sign-in does not tell that the account is taken',
    );
  });

  it('is one person after any number of registrations and confirmations at once', async () => {
    const first = await world.resident();
    const rivals = [first, ...(await Promise.all(Array.from({ length: 11 }, () => rival(first))))];
    // The account's own limit would stop the twelfth; it is not what is tried here.
    await world.database.query('delete from rate_limit');
    const registered = await Promise.all(rivals.slice(0, 10).map((resident) => world.register(resident)));
    for (const { status, text } of registered) assert.equal(status, 202, text);
    await world.database.query('delete from rate_limit');
    await Promise.all(rivals.slice(10).map((resident) => world.register(resident)));
    const links: [Resident, string][] = [];
    for (const of of rivals) links.push([of, await world.token(of.registration.email)]);
    const answers = await Promise.all([...links, ...links].map(([of, token]) => confirm(of, token)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
    const codes = answers.filter(({ status }) => status === 410).map(({ body }) => body.code);
    assert.equal(codes.length, 23);
    assert.equal(codes.filter((code) => code === 'spent').length, 1, 'the second press of the link that won');
    assert.equal(codes.filter((code) => code === 'taken').length, 22);
    assert.equal(await owners(first.registration.account), 1);
    const signedIn = await Promise.all(rivals.map((resident) => world.signIn(resident)));
    assert.equal(signedIn.filter(({ status }) => status === 200).length, 1);
  });

  it('cannot be two persons in the database', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    await assert.rejects(
      world.database.query(
        `insert into holding select account, person_id, false, false, since from holding where account = $1`,
        [resident.registration.account],
      ),
    );
  });
});

describe('the link that confirms a registration', () => {
  it('works for a day', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const token = await world.token(resident.registration.email);
    world.advance(24 * hour - minute);
    assert.equal((await confirm(resident, token)).status, 200);
  });

  it('is expired in the instant in which its day ends', async (test) => {
    let time = Date.now();
    const still = await createWorld({ now: () => new Date(time) });
    test.after(() => still.close());
    const resident = await still.resident();
    await still.register(resident);
    const token = await still.token(resident.registration.email);
    time += 24 * hour;
    const response = await still.confirm(resident, token);
    assert.deepEqual([response.status, response.body.code], [410, 'expired']);
  });

  it('says whether it is expired, spent or unknown', async () => {
    const resident = await world.resident();
    await world.register(resident);
    const token = await world.token(resident.registration.email);
    world.advance(24 * hour + 1);
    const old = await confirm(resident, token);
    assert.equal(old.status, 410);
    assert.equal(old.body.code, 'expired');
    await world.register(resident);
    const fresh = await world.token(resident.registration.email);
    assert.equal((await confirm(resident, fresh)).status, 200);
    assert.equal((await confirm(resident, fresh)).body.code, 'spent');
    assert.equal(
      (await confirm(resident, token)).body.code,
      'spent',
      'the same person has confirmed the account by the other letter',
    );
    assert.equal((await confirm(resident, 'of nobody')).body.code, 'unknown');
  });
});

describe('registering an account that is in use', () => {
  it('offers sign-in and a new password by letter to the address of its owner, and changes nothing', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    assert.equal((await world.register(resident, { password: newPassword })).status, 202);
    const [letter] = await world.letters(resident.registration.email);
    assert.match(letter!.subject, /вже маєте/);
    assert.match(letter!.text, /#vodokanal-reset=/);
    assert.doesNotMatch(letter!.text, /#vodokanal-confirm=/);
    assert.match(letter!.text, /діє 1\sгодину/, 'the link to a new password');
    assert.equal((await world.signIn(resident)).status, 200);
    assert.equal((await world.signIn(resident, newPassword)).status, 409, 'the letter says what is right');
  });

  it('is no business of another person where only upper and lower case of the address differ', async () => {
    const resident = await world.resident();
    await world.registerAndConfirm(resident);
    const { email } = resident.registration;
    await world.register(resident, { email: email.toUpperCase() });
    const [letter, ...older] = await world.letters(email);
    assert.match(letter!.subject, /вже маєте/);
    assert.equal(older.length, 1);
  });

  it('tells another address whom to ask, tells the owner, and changes nothing', async () => {
    const owner = await world.resident();
    await world.registerAndConfirm(owner);
    const other = await rival(owner);
    other.registration.lang = 'ru';
    assert.equal((await world.register(other)).status, 202);
    const [letter, ...more] = await world.letters(other.registration.email);
    assert.equal(more.length, 0);
    assert.match(letter!.text, /обратитесь в водоканал/);
    assert.doesNotMatch(letter!.text, /#vodokanal/);
    assert.ok(!letter!.text.includes(owner.registration.email));
    const [toOwner] = await world.letters(owner.registration.email);
    assert.match(toOwner!.subject, /намагалися зареєструвати/);
    assert.ok(!toOwner!.text.includes(other.registration.email));
    assert.equal((await world.signIn(owner)).status, 200);
  });
});

describe('two accounts of one new address', () => {
  it('make one person when they are confirmed at once', async () => {
    const first = await world.resident();
    const second = await world.resident();
    second.registration.email = first.registration.email;
    await world.register(first);
    await world.register(second);
    const letters = await world.letters(first.registration.email);
    const tokens = letters.map(({ text }) => tokenIn(text, 'confirm')!);
    const answers = await Promise.all(tokens.map((token) => confirm(first, token)));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200],
    );
    const people = await world.database.query('select 1 from person where email_key = $1', [first.registration.email]);
    assert.equal(people.length, 1);
  });
});
