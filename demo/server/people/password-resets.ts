import type { PasswordReset } from '../../../src/contract/requests.ts';
import type { Lang } from '../../../src/lang.ts';
import { rules } from '../../../src/rules/index.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { enqueueJob } from '../jobs/jobs.ts';
import { ProblemError } from '../problems.ts';
import { hashToken } from '../secrets/tokens.ts';
import { refuseCommon } from './registrations.ts';

interface ResetLink {
  person_id: string;
  email: string;
  lang: Lang;
  expires_at: Date;
  spent_at: Date | null;
}

/**
 * Stores a new password, signs out every session of the person and makes the other reset links useless.
 * A refused password does not spend the link.
 * @throws {ProblemError} 410 `unknown`, `expired` or `spent`; 422 for the password.
 */
export async function resetPassword(
  context: AppContext,
  { token, password }: PasswordReset,
  request: IdempotentRequest,
): Promise<JsonResponse> {
  refuseCommon(password);
  const tokenHash = hashToken(token);
  // Looked up here, before the expensive hash of the password, and again in the transaction, with a lock.
  const { email } = await findLink(context.database, tokenHash, context.now());
  const { problem } = rules.password.read(password, { settings: context.settings, others: { email } });
  if (problem) throw new ProblemError(422, { errors: [{ pointer: '/password', code: problem }] });
  const passwordHash = await context.passwords.hash(password);
  return context.idempotency.once(request, async (queries) => {
    const { query } = queries;
    const now = context.now();
    const link = await findLink(queries, tokenHash, now, 'for update of person, reset');
    await query('update person set password_hash = $2 where id = $1', [link.person_id, passwordHash]);
    await query('update reset set spent_at = $2 where person_id = $1 and spent_at is null', [link.person_id, now]);
    await query('delete from session where person_id = $1', [link.person_id]);
    await enqueueJob(queries, { kind: 'changed', subject: link.person_id, lang: link.lang }, now);
    return { status: 200, body: { next: 'login' } };
  });
}

async function findLink({ query }: Queries, tokenHash: string, now: Date, lock = ''): Promise<ResetLink> {
  const [link] = await query<ResetLink>(
    `select person_id, email, lang, expires_at, spent_at from reset join person on person.id = person_id
       where token_hash = $1 ${lock}`,
    [tokenHash],
  );
  if (!link) throw new ProblemError(410, { code: 'unknown' });
  if (link.spent_at) throw new ProblemError(410, { code: 'spent' });
  if (link.expires_at <= now) throw new ProblemError(410, { code: 'expired' });
  return link;
}
