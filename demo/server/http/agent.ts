import Bowser from 'bowser';

/** The longest header that is looked at: patterns run over it. */
const longest = 512;

/**
 * Browser and system in the words of their makers, `Firefox, Windows`, for the list of a person's sessions; `undefined`
 * where the header tells neither.
 */
export function agentOf(header: string | undefined): string | undefined {
  if (!header) return undefined;
  const { browser, os } = Bowser.parse(header.slice(0, longest));
  return [browser.name, os.name].filter(Boolean).join(', ') || undefined;
}
