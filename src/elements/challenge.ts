/** The names and values that the page's anti-bot elements contribute, whatever they are made of; nothing if none. */
export function challengeOf(slot: HTMLSlotElement | null): Record<string, string> | undefined {
  const challenge: Record<string, string> = {};
  for (const element of slot?.assignedElements({ flatten: true }) ?? [])
    for (const part of [element, ...element.querySelectorAll('[name]')]) {
      const { name, value } = part as HTMLInputElement;
      if (name && typeof value === 'string') challenge[name] = value;
    }
  return Object.keys(challenge).length ? challenge : undefined;
}
