import { randomUUID } from 'node:crypto';
import type { Confirmation } from '../../../src/contract/requests.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { IdempotentRequest } from '../database/idempotency.ts';
import { insert } from '../database/insert.ts';
import { ProblemError } from '../problems.ts';
import { hashToken } from '../secrets/tokens.ts';
import { type StoredAnswers, selectAnswers, ticksToRow } from './registration-columns.ts';
import { findPerson, type Identified, openSession } from './sessions.ts';
import type { SignedIn } from './sign-in.ts';

interface PendingRegistration extends StoredAnswers {
  id: string;
  email_key: string;
  password_hash: string;
  /** `dropped` stands in rows of older versions and means the same as `pending`. */
  state: 'pending' | 'confirmed' | 'dropped';
}

interface Link extends PendingRegistration {
  expires_at: Date;
}

const selectPending = `id, email_key, password_hash, state, ${selectAnswers}`;

/**
 * Makes the person of a pending registration the owner of its account, and signs in. Other registrations of that account
 * stay as they are: their links say that it is taken.
 *
 * The link proves the mailbox, and no more: a stranger may have registered the bill and the address of somebody else with
 * a password of his own. So the password is asked for. That of a cabinet that exists counts; else that of any waiting
 * registration of this address and account, whichever of several like letters was opened.
 *
 * Any number of calls at once end in one owner: they wait for the row of the billed account, and the primary key of
 * `holding` refuses a second one.
 * @throws {ProblemError} 410 `unknown`, `expired`, `spent` (confirmed already) or `taken` (by another address); 401
 * `other-password`, after which the link still works.
 */
export async function confirm(
  context: AppContext,
  { token, password }: Confirmation,
  request: IdempotentRequest & { agent?: string },
): Promise<SignedIn> {
  const { database, idempotency, passwords } = context;
  const link = await findLink(database, token);
  const refusal = await deathOf(database, link, context.now());
  // A retry of the request that has spent the link gets the response of that request.
  if (refusal && !(await idempotency.recall(request))) throw refusal;
  const person = await findPerson(database, link.email_key);
  const waiting = person ? [] : await findWaiting(context, link);
  const hashes = person ? [person.password_hash] : waiting.map((row) => row.password_hash);
  const match = (await passwords.check(password, link.email_key, hashes)).right.indexOf(true);
  if (match < 0) throw new ProblemError(401, { code: 'other-password' });
  const verified = hashes[match]!;
  const chosen = person ? link : waiting[match]!;

  const response = await idempotency.once(request, async (queries) => {
    const { query } = queries;
    await query('select 1 from billed_account where account = $1 for update', [link.account]);
    const now = context.now();
    // Read after the lock: while we waited for it, another link may have been confirmed.
    const late = await deathOf(queries, await findLink(queries, token), now);
    if (late) throw late;
    const owner = await findOrAddPerson(queries, chosen, now);
    // Another account of this address was confirmed meanwhile, with another password.
    if (owner.password_hash !== verified) throw new ProblemError(401, { code: 'other-password' });
    const since = { account: chosen.account, person_id: owner.id, since: now };
    await insert(queries, 'holding', { ...since, ...ticksToRow(chosen) });
    await query(`update registration set state = 'confirmed' where id = any($1)`, [[link.id, chosen.id]]);
    return { status: 200, body: { next: 'cabinet' } };
  });
  const { id } = (await findPerson(database, link.email_key))!;
  const opening = { ...request, returnUrl: chosen.returnUrl };
  const opened = await openSession(context, database, { id, password_hash: verified }, opening);
  return { ...response, person: id, token: opened };
}

/** The address that a link was sent to, as it is compared; `undefined` for an unknown link. */
export async function addressOfLink({ database }: AppContext, token: string): Promise<string | undefined> {
  const [row] = await database.query<{ email_key: string }>(
    'select email_key from confirmation join registration on registration.id = registration_id where token_hash = $1',
    [hashToken(token)],
  );
  return row?.email_key;
}

async function findLink({ query }: Queries, token: string): Promise<Link> {
  const [link] = await query<Link>(
    `select ${selectPending}, expires_at from confirmation join registration on registration.id = registration_id
       where token_hash = $1`,
    [hashToken(token)],
  );
  if (!link) throw new ProblemError(410, { code: 'unknown' });
  return link;
}

/** Why a link does not work any more; `undefined` where it works. */
async function deathOf({ query }: Queries, link: Link, now: Date): Promise<ProblemError | undefined> {
  if (link.state === 'confirmed') return new ProblemError(410, { code: 'spent' });
  const [owner] = await query<{ email_key: string }>(
    'select email_key from holding join person on person.id = person_id where account = $1',
    [link.account],
  );
  // Somebody who registered the account twice and confirmed once owns it: the other link is spent, not taken.
  if (owner) return new ProblemError(410, { code: owner.email_key === link.email_key ? 'spent' : 'taken' });
  return link.expires_at <= now ? new ProblemError(410, { code: 'expired' }) : undefined;
}

/** Registrations of the link's address and account that nobody has confirmed, that of the link first. */
function findWaiting({ database, before, lifetimes }: AppContext, link: Link): Promise<PendingRegistration[]> {
  return database.query<PendingRegistration>(
    `select ${selectPending} from registration
       where id = $1 or (email_key = $2 and account = $3 and state <> 'confirmed' and created_at > $4)
       order by id = $1 desc, created_at desc`,
    [link.id, link.email_key, link.account, before(lifetimes.registration)],
  );
}

/** The person of an address. One who exists already keeps the old password, as the letter said. */
async function findOrAddPerson(queries: Queries, pending: PendingRegistration, now: Date): Promise<Identified> {
  await queries.query(
    `insert into person (id, email, email_key, password_hash, lang, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (email_key) do nothing`,
    [randomUUID(), pending.email, pending.email_key, pending.password_hash, pending.lang, now],
  );
  return (await findPerson(queries, pending.email_key))!;
}
