import type { Registration } from '../../../src/contract/requests.ts';
import { type Tick, ticks } from '../../../src/contract/ticks.ts';

/**
 * Members of a registration that have no column: the password is stored as a hash, house and apartment are those of the
 * billed account, and what an anti-bot element contributed is not stored.
 */
type NotStored = 'password' | 'house' | 'apartment' | 'challenge';
type Stored = Exclude<keyof Registration, NotStored>;

/** The answers of a registration as they are stored. */
export type StoredAnswers = Pick<Registration, Stored>;

/**
 * The column of each stored answer, in the tables `registration` and, for ticks, `holding`. A question or a tick of the
 * contract without a column is a compile error. A new column also needs a step in `database/migrations.ts`.
 */
export const columns: Record<Stored, string> = {
  account: 'account',
  email: 'email',
  notifyBalance: 'notify_balance',
  remindReadings: 'remind_readings',
  lang: 'lang',
  partner: 'partner',
};

const stored = Object.keys(columns) as Stored[];

/** Stored answers as a row: column → value. */
export function answersToRow(answers: StoredAnswers): Record<string, unknown> {
  return toRow(answers, stored);
}

/** Ticks as a row: column → value. */
export function ticksToRow(answers: Record<Tick, boolean>): Record<string, unknown> {
  return toRow(answers, ticks);
}

/** The list of a `select` that gives the stored answers by the names of the contract. */
export const selectAnswers = selectList(stored);
/** The list of a `select` that gives the ticks by the names of the contract. */
export const selectTicks = selectList(ticks);

function toRow<Name extends Stored>(answers: Pick<StoredAnswers, Name>, names: readonly Name[]) {
  return Object.fromEntries(names.map((name) => [columns[name], answers[name] ?? null]));
}

function selectList(names: readonly Stored[]): string {
  return names.map((name) => `${columns[name]} as "${name}"`).join(', ');
}
