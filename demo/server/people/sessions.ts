import type { Profile } from '../../../src/contract/answers.ts';
import type { Session } from '../../../src/contract/requests.ts';
import type { AppContext } from '../context.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { ProblemError } from '../problems.ts';
import { fingerprint, hashToken, makeToken } from '../secrets/tokens.ts';
import { emailKey } from './email-key.ts';
import { selectTicks } from './registration-columns.ts';

/** The response of a sign-in, and the token of its session, which is sent only in the cookie. */
export interface SignedIn extends JsonResponse {
  token: string;
}

/** Opens a session; a retry with the same key gets the same session. Throws as `identify` does. */
export async function signIn(context: AppContext, credentials: Session, request: IdempotentRequest): Promise<SignedIn> {
  const { person, ...response } = await identify(context, credentials, request);
  return { ...response, token: await openSession(context, person, request) };
}

/**
 * Finds the person with this address and password. Returns the response and the person's id.
 * @throws {ProblemError} 401 `credentials`, after the same work whatever was wrong; 409 `unconfirmed` for the right
 * password of a registration whose letter was not confirmed yet.
 */
export async function identify(
  context: AppContext,
  { email, password }: Session,
  request: IdempotentRequest,
): Promise<JsonResponse & { person: string }> {
  const { database, passwords } = context;
  const key = emailKey(email);
  const [person] = await database.query<{ id: string; password_hash: string }>(
    'select id, password_hash from person where email_key = $1',
    [key],
  );
  // Registrations of an account that somebody else confirmed count too: otherwise a sign-in would reveal that.
  const [pending] = await database.query<{ password_hash: string }>(
    `select password_hash from registration where email_key = $1 and state <> 'confirmed' and created_at > $2
       order by created_at desc limit 1`,
    [key, context.before(context.lifetimes.registration)],
  );
  const [confirmed, unconfirmed] = await Promise.all([
    passwords.verify(password, person?.password_hash),
    passwords.verify(password, pending?.password_hash),
  ]);
  if (!person && unconfirmed) throw new ProblemError(409, { code: 'unconfirmed' });
  if (!person || !confirmed) throw new ProblemError(401, { code: 'credentials' });
  const response = await context.idempotency.once(request, async () => ({ status: 200, body: { next: 'cabinet' } }));
  return { ...response, person: person.id };
}

/**
 * Opens a session and gives its token. The token is made from a salt in the row and the request's key, which is stored
 * only as a hash: a retry gets the session of the first attempt, and nobody can make a token from the rows.
 */
export async function openSession(
  { database, now, before, lifetimes }: AppContext,
  person: string,
  { path, key }: Pick<IdempotentRequest, 'path' | 'key'>,
): Promise<string> {
  const secret = key ?? makeToken();
  const keyHash = hashToken(`${path} ${secret}`);
  await database.query('delete from session where key_hash = $1 and seen_at <= $2', [
    keyHash,
    before(lifetimes.sessionIdle),
  ]);
  const salt = makeToken();
  const token = fingerprint(secret, salt);
  const opened = await database.query(
    `insert into session (token_hash, person_id, key_hash, salt, created_at, seen_at) values ($1, $2, $3, $4, $5, $5)
       on conflict (key_hash) do nothing returning 1`,
    [hashToken(token), person, keyHash, salt, now()],
  );
  if (opened.length > 0) return token;
  const [first] = await database.query<{ salt: string }>('select salt from session where key_hash = $1', [keyHash]);
  return first ? fingerprint(secret, first.salt) : token;
}

/** Milliseconds between two updates of `seen_at`: most requests of a session write nothing. */
const seenInterval = 60_000;

/**
 * The signed-in person and the accounts.
 * @throws {ProblemError} 401 `session` without a session, or with one that was ended or is too old.
 */
export async function getProfile(context: AppContext, token: string | undefined): Promise<Profile> {
  const { query } = context.database;
  const [session] = token
    ? await query<{ person_id: string; email: string; seen_at: Date }>(
        `select person_id, email, seen_at from session join person on person.id = person_id
           where token_hash = $1 and session.created_at > $2 and seen_at > $3`,
        [hashToken(token), context.before(context.lifetimes.session), context.before(context.lifetimes.sessionIdle)],
      )
    : [];
  if (!session) throw new ProblemError(401, { code: 'session' });
  if (session.seen_at < context.before(seenInterval))
    await query('update session set seen_at = $2 where token_hash = $1', [hashToken(token!), context.now()]);
  const accounts = await query<Profile['accounts'][number]>(
    `select account, house, apartment, ${selectTicks}
       from holding join billed_account using (account) where person_id = $1 order by since, account`,
    [session.person_id],
  );
  return { email: session.email, accounts };
}

/** Ends a session; ending one that does not exist is no error. */
export async function signOut(context: AppContext, token: string | undefined): Promise<void> {
  if (token) await context.database.query('delete from session where token_hash = $1', [hashToken(token)]);
}
