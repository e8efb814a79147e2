import { randomUUID } from 'node:crypto';
import type { Confirmation } from '../../../src/contract/requests.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { insert } from '../database/insert.ts';
import { ProblemError } from '../problems.ts';
import { hashToken } from '../secrets/tokens.ts';
import { type StoredAnswers, selectAnswers, ticksToRow } from './registration-columns.ts';

interface PendingRegistration extends StoredAnswers {
  id: string;
  email_key: string;
  password_hash: string;
  /** `dropped` stands in rows of older versions and means the same as `pending`. */
  state: 'pending' | 'confirmed' | 'dropped';
  expires_at: Date;
}

/**
 * Makes the person of a pending registration the owner of its account. Other registrations of that account stay as they are:
 * their links say that it is taken.
 * Any number of calls at once end in one owner: they wait for the row of the billed account, and the primary key of
 * `holding` refuses a second one.
 * @throws {ProblemError} 410 `unknown`, `expired`, `spent` (confirmed already) or `taken` (by another address).
 */
export async function confirm(
  context: AppContext,
  { token }: Confirmation,
  request: IdempotentRequest,
): Promise<JsonResponse> {
  return context.idempotency.once(request, async (queries) => {
    const { query } = queries;
    const [link] = await query<{ account: string }>(
      `select account from registration where id = (select registration_id from confirmation where token_hash = $1)`,
      [hashToken(token)],
    );
    if (!link) throw new ProblemError(410, { code: 'unknown' });
    await query('select 1 from billed_account where account = $1 for update', [link.account]);
    // Read after the lock: while we waited for it, another link may have been confirmed.
    const [pending] = await query<PendingRegistration>(
      `select id, email_key, password_hash, state, expires_at, ${selectAnswers} from confirmation
         join registration on registration.id = registration_id where token_hash = $1`,
      [hashToken(token)],
    );
    if (!pending) throw new ProblemError(410, { code: 'unknown' });
    const now = context.now();
    await refuseDeadLink(queries, pending, now);
    await insert(queries, 'holding', {
      account: pending.account,
      person_id: await findOrAddPerson(queries, pending, now),
      ...ticksToRow(pending),
      since: now,
    });
    await query(`update registration set state = 'confirmed' where id = $1`, [pending.id]);
    return { status: 200, body: { next: 'login' } };
  });
}

async function refuseDeadLink({ query }: Queries, pending: PendingRegistration, now: Date): Promise<void> {
  if (pending.state === 'confirmed') throw new ProblemError(410, { code: 'spent' });
  const [owner] = await query<{ email_key: string }>(
    'select email_key from holding join person on person.id = person_id where account = $1',
    [pending.account],
  );
  // Somebody who registered the account twice and confirmed once owns it: the other link is spent, not taken.
  if (owner) throw new ProblemError(410, { code: owner.email_key === pending.email_key ? 'spent' : 'taken' });
  if (pending.expires_at <= now) throw new ProblemError(410, { code: 'expired' });
}

/** The id of an address's person. A person who exists already keeps the old password, as the letter said. */
async function findOrAddPerson({ query }: Queries, pending: PendingRegistration, now: Date): Promise<string> {
  await query(
    `insert into person (id, email, email_key, password_hash, lang, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (email_key) do nothing`,
    [randomUUID(), pending.email, pending.email_key, pending.password_hash, pending.lang, now],
  );
  const [person] = await query<{ id: string }>('select id from person where email_key = $1', [pending.email_key]);
  return person!.id;
}
