import type { Room } from '../context.ts';
import type { Queries } from '../database/database.ts';
import { type Errand, type Lang, leaveErrand } from '../jobs/jobs.ts';
import { emailKey } from '../people/registrations.ts';
import { hashToken, makeToken } from '../secrets/tokens.ts';
import type { Matter } from './letter-words.ts';
import type { Draft } from './letters.ts';

interface Registered {
  id: string;
  account: string;
  house: string;
  apartment: string;
  email: string;
  email_key: string;
  state: string;
  created_at: Date;
}

interface Person {
  id: string;
  email: string;
  email_key: string;
  lang: Lang;
}

/**
 * Decides what an errand becomes: a letter, or none. Everything is looked up now, so a letter never says what was true
 * an hour ago; its token is made now, so it stands nowhere but in the letter, and its time begins when it is sent.
 */
export async function decide(room: Room, queries: Queries, errand: Errand): Promise<Draft | undefined> {
  switch (errand.kind) {
    case 'registration':
      return aboutRegistration(room, queries, errand);
    case 'attempt': {
      const registered = await findRegistered(queries, errand.subject);
      const owner = registered && (await findOwner(queries, registered.account));
      return (
        owner && { to: owner.email, lang: owner.lang, matter: describe(room, owner.lang, registered), name: 'attempt' }
      );
    }
    case 'resend':
      return again(room, queries, errand);
    case 'recovery': {
      const person = await findPerson(queries, emailKey(errand.subject));
      // Who has no cabinet yet but waits for the first letter needs that one, not a new password.
      return person ? recovery(room, queries, person, errand.lang) : again(room, queries, errand);
    }
    case 'changed': {
      const [person] = await queries.query<Person>('select * from person where id = $1', [errand.subject]);
      return person && { to: person.email, lang: errand.lang, matter: blank, name: 'changed' };
    }
  }
}

async function aboutRegistration(room: Room, queries: Queries, errand: Errand): Promise<Draft | undefined> {
  const registered = await findRegistered(queries, errand.subject);
  if (!registered) return undefined;
  const { lang } = errand;
  const letter = { to: registered.email, lang, matter: describe(room, lang, registered) };
  const owner = await findOwner(queries, registered.account);
  if (!owner) {
    const person = await findPerson(queries, registered.email_key);
    const token = makeToken();
    await queries.query('insert into confirmation (token_hash, registration_id, expires_at) values ($1, $2, $3)', [
      hashToken(token),
      registered.id,
      room.after(room.lifetimes.confirmation),
    ]);
    return { ...letter, name: person ? 'join' : 'confirm', token };
  }
  if (owner.email_key === registered.email_key) {
    const { token } = await recovery(room, queries, owner, lang);
    return { ...letter, matter: { ...letter.matter, hours: inHours(room.lifetimes.reset) }, name: 'yours', token };
  }
  // Named after this errand: told once, however often this letter is tried.
  await leaveErrand(
    queries,
    { id: `${errand.id}:owner`, kind: 'attempt', subject: registered.id, lang: owner.lang },
    room.now(),
  );
  return { ...letter, name: 'inUse' };
}

/** The letter that an address waits for; one errand for each account that it registered. */
async function again(room: Room, queries: Queries, errand: Errand): Promise<Draft | undefined> {
  const key = emailKey(errand.subject);
  // Of several tries at one account the last counts: it has the password that the person remembers.
  const waiting = await queries.query<{ id: string }>(
    `select distinct on (account) id from registration where email_key = $1 and state <> 'confirmed' and created_at > $2
       order by account, created_at desc`,
    [key, room.before(room.lifetimes.registration)],
  );
  for (const { id } of waiting)
    await leaveErrand(
      queries,
      { id: `${errand.id}:${id}`, kind: 'registration', subject: id, lang: errand.lang },
      room.now(),
    );
  if (waiting.length > 0) return undefined;
  const person = await findPerson(queries, key);
  return { to: person?.email ?? errand.subject, lang: errand.lang, matter: blank, name: person ? 'known' : 'nobody' };
}

async function recovery(room: Room, { query }: Queries, person: Person, lang: Lang) {
  const token = makeToken();
  await query('insert into reset (token_hash, person_id, expires_at) values ($1, $2, $3)', [
    hashToken(token),
    person.id,
    room.after(room.lifetimes.reset),
  ]);
  const matter = { ...blank, hours: inHours(room.lifetimes.reset) };
  return { to: person.email, lang, matter, name: 'reset' as const, token };
}

async function findRegistered({ query }: Queries, id: string): Promise<Registered | undefined> {
  const [registered] = await query<Registered>(
    'select registration.*, house, apartment from registration join billed_account using (account) where id = $1',
    [id],
  );
  return registered;
}

async function findOwner({ query }: Queries, account: string): Promise<Person | undefined> {
  const [owner] = await query<Person>(
    'select person.* from holding join person on person.id = person_id where account = $1',
    [account],
  );
  return owner;
}

async function findPerson({ query }: Queries, key: string): Promise<Person | undefined> {
  const [person] = await query<Person>('select * from person where email_key = $1', [key]);
  return person;
}

const blank: Matter = { account: '', house: '', apartment: '', when: '', hours: 0 };
const inHours = (milliseconds: number) => Math.max(1, Math.floor(milliseconds / 3_600_000));

function describe(room: Room, lang: Lang, { account, house, apartment, created_at }: Registered): Matter {
  const when = new Intl.DateTimeFormat(lang, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Kyiv' });
  return { account, house, apartment, when: when.format(created_at), hours: inHours(room.lifetimes.confirmation) };
}
