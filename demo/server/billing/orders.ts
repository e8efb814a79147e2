import type { AmountCode, NewPayment, Order } from '../../../src/contract/cabinet.ts';
import type { AppContext } from '../context.ts';
import type { Queries } from '../database/database.ts';
import { secretOf } from '../database/secret.ts';
import type { CurrentSession } from '../people/sessions.ts';
import { ProblemError } from '../problems.ts';
import { fingerprint, hashToken } from '../secrets/tokens.ts';
import { balanceChanged } from './notices.ts';
import { book } from './tables.ts';
import { todayOf } from './today.ts';

/** Kopecks. */
const [smallest, largest] = [100, 10_000_000];
/** How long an order can be paid, in milliseconds. */
const patience = 3_600_000;

function judgeAmount(amount: number): AmountCode | undefined {
  if (amount < smallest) return 'small';
  return amount > largest ? 'large' : undefined;
}

/**
 * Makes an order, and gives its token. The same key of the same person gives the same order: a lost answer makes no second.
 * @throws {ProblemError} 404 for an account that is not this person's, 422 with an `AmountCode`.
 */
export async function makeOrder(
  context: AppContext,
  { person }: CurrentSession,
  account: string,
  { amount }: NewPayment,
  key: string,
): Promise<string> {
  const code = judgeAmount(amount);
  if (code) throw new ProblemError(422, { errors: [{ pointer: '/amount', code }] });
  const { database, now } = context;
  const token = fingerprint(await secretOf(database, 'orders'), JSON.stringify([person, account, amount, key]));
  const made = await database.query(
    `insert into payment_order (token_hash, account, amount, created_at)
       select $1, account, $4, $5 from holding where person_id = $2 and account = $3
       on conflict (token_hash) do update set amount = payment_order.amount returning 1`,
    [hashToken(token), person, account.replaceAll('\0', ''), amount, now()],
  );
  if (made.length === 0) throw new ProblemError(404);
  return token;
}

interface OrderRow {
  account: string;
  amount: number;
  created_at: Date;
  paid_at: Date | null;
}

async function findOrder({ query }: Queries, token: string): Promise<OrderRow> {
  const [row] = await query<OrderRow>(
    'select account, amount, created_at, paid_at from payment_order where token_hash = $1 for update',
    [hashToken(token)],
  );
  if (!row) throw new ProblemError(404);
  return row;
}

function stateOf({ before }: AppContext, { paid_at, created_at }: OrderRow): Order['state'] {
  if (paid_at) return 'paid';
  return created_at <= before(patience) ? 'expired' : 'open';
}

/** The site of the payment learns of the account only what a person recognises it by. */
const masked = (account: string) => `${'•'.repeat(account.length - 4)}${account.slice(-4)}`;

/** @throws {ProblemError} 404 for an unknown token. */
export async function readOrder(context: AppContext, token: string, returnUrl: string): Promise<Order> {
  const row = await findOrder(context.database, token);
  return { account: masked(row.account), amount: row.amount, state: stateOf(context, row), returnUrl };
}

/**
 * Books the payment of an order, once.
 * @throws {ProblemError} 404 for an unknown token, 410 `expired` for an order that is too old.
 */
export async function payOrder(context: AppContext, token: string): Promise<void> {
  await context.database.transaction(async (queries) => {
    const row = await findOrder(queries, token);
    const state = stateOf(context, row);
    if (state === 'paid') return;
    if (state === 'expired') throw new ProblemError(410, { code: 'expired' });
    await queries.query('update payment_order set paid_at = $2 where token_hash = $1', [
      hashToken(token),
      context.now(),
    ]);
    const id = `payment-${hashToken(token).slice(0, 16)}`;
    const date = await todayOf(context, queries);
    await book(queries, row.account, { id, date, kind: 'payment', amount: row.amount });
    await balanceChanged(context, queries, row.account, id);
  });
}
