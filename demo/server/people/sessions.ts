import type { OwnSession } from '../../../src/contract/answers.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { IdempotentRequest } from '../database/idempotency.ts';
import { ProblemError } from '../problems.ts';
import { fingerprint, hashToken, makeToken } from '../secrets/tokens.ts';

/** A person, and the hash that a password is or was compared with. */
export interface Identified {
  id: string;
  password_hash: string;
}

/** The person of an address, as it is compared. */
export async function findPerson({ query }: Queries, emailKey: string): Promise<Identified | undefined> {
  const [person] = await query<Identified>('select id, password_hash from person where email_key = $1', [emailKey]);
  return person;
}

/**
 * The request that opens a session: its path, its idempotency key, the browser that sent it, and where the page of a
 * partner wants the person back.
 */
export type OpeningRequest = Pick<IdempotentRequest, 'path' | 'key'> & {
  agent?: string;
  returnUrl?: string | undefined;
};

/** The way back that came with the link to the present password, for a while after that was set. */
const askedWithLink =
  'select return_url from reset where person_id = $2 and spent_at > $9 and return_url is not null order by spent_at desc limit 1';

/**
 * Opens a session and gives its token. The token is made from a salt in the row and the request's key, which is stored
 * only as a hash: a retry gets the session of the first attempt, and nobody can make a token from the rows. A key counts
 * for one person: that of somebody else opens nothing.
 * @throws {ProblemError} 401 `credentials` where the password was changed since it was checked.
 */
export async function openSession(
  { now, before, lifetimes }: AppContext,
  { query }: Queries,
  person: Identified,
  { path, key, agent, returnUrl }: OpeningRequest,
): Promise<string> {
  const secret = key ?? makeToken();
  const keyHash = hashToken(`${path} ${person.id} ${secret}`);
  await query('delete from session where key_hash = $1 and (created_at <= $2 or seen_at <= $3)', [
    keyHash,
    before(lifetimes.session),
    before(lifetimes.sessionIdle),
  ]);
  const salt = makeToken();
  const token = fingerprint(secret, salt);
  // The lock makes a change of the password wait for us, or us for it: no session outlives the password it began with.
  const opened = await query(
    `insert into session (token_hash, person_id, key_hash, salt, agent, return_url, created_at, seen_at)
       select $1, id, $3, $4, $5, coalesce($8, (${askedWithLink})), $6, $6
         from person where id = $2 and password_hash = $7 for share
       on conflict (key_hash) do nothing returning 1`,
    [
      hashToken(token),
      person.id,
      keyHash,
      salt,
      agent ?? null,
      now(),
      person.password_hash,
      returnUrl ?? null,
      before(lifetimes.reset),
    ],
  );
  if (opened.length > 0) return token;
  const [first] = await query<{ salt: string }>('select salt from session where key_hash = $1', [keyHash]);
  if (!first) throw new ProblemError(401, { code: 'credentials' });
  return fingerprint(secret, first.salt);
}

/** The session of a cookie. */
export interface CurrentSession {
  tokenHash: string;
  person: string;
  email: string;
  email_key: string;
  return_url: string | null;
}

/** Milliseconds between two updates of `seen_at`: most requests of a session write nothing. */
const seenInterval = 60_000;

/** @throws {ProblemError} 401 `session` without a session, or with one that was ended or is too old. */
export async function findSession(context: AppContext, token: string | undefined): Promise<CurrentSession> {
  const { query } = context.database;
  const tokenHash = hashToken(token ?? '');
  const [session] = token
    ? await query<CurrentSession & { seen_at: Date }>(
        `select person_id as person, email, email_key, return_url, seen_at from session join person on person.id = person_id
           where token_hash = $1 and session.created_at > $2 and seen_at > $3`,
        [tokenHash, context.before(context.lifetimes.session), context.before(context.lifetimes.sessionIdle)],
      )
    : [];
  if (!session) throw new ProblemError(401, { code: 'session' });
  if (session.seen_at < context.before(seenInterval))
    await query('update session set seen_at = $2 where token_hash = $1', [tokenHash, context.now()]);
  return { ...session, tokenHash };
}

/** Ends a session; ending one that does not exist is no error. */
export async function signOut(context: AppContext, token: string | undefined): Promise<void> {
  if (token) await context.database.query('delete from session where token_hash = $1', [hashToken(token)]);
}

/** In a list a session has the hash of its row's key as its id: it opens nothing, and needs no column. */
const idOf = (tokenHash: string) => hashToken(tokenHash);

/** The sessions of the signed-in person that are alive, newest first. */
export async function listSessions(context: AppContext, current: CurrentSession): Promise<OwnSession[]> {
  const rows = await context.database.query<{
    token_hash: string;
    agent: string | null;
    created_at: Date;
    seen_at: Date;
  }>(
    `select token_hash, agent, created_at, seen_at from session
       where person_id = $1 and created_at > $2 and seen_at > $3 order by created_at desc, token_hash`,
    [current.person, context.before(context.lifetimes.session), context.before(context.lifetimes.sessionIdle)],
  );
  return rows.map(({ token_hash, agent, created_at, seen_at }) => ({
    id: idOf(token_hash),
    current: token_hash === current.tokenHash,
    ...(agent && { agent }),
    createdAt: created_at.toISOString(),
    seenAt: seen_at.toISOString(),
  }));
}

/**
 * Ends one session of the signed-in person, or without an id all others than the current one.
 * @throws {ProblemError} 404 for the id of no session of this person.
 */
export async function endSessions(context: AppContext, current: CurrentSession, id?: string): Promise<void> {
  const { query } = context.database;
  if (id === undefined) {
    await query('delete from session where person_id = $1 and token_hash <> $2', [current.person, current.tokenHash]);
    return;
  }
  const rows = await query<{ token_hash: string }>('select token_hash from session where person_id = $1', [
    current.person,
  ]);
  const row = rows.find(({ token_hash }) => idOf(token_hash) === id);
  if (!row) throw new ProblemError(404);
  await query('delete from session where token_hash = $1', [row.token_hash]);
}
