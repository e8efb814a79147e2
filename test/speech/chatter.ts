/** What Orca says of itself or of Firefox, and never of a page: a pattern, and why it is left out. */
const chatter: readonly [pattern: RegExp, reason: string][] = [
  [/^(Focus|Browse) mode$/, "Orca's own way of taking keys, which its settings decide"],
  [/^Finished loading .*$/, 'the title of the page, which is not ours'],
  [/^Loading\. Please wait\.$/, 'the same, before it'],
  [/^.* document web\.?$/, 'the page itself, before focus is in it'],
  [/^.* — Mozilla Firefox frame\.?$/, "the browser's window"],
  [/^.* page tab\.?$/, "the browser's tab"],
  [/^form .*$/, 'the form around what gets the focus, which Orca names in some runs'],
  [/^leaving (?:form|list|panel)\.$/, 'what focus has left, which Orca leaves out where something else comes soon'],
];

export const isChatter = (text: string): boolean => chatter.some(([pattern]) => pattern.test(text));

/** What differs from run to run, and what stands in its place. */
const random: readonly [pattern: RegExp, name: string][] = [
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g, '{address}'],
  // The accounts of the sample bills.
  [/\b4000000\d{5}\b/g, '{account}'],
  // A countdown, in both languages: «через 57 секунд», «через 1 минуту». The word differs with the number.
  [/(?<=через )\d+ (?:секунд|хвилин|минут)\p{L}*/gu, '{n}'],
];

/** A text without what differs from run to run. */
export function steady(text: string): string {
  return random.reduce((so, [pattern, name]) => so.replace(pattern, name), text);
}
