import { skeleton, visible } from './cyrillic.ts';

/**
 * The form in which accounts are compared. Look-alike alphabets, case, spaces and dashes do not count, because it is
 * not known how billing has typed them.
 */
export function accountKey(account: string): string {
  return skeleton(visible(account)).replace(/[ -]/g, '');
}

/**
 * Whether two spellings are the same house number, or the same apartment number. Look-alike alphabets, case, spaces and
 * leading zeros do not count. `0`, `-` and an empty text are equal, because billing may store a private house as any of
 * them.
 */
export function samePlace(one: string, other: string): boolean {
  const comparable = (text: string) =>
    skeleton(visible(text))
      .replace(/ /g, '')
      .replace(/(^|\D)0+(?=\d)/g, '$1')
      .replace(/^(?:-|)$/, '0');
  return comparable(one) === comparable(other);
}
