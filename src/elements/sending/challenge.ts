import type { LightForm } from '../input/light-form.ts';

const parts = (slot: HTMLSlotElement | null) => slot?.assignedElements({ flatten: true }) ?? [];

/**
 * The names and values that the page's anti-bot elements contribute, whatever they are made of; nothing if none. The
 * browser gathers them once they are tied to our form: it knows what counts, and asks form-associated elements.
 */
export function challengeOf(slot: HTMLSlotElement | null, light: LightForm): Record<string, string> | undefined {
  for (const part of parts(slot))
    for (const element of [part, ...part.querySelectorAll('*')]) element.setAttribute('form', light.form.id);
  const others = [...light.data()].filter(([name, value]) => typeof value === 'string' && !light.box(name));
  return others.length ? Object.fromEntries(others as [string, string][]) : undefined;
}

/** What they said is spent, whatever came of it: those that can, begin anew. */
export function renewChallenge(slot: HTMLSlotElement | null): void {
  for (const part of parts(slot)) (part as HTMLFormElement).reset?.();
}
