/**
 * The languages. The first is the default: Ukrainian loads unless the page names another one (law 2704-VIII, art. 27).
 * A language needs, beside its entry here, `locales/<lang>.xlf` and, for endpoint and demo, `demo/words/<lang>`; the
 * TypeScript compiler and `npm run words -- --check` name what is missing.
 */
export const langs = ['uk', 'ru'] as const;

export type Lang = (typeof langs)[number];

/** The language of a tag such as `ru-RU` (BCP 47); Ukrainian for an unknown tag, or none. */
export function langOf(tag: string | null | undefined): Lang {
  const [primary] = (tag ?? '')
    .trim()
    .toLowerCase()
    .split(/[-_,;]/);
  return langs.find((lang) => lang === primary) ?? langs[0];
}
