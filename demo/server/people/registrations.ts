import { randomUUID } from 'node:crypto';
import type { Mailing, Registration } from '../../../src/contract/requests.ts';
import { findBilled } from '../accounts/billed-accounts.ts';
import type { Room } from '../context.ts';
import type { Answer, Intention } from '../database/idempotency.ts';
import { leaveErrand } from '../jobs/jobs.ts';
import { Refusal } from '../problems.ts';
import { isCommon } from '../secrets/common-passwords.ts';

const accepted: Answer = { status: 202, body: { next: 'confirm-email' } };

/** Addresses are one whatever their case: no mail service in use tells them apart. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}

/** @throws {Refusal} 422 for a password that is among the first that anybody would try. */
export function refuseCommon(password: string): void {
  if (isCommon(password)) throw new Refusal(422, { errors: [{ pointer: '/password', code: 'common' }] });
}

/**
 * Takes a registration down as pending, which blocks nobody, and leaves the errand to write about it.
 * Does not look whether the address is known or the account taken: the answer and the time to it cannot tell.
 * @throws {Refusal} 422 `mismatch` when account, house and apartment do not belong together.
 */
export async function register(room: Room, request: Registration, intention: Intention): Promise<Answer> {
  refuseCommon(request.password);
  const billed = await findBilled(room.database, request);
  if (!billed) throw new Refusal(422, { code: 'mismatch' });
  const hash = await room.passwords.hash(request.password);
  return room.idempotency.once(intention, async (queries) => {
    const now = room.now();
    const id = randomUUID();
    await queries.query(
      `insert into registration
         (id, account, email, email_key, password_hash, notify_balance, remind_readings, lang, partner, state, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'pending', $10)`,
      [
        id,
        billed.account,
        request.email,
        emailKey(request.email),
        hash,
        request.notifyBalance,
        request.remindReadings,
        request.lang,
        request.partner ?? null,
        now,
      ],
    );
    await leaveErrand(queries, { kind: 'registration', subject: id, lang: request.lang }, now);
    return accepted;
  });
}

/** Asks for the letter again, or for the way back in. The same answer and the same work for any address. */
export async function askForLetter(
  room: Room,
  kind: 'resend' | 'recovery',
  request: Mailing,
  intention: Intention,
): Promise<Answer> {
  return room.idempotency.once(intention, async (queries) => {
    await leaveErrand(queries, { kind, subject: request.email, lang: request.lang }, room.now());
    return accepted;
  });
}
