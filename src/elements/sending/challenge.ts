/**
 * The names and values of the page's anti-bot elements; undefined where there are none. For a moment they belong to a
 * form of their own, so that the browser collects their values, those of form-associated custom elements included, and
 * nothing that was typed.
 */
export function challengeOf(elements: readonly Element[]): Record<string, string> | undefined {
  if (!elements[0]) return;
  const form = document.createElement('form');
  form.id = 'vodokanal-challenge';
  elements[0].after(form);
  for (const root of elements)
    for (const element of [root, ...root.querySelectorAll('*')]) element.setAttribute('form', form.id);
  const values = [...new FormData(form)].filter(([, value]) => typeof value === 'string');
  form.remove();
  return values.length ? Object.fromEntries(values as [string, string][]) : undefined;
}

/** Resets the anti-bot elements that have a method `reset`, because a value can be used for one request only. */
export function renewChallenge(elements: readonly Element[]): void {
  for (const element of elements) (element as HTMLFormElement).reset?.();
}
