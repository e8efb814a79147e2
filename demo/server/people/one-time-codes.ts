import type { Session } from '../../../src/contract/requests.ts';
import type { AppContext } from '../context.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { ProblemError } from '../problems.ts';
import { hashToken, makeToken } from '../secrets/tokens.ts';
import { type Identified, openSession } from './sessions.ts';
import { identify } from './sign-in.ts';

/** Path below `/api` at which the browser opens a one-time code. */
export const codePath = '/sessions/codes';

/**
 * Signs in from a frame on another site's page, where browsers store no cookie of ours: the `url` of the response holds
 * a one-time code. Whoever opens it in the top window within `lifetimes.oneTimeCode` gets the session. Throws as
 * `identify`.
 */
export async function issueCode(
  context: AppContext,
  credentials: Session,
  request: IdempotentRequest,
): Promise<JsonResponse> {
  const { person, status, body } = await identify(context, credentials, request);
  const code = makeToken();
  // As with sessions: no code outlives the password it was issued for.
  const issued = await context.database.query(
    `insert into one_time_code (code_hash, person_id, expires_at, return_url)
       select $1, id, $3, $5 from person where id = $2 and password_hash = $4 for share returning 1`,
    [
      hashToken(code),
      person.id,
      context.after(context.lifetimes.oneTimeCode),
      person.password_hash,
      credentials.returnUrl ?? null,
    ],
  );
  if (issued.length === 0) throw new ProblemError(401, { code: 'credentials' });
  return { status, body: { ...body, url: `/api${codePath}/${code}` } };
}

/** The session's token for a code, and whose it is; `undefined` for one that is spent, expired or unknown. */
export async function redeemCode(
  context: AppContext,
  code: string,
  agent: string | undefined,
): Promise<{ token: string; person: string } | undefined> {
  return context.database.transaction(async (queries) => {
    const codeHash = hashToken(code);
    // The person first, as a change of the password does, which then deletes the codes: else each could wait for the
    // other.
    const [person] = await queries.query<Identified>(
      `select id, password_hash from person
         where id = (select person_id from one_time_code where code_hash = $1) for share`,
      [codeHash],
    );
    if (!person) return undefined;
    const [spent] = await queries.query<{ return_url: string | null }>(
      'delete from one_time_code where code_hash = $1 and expires_at > $2 returning return_url',
      [codeHash, context.now()],
    );
    if (!spent) return undefined;
    const returnUrl = spent.return_url ?? undefined;
    const token = await openSession(context, queries, person, { path: codePath, key: undefined, agent, returnUrl });
    return { token, person: person.id };
  });
}
