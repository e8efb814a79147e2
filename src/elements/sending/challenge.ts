import type { LightForm } from '../input/light-form.ts';

const elementsIn = (slot: HTMLSlotElement | null) => slot?.assignedElements({ flatten: true }) ?? [];

/**
 * The names and values of the page's anti-bot elements; undefined where there are none. They get our form as their
 * `form`, so that the browser collects their values, those of form-associated custom elements included.
 */
export function challengeOf(slot: HTMLSlotElement | null, light: LightForm): Record<string, string> | undefined {
  for (const root of elementsIn(slot))
    for (const element of [root, ...root.querySelectorAll('*')]) element.setAttribute('form', light.form.id);
  const others = [...light.formData()].filter(([name, value]) => typeof value === 'string' && !light.box(name));
  return others.length ? Object.fromEntries(others as [string, string][]) : undefined;
}

/** Resets the anti-bot elements that have a method `reset`, because a value can be used for one request only. */
export function renewChallenge(slot: HTMLSlotElement | null): void {
  for (const element of elementsIn(slot)) (element as HTMLFormElement).reset?.();
}
