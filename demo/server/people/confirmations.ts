import { randomUUID } from 'node:crypto';
import type { Confirmation } from '../../../src/contract/requests.ts';
import type { Room } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { Answer, Intention } from '../database/idempotency.ts';
import { Refusal } from '../problems.ts';
import { hashToken } from '../secrets/tokens.ts';

interface Pending {
  id: string;
  account: string;
  email: string;
  email_key: string;
  password_hash: string;
  notify_balance: boolean;
  remind_readings: boolean;
  lang: string;
  state: 'pending' | 'confirmed' | 'dropped';
  expires_at: Date;
}

/**
 * Makes a pending registration the one that owns its account, and drops the others of that account.
 * Any number of these at once end in one owner: the billed account's row is the queue, the primary key of `holding`
 * the last word.
 * @throws {Refusal} 410 `unknown`, `expired`, `spent` (confirmed already) or `taken` (by another address).
 */
export async function confirm(room: Room, { token }: Confirmation, intention: Intention): Promise<Answer> {
  return room.idempotency.once(intention, async (queries) => {
    const { query } = queries;
    const [named] = await query<{ account: string }>(
      `select account from registration where id = (select registration_id from confirmation where token_hash = $1)`,
      [hashToken(token)],
    );
    if (!named) throw new Refusal(410, { code: 'unknown' });
    await query('select 1 from billed_account where account = $1 for update', [named.account]);
    // Read only now: while we stood in the queue another link may have won.
    const [pending] = await query<Pending>(
      `select registration.*, confirmation.expires_at from confirmation
         join registration on registration.id = registration_id where token_hash = $1`,
      [hashToken(token)],
    );
    if (!pending) throw new Refusal(410, { code: 'unknown' });
    await refuseDead(queries, pending, room.now());
    const owner = await findOrAdd(queries, pending, room.now());
    await query(
      `insert into holding (account, person_id, notify_balance, remind_readings, since) values ($1, $2, $3, $4, $5)`,
      [pending.account, owner, pending.notify_balance, pending.remind_readings, room.now()],
    );
    await query(`update registration set state = 'confirmed' where id = $1`, [pending.id]);
    await query(`update registration set state = 'dropped' where account = $1 and state = 'pending'`, [
      pending.account,
    ]);
    return { status: 200, body: { next: 'login' } };
  });
}

async function refuseDead({ query }: Queries, pending: Pending, now: Date): Promise<void> {
  if (pending.state === 'confirmed') throw new Refusal(410, { code: 'spent' });
  const [owner] = await query<{ email_key: string }>(
    'select email_key from holding join person on person.id = person_id where account = $1',
    [pending.account],
  );
  // Registered twice and confirmed once is no defeat: the same person owns it.
  if (owner) throw new Refusal(410, { code: owner.email_key === pending.email_key ? 'spent' : 'taken' });
  if (pending.expires_at <= now) throw new Refusal(410, { code: 'expired' });
}

/** The person of an address. Who is known keeps the old password: the letter has said so. */
async function findOrAdd({ query }: Queries, pending: Pending, now: Date): Promise<string> {
  await query(
    `insert into person (id, email, email_key, password_hash, lang, created_at) values ($1, $2, $3, $4, $5, $6)
       on conflict (email_key) do nothing`,
    [randomUUID(), pending.email, pending.email_key, pending.password_hash, pending.lang, now],
  );
  const [person] = await query<{ id: string }>('select id from person where email_key = $1', [pending.email_key]);
  return person!.id;
}
