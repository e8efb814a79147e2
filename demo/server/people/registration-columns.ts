import type { Registration } from '../../../src/contract/requests.ts';
import { type Tick, ticks } from '../../../src/contract/ticks.ts';
import { columns, type Stored } from '../database/migrations.ts';

/** The answers of a registration as they are stored. */
export type StoredAnswers = Pick<Registration, Stored>;

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
