import type { Profile } from '../../../src/contract/answers.ts';
import type { TickChange } from '../../../src/contract/requests.ts';
import { returnTo } from '../../../src/contract/return-url.ts';
import { ticks } from '../../../src/contract/ticks.ts';
import type { AppContext } from '../context.ts';
import { columns } from '../database/migrations.ts';
import { ProblemError } from '../problems.ts';
import { selectTicks } from './registration-columns.ts';
import type { CurrentSession } from './sessions.ts';

type OwnAccount = Profile['accounts'][number];

/** The signed-in person, the accounts, and the way back to a partner of today. */
export async function getProfile(context: AppContext, { person, email, return_url }: CurrentSession): Promise<Profile> {
  const accounts = await context.database.query<OwnAccount>(
    `select account, house, apartment, ${selectTicks}
       from holding join billed_account using (account) where person_id = $1 order by since, account`,
    [person],
  );
  const back = return_url === null ? undefined : returnTo(context.partners, return_url);
  return { email, accounts, ...(back && { returnTo: back }) };
}

/**
 * Changes what the person wants to hear about one account; ticks that are not named stay.
 * @throws {ProblemError} 404 for an account that is not this person's.
 */
export async function changeTicks(
  { database }: AppContext,
  { person }: CurrentSession,
  account: string,
  change: TickChange,
): Promise<void> {
  // PostgreSQL takes no NUL, so no account has one.
  if (account.includes('\0')) throw new ProblemError(404);
  const assignments = ticks.map((name, at) => `${columns[name]} = coalesce($${at + 3}, ${columns[name]})`);
  const changed = await database.query(
    `update holding set ${assignments.join(', ')} where person_id = $1 and account = $2 returning 1`,
    [person, account, ...ticks.map((name) => change[name] ?? null)],
  );
  if (changed.length === 0) throw new ProblemError(404);
}
