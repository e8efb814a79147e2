import type { Profile } from '../../../src/contract/answers.ts';
import type { Session } from '../../../src/contract/requests.ts';
import type { Room } from '../context.ts';
import type { Answer, Intention } from '../database/idempotency.ts';
import { Refusal } from '../problems.ts';
import { fingerprint, hashToken, makeToken } from '../secrets/tokens.ts';
import { emailKey } from './registrations.ts';

/** A session just opened: the token goes into the cookie and nowhere else. */
export interface SignedIn extends Answer {
  token: string;
}

/** Opens a session; a retry with the same key gets the same one. Throws as `identify` does. */
export async function signIn(room: Room, credentials: Session, intention: Intention): Promise<SignedIn> {
  const { person, ...answer } = await identify(room, credentials, intention);
  return { ...answer, token: await openSession(room, person, intention) };
}

/**
 * Whose address and password these are.
 * @throws {Refusal} 401 `credentials`, after the same work whatever was wrong; 409 `unconfirmed` for the right
 * password of a registration that waits for its letter's link.
 */
export async function identify(
  room: Room,
  { email, password }: Session,
  intention: Intention,
): Promise<Answer & { person: string }> {
  const { database, passwords } = room;
  const key = emailKey(email);
  const [person] = await database.query<{ id: string; password_hash: string }>(
    'select id, password_hash from person where email_key = $1',
    [key],
  );
  // Rows that lost their account count too: otherwise a sign-in would tell that somebody else confirmed it.
  const [waiting] = await database.query<{ password_hash: string }>(
    `select password_hash from registration where email_key = $1 and state <> 'confirmed' and created_at > $2
       order by created_at desc limit 1`,
    [key, room.before(room.lifetimes.registration)],
  );
  const [known, unconfirmed] = await Promise.all([
    passwords.fits(password, person?.password_hash),
    passwords.fits(password, waiting?.password_hash),
  ]);
  if (!person && unconfirmed) throw new Refusal(409, { code: 'unconfirmed' });
  if (!person || !known) throw new Refusal(401, { code: 'credentials' });
  const answer = await room.idempotency.once(intention, async () => ({ status: 200, body: { next: 'cabinet' } }));
  return { ...answer, person: person.id };
}

/**
 * The token is made from a salt in the row and the request's key, which is kept only as a hash. So a retry gets the
 * session that its first try opened, and who reads the rows can make no token.
 */
export async function openSession(
  { database, now, before, lifetimes }: Room,
  person: string,
  { path, key }: Intention,
) {
  const secret = key ?? makeToken();
  const hash = hashToken(`${path} ${secret}`);
  await database.query('delete from session where key_hash = $1 and seen_at <= $2', [
    hash,
    before(lifetimes.sessionIdle),
  ]);
  const salt = makeToken();
  const token = fingerprint(secret, salt);
  const opened = await database.query(
    `insert into session (token_hash, person_id, key_hash, salt, created_at, seen_at) values ($1, $2, $3, $4, $5, $5)
       on conflict (key_hash) do nothing returning 1`,
    [hashToken(token), person, hash, salt, now()],
  );
  if (opened.length > 0) return token;
  const [first] = await database.query<{ salt: string }>('select salt from session where key_hash = $1', [hash]);
  return first ? fingerprint(secret, first.salt) : token;
}

/** How exactly the last use of a session is remembered: not every look needs a write. */
const seenEvery = 60_000;

/**
 * Who is signed in, and their accounts.
 * @throws {Refusal} 401 without a session, or with one that was ended or is too old.
 */
export async function whoAmI(room: Room, token: string | undefined): Promise<Profile> {
  const { query } = room.database;
  const [session] = token
    ? await query<{ person_id: string; email: string; seen_at: Date }>(
        `select person_id, email, seen_at from session join person on person.id = person_id
           where token_hash = $1 and session.created_at > $2 and seen_at > $3`,
        [hashToken(token), room.before(room.lifetimes.session), room.before(room.lifetimes.sessionIdle)],
      )
    : [];
  if (!session) throw new Refusal(401, { code: 'session' });
  if (session.seen_at < room.before(seenEvery))
    await query('update session set seen_at = $2 where token_hash = $1', [hashToken(token!), room.now()]);
  const accounts = await query<Profile['accounts'][number]>(
    `select account, house, apartment, notify_balance as "notifyBalance", remind_readings as "remindReadings"
       from holding join billed_account using (account) where person_id = $1 order by since, account`,
    [session.person_id],
  );
  return { email: session.email, accounts };
}

/** Ends a session; ending one that is not there is no error. */
export async function signOut(room: Room, token: string | undefined): Promise<void> {
  if (token) await room.database.query('delete from session where token_hash = $1', [hashToken(token)]);
}
