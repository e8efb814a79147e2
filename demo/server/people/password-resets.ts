import type { PasswordReset } from '../../../src/contract/requests.ts';
import { rules } from '../../../src/rules/index.ts';
import { defaults } from '../../../src/rules/reading.ts';
import type { Room } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { Answer, Intention } from '../database/idempotency.ts';
import { type Lang, leaveErrand } from '../jobs/jobs.ts';
import { Refusal } from '../problems.ts';
import { hashToken } from '../secrets/tokens.ts';
import { refuseCommon } from './registrations.ts';

interface Right {
  person_id: string;
  email: string;
  lang: Lang;
  expires_at: Date;
  spent_at: Date | null;
}

/**
 * Puts a new password, signs out every session of the person and makes the other reset links useless.
 * A password that is refused spends nothing: the same link takes a better one.
 * @throws {Refusal} 410 `unknown`, `expired` or `spent`; 422 for the password.
 */
export async function resetPassword(room: Room, request: PasswordReset, intention: Intention): Promise<Answer> {
  refuseCommon(request.password);
  const token = hashToken(request.token);
  // Looked at before the dear hash is made, and again when it counts.
  const { email } = await findRight(room.database, token, room.now());
  const { problem } = rules.password.read(request.password, { settings: defaults, others: { email } });
  if (problem) throw new Refusal(422, { errors: [{ pointer: '/password', code: problem }] });
  const hash = await room.passwords.hash(request.password);
  return room.idempotency.once(intention, async (queries) => {
    const { query } = queries;
    const now = room.now();
    const person = await findRight(queries, token, now, 'for update of person, reset');
    await query('update person set password_hash = $2 where id = $1', [person.person_id, hash]);
    await query('update reset set spent_at = $2 where person_id = $1 and spent_at is null', [person.person_id, now]);
    await query('delete from session where person_id = $1', [person.person_id]);
    await leaveErrand(queries, { kind: 'changed', subject: person.person_id, lang: person.lang }, now);
    return { status: 200, body: { next: 'login' } };
  });
}

async function findRight({ query }: Queries, token: string, now: Date, lock = ''): Promise<Right> {
  const [right] = await query<Right>(
    `select person_id, email, lang, expires_at, spent_at from reset join person on person.id = person_id
       where token_hash = $1 ${lock}`,
    [token],
  );
  if (!right) throw new Refusal(410, { code: 'unknown' });
  if (right.spent_at) throw new Refusal(410, { code: 'spent' });
  if (right.expires_at <= now) throw new Refusal(410, { code: 'expired' });
  return right;
}
