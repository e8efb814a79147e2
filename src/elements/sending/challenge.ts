const elementsIn = (slot: HTMLSlotElement | null) => slot?.assignedElements({ flatten: true }) ?? [];

/**
 * The names and values of the page's anti-bot elements; undefined where there are none. For a moment they belong to a
 * form of their own, so that the browser collects their values, those of form-associated custom elements included, and
 * nothing that was typed.
 */
export function challengeOf(slot: HTMLSlotElement | null): Record<string, string> | undefined {
  const [first, ...others] = elementsIn(slot);
  if (!first) return;
  const form = document.createElement('form');
  form.id = 'vodokanal-challenge';
  first.after(form);
  for (const root of [first, ...others])
    for (const element of [root, ...root.querySelectorAll('*')]) element.setAttribute('form', form.id);
  const values = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  form.remove();
  return values.length ? Object.fromEntries(values as [string, string][]) : undefined;
}

/** Resets the anti-bot elements that have a method `reset`, because a value can be used for one request only. */
export function renewChallenge(slot: HTMLSlotElement | null): void {
  for (const element of elementsIn(slot)) (element as HTMLFormElement).reset?.();
}
