import { skeleton, visible } from './cyrillic.ts';

/**
 * Equal for two spellings of one account: alphabets, case, spaces and dashes do not count, since nobody knows how billing
 * typed them.
 */
export function accountKey(account: string): string {
  return skeleton(visible(account)).replace(/[ -]/g, '');
}

/**
 * Whether two house numbers, or two apartment numbers, are one: alphabets, case, spaces and leading zeros do not count,
 * and `0`, `-` and nothing are equal, the three ways to store a private house.
 */
export function samePlace(one: string, other: string): boolean {
  const bare = (text: string) =>
    skeleton(visible(text))
      .replace(/ /g, '')
      .replace(/(^|\D)0+(?=\d)/g, '$1')
      .replace(/^(?:-|)$/, '0');
  return bare(one) === bare(other);
}
