import type { CoarseFailure } from '../elements/events.ts';
import type { FromFrame } from '../elements/isolation/messages.ts';

/**
 * Major 0: what pages said, and understood, before the messages had versions. Their scripts stay in caches and in copies.
 * They learn no more than others: nothing per key, no status, no field.
 */

/** What a page said then as `scheme`: the value of `color-scheme`. */
export function fromOlder({ scheme }: Record<string, unknown>): object {
  const schemes = String(scheme).split(' ');
  const dark = schemes.includes('dark');
  const either = dark && schemes.includes('light');
  const chosen = either ? matchMedia('(prefers-color-scheme: dark)').matches : dark;
  return { scheme: chosen ? 'dark' : 'light' };
}

const kinds: Record<CoarseFailure, string> = { input: 'refused', later: 'network', technical: 'server' };

/** A message in the words of then; undefined where there were none for it. */
export function toOlder({ ready, refused, event, ...rest }: FromFrame): object | undefined {
  if (ready || rest.top) return;
  if (refused) return { refused: true };
  if (!event) return rest;
  const [name, detail] = event;
  if (name === 'vodokanal-escape') return;
  return { event: [name, 'kind' in detail ? { kind: kinds[detail.kind as CoarseFailure] } : detail] };
}
