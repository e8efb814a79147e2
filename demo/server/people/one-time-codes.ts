import type { Session } from '../../../src/contract/requests.ts';
import type { AppContext } from '../context.ts';
import type { IdempotentRequest, JsonResponse } from '../database/idempotency.ts';
import { hashToken, makeToken } from '../secrets/tokens.ts';
import { identify, openSession } from './sessions.ts';

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
  await context.database.query('insert into one_time_code (code_hash, person_id, expires_at) values ($1, $2, $3)', [
    hashToken(code),
    person,
    context.after(context.lifetimes.oneTimeCode),
  ]);
  return { status, body: { ...body, url: `/api${codePath}/${code}` } };
}

/** The session's token for a code; `undefined` for one that is spent, expired or unknown. */
export async function redeemCode(context: AppContext, code: string): Promise<string | undefined> {
  const [row] = await context.database.query<{ person_id: string }>(
    'delete from one_time_code where code_hash = $1 and expires_at > $2 returning person_id',
    [hashToken(code), context.now()],
  );
  return row && openSession(context, row.person_id, { path: codePath, key: undefined });
}
