import type { Session } from '../../../src/contract/requests.ts';
import type { AppContext } from '../context.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { ProblemError } from '../problems.ts';
import { emailKey } from './email-key.ts';
import { findPerson, type Identified, openSession } from './sessions.ts';

/** The response of a sign-in, the token of its session, which is sent only in the cookie, and whose it is. */
export interface SignedIn extends JsonResponse {
  token: string;
  person: string;
}

/** Opens a session; a retry with the same key gets the same session. Throws as `identify` and `openSession` do. */
export async function signIn(
  context: AppContext,
  credentials: Session,
  request: IdempotentRequest & { agent?: string },
): Promise<SignedIn> {
  const { person, ...response } = await identify(context, credentials, request);
  const opening = { ...request, returnUrl: credentials.returnUrl };
  return { ...response, person: person.id, token: await openSession(context, context.database, person, opening) };
}

/**
 * Finds the person with this address and password.
 * @throws {ProblemError} 401 `credentials`, after the same work whatever was wrong; 409 `unconfirmed` for the right
 * password of a registration whose letter was not confirmed yet, whether the address has a cabinet or not: otherwise a
 * stranger could register a bill of his own with an address, and see whether it is known.
 */
export async function identify(
  context: AppContext,
  { email, password }: Session,
  request: IdempotentRequest,
): Promise<JsonResponse & { person: Identified }> {
  const { database, passwords } = context;
  const key = emailKey(email);
  const person = await findPerson(database, key);
  // Registrations of an account that somebody else confirmed count too: otherwise a sign-in would reveal that.
  const pending = await database.query<{ password_hash: string }>(
    `select distinct password_hash from registration
       where email_key = $1 and state <> 'confirmed' and created_at > $2`,
    [key, context.before(context.lifetimes.registration)],
  );
  const hashes = [...(person ? [person.password_hash] : []), ...pending.map((row) => row.password_hash)];
  const { right, fresh } = await passwords.check(password, key, hashes);
  if (person && right[0]) {
    const response = await context.idempotency.once(request, async () => ({ status: 200, body: { next: 'cabinet' } }));
    return { ...response, person: await renewHash(context, person, fresh) };
  }
  throw right.includes(true)
    ? new ProblemError(409, { code: 'unconfirmed' })
    : new ProblemError(401, { code: 'credentials' });
}

/**
 * Replaces a hash of another cost or salt by the one that is made now. Checking the old one costs a hash more, which would
 * go on telling that the address is known. Where the password was changed meanwhile, `openSession` finds that out.
 */
async function renewHash(
  { database }: AppContext,
  { id, password_hash }: Identified,
  fresh: string,
): Promise<Identified> {
  if (password_hash !== fresh)
    await database.query('update person set password_hash = $3 where id = $1 and password_hash = $2', [
      id,
      password_hash,
      fresh,
    ]);
  return { id, password_hash: fresh };
}
