import type { CoarseFailure, EventDetails } from '../elements/events.ts';

/** Statuses of refusals that the person can do something about. */
const mendable = [400, 401, 409, 410, 422];
const passing = ['limited', 'offline', 'timeout', 'network', 'server'];

/**
 * What a page of another origin learns of a failure. A status or a field would tell it whether an address is registered,
 * or an account belongs to a house.
 */
export function coarse({ kind, status }: EventDetails['vodokanal-failure']): CoarseFailure {
  if (passing.includes(kind)) return 'later';
  return kind !== 'unreadable' && mendable.includes(status ?? 0) ? 'input' : 'technical';
}
