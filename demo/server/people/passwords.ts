import type { PasswordChange, PasswordReset } from '../../../src/contract/requests.ts';
import type { Lang } from '../../../src/lang.ts';
import { rules } from '../../../src/rules/index.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { enqueueJob } from '../jobs/jobs.ts';
import { ProblemError } from '../problems.ts';
import { hashToken } from '../secrets/tokens.ts';
import { refuseCommon } from './registrations.ts';
import type { CurrentSession, Identified } from './sessions.ts';

interface ResetLink {
  person_id: string;
  email: string;
  email_key: string;
  lang: Lang;
  expires_at: Date;
  spent_at: Date | null;
}

/**
 * Stores a new password, signs out every session of the person and makes the other reset links useless.
 * A refused password does not spend the link.
 * @returns the response, and whose password it is.
 * @throws {ProblemError} 410 `unknown`, `expired` or `spent`; 422 for the password.
 */
export async function resetPassword(
  context: AppContext,
  { token, password }: PasswordReset,
  request: IdempotentRequest,
): Promise<JsonResponse & { person: string; email_key: string }> {
  const tokenHash = hashToken(token);
  // Looked up here, before the expensive hash of the password, and again in the transaction, with a lock.
  const { person_id, email, email_key } = await findLink(context.database, tokenHash, context.now());
  const passwordHash = await hashNew(context, password, { person: person_id, email, email_key });
  const response = await context.idempotency.once(request, async (queries) => {
    const link = await findLink(queries, tokenHash, context.now(), 'for update of person, reset');
    await storePassword(context, queries, { person: link.person_id, lang: link.lang, passwordHash });
    // The sign-in that follows leads back where this link was asked for, and not another one.
    await queries.query('update reset set return_url = null where person_id = $1 and token_hash <> $2', [
      link.person_id,
      tokenHash,
    ]);
    return { status: 200, body: { next: 'login' } };
  });
  return { ...response, person: person_id, email_key };
}

/**
 * Changes the password of the signed-in person, who types the present one, too: somebody at an unlocked phone must not be
 * able to. The other sessions end, and a letter tells the owner.
 * @throws {ProblemError} 422 `credentials` at `/current` for a wrong one; 422 for the new one.
 */
export async function changePassword(
  context: AppContext,
  session: CurrentSession,
  { current, password }: PasswordChange,
): Promise<void> {
  const [person] = await context.database.query<Identified & { lang: Lang }>(
    'select id, password_hash, lang from person where id = $1',
    [session.person],
  );
  const hashes = person ? [person.password_hash] : [];
  const { right } = await context.passwords.check(current, session.email_key, hashes);
  if (!person || !right[0]) throw wrongCurrent();
  const passwordHash = await hashNew(context, password, session);
  await context.database.transaction(async (queries) => {
    const same = await queries.query('select 1 from person where id = $1 and password_hash = $2 for update', [
      person.id,
      person.password_hash,
    ]);
    if (same.length === 0) throw wrongCurrent();
    await storePassword(context, queries, { person: person.id, lang: person.lang, passwordHash }, session.tokenHash);
  });
}

const wrongCurrent = () =>
  new ProblemError(422, { code: 'credentials', errors: [{ pointer: '/current', code: 'credentials' }] });

/** Checks a new password by the rule of the form, and hashes it. */
async function hashNew(
  { database, passwords, settings }: AppContext,
  password: string,
  { person, email, email_key }: Pick<CurrentSession, 'person' | 'email' | 'email_key'>,
): Promise<string> {
  refuseCommon(password);
  const held = await database.query<{ account: string }>('select account from holding where person_id = $1', [person]);
  // The rule compares with one account; a person without any has at least an address.
  for (const { account } of held.length > 0 ? held : [{ account: '' }]) {
    const { problem } = rules.password.read(password, { settings, others: { account, email } });
    if (problem) throw new ProblemError(422, { errors: [{ pointer: '/password', code: problem }] });
  }
  return passwords.hash(password, email_key);
}

/**
 * Replaces a password whose person the caller has locked. Sessions and one-time codes end with the old one, but for that
 * of this token; so do links to a new password. Browsers are devices no more: whoever knew the old one could make any
 * number of them, each with tries of its own.
 */
async function storePassword(
  context: AppContext,
  queries: Queries,
  { person, lang, passwordHash }: { person: string; lang: Lang; passwordHash: string },
  keptSession = '',
): Promise<void> {
  const { query } = queries;
  const now = context.now();
  await query('update person set password_hash = $2 where id = $1', [person, passwordHash]);
  await query('update reset set spent_at = $2 where person_id = $1 and spent_at is null', [person, now]);
  await query('delete from session where person_id = $1 and token_hash <> $2', [person, keptSession]);
  await query('delete from one_time_code where person_id = $1', [person]);
  await query('delete from device where person_id = $1', [person]);
  await enqueueJob(queries, { kind: 'changed', subject: person, lang }, now);
}

async function findLink({ query }: Queries, tokenHash: string, now: Date, lock = ''): Promise<ResetLink> {
  const [link] = await query<ResetLink>(
    `select person_id, email, email_key, lang, expires_at, spent_at from reset join person on person.id = person_id
       where token_hash = $1 ${lock}`,
    [tokenHash],
  );
  if (!link) throw new ProblemError(410, { code: 'unknown' });
  if (link.spent_at) throw new ProblemError(410, { code: 'spent' });
  if (link.expires_at <= now) throw new ProblemError(410, { code: 'expired' });
  return link;
}
