import { randomUUID } from 'node:crypto';
import type { Mailing, Registration } from '../../../src/contract/requests.ts';
import { findBilled } from '../accounts/billed-accounts.ts';
import type { AppContext } from '../context.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { insert } from '../database/insert.ts';
import { enqueueJob } from '../jobs/jobs.ts';
import { ProblemError } from '../problems.ts';
import { isCommon } from '../secrets/common-passwords.ts';
import { emailKey } from './email-key.ts';
import { answersToRow } from './registration-columns.ts';

/** `scriptless`: by a page that needs no script. */
type Requested = IdempotentRequest & { scriptless?: boolean };

const accepted: JsonResponse = { status: 202, body: { next: 'confirm-email' } };

/** @throws {ProblemError} 422 `common` at `/password` for one of the most common passwords. */
export function refuseCommon(password: string): void {
  if (isCommon(password)) throw new ProblemError(422, { errors: [{ pointer: '/password', code: 'common' }] });
}

/**
 * Stores a registration as pending, which blocks nobody, and adds the job to write to its address.
 * Does not look up whether the address is known or the account taken, so response and time cannot reveal it.
 * @throws {ProblemError} 422 `mismatch` when account, house and apartment do not belong together.
 */
export async function register(
  context: AppContext,
  registration: Registration,
  request: Requested,
): Promise<JsonResponse> {
  refuseCommon(registration.password);
  const billed = await findBilled(context.database, registration);
  if (!billed) throw new ProblemError(422, { code: 'mismatch' });
  const passwordHash = await context.passwords.hash(registration.password, emailKey(registration.email));
  return context.idempotency.once(request, async (queries) => {
    const now = context.now();
    const id = randomUUID();
    await insert(queries, 'registration', {
      id,
      // The account is stored in the spelling of the bill.
      ...answersToRow({ ...registration, account: billed.account }),
      email_key: emailKey(registration.email),
      password_hash: passwordHash,
      state: 'pending',
      created_at: now,
    });
    await enqueueJob(
      queries,
      { kind: 'registration', subject: id, lang: registration.lang, scriptless: request.scriptless },
      now,
    );
    return accepted;
  });
}

/** Asks for the letter again, or for a new password. Response and work are the same for any address. */
export async function askForLetter(
  context: AppContext,
  kind: 'resend' | 'recovery',
  { email, lang, returnUrl }: Mailing,
  request: Requested,
): Promise<JsonResponse> {
  return context.idempotency.once(request, async (queries) => {
    await enqueueJob(queries, { kind, subject: email, lang, returnUrl, scriptless: request.scriptless }, context.now());
    return accepted;
  });
}
