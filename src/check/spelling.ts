import { closest, distance } from 'fastest-levenshtein';

/** Names without what people write in different ways: `login_url`, `loginUrl`, `LOGIN-URL`. */
const bare = (name: string) => name.toLowerCase().replace(/[-_]/g, '');

/** The known name that is written in another way. */
export const spelled = (name: string, known: readonly string[]): string | undefined =>
  known.find((other) => bare(other) === bare(name));

/** The known name that somebody has probably meant; undefined where none is near. */
function meant(name: string, known: readonly string[]): string | undefined {
  const same = spelled(name, known);
  if (same || !known.length) return same;
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= Math.ceil(name.length / 3) ? nearest : undefined;
}

/** «, did you mean “login-url”?», or nothing. */
export const question = (name: string, known: readonly string[]): string => {
  const other = meant(name, known);
  return other ? `: did you mean "${other}"?` : '';
};
