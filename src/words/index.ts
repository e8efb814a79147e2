import { type Lang, langs } from '../lang.ts';
import { wordsIn } from './generated/words.ts';
import type { Words } from './words.ts';

export type { Words };

const builtIn = Object.fromEntries(langs.map((lang) => [lang, wordsIn(lang)])) as Record<Lang, Words>;

/** Texts of the page that replace built-in ones: any of them, per language. */
export type WordsOverlay = { [L in Lang]?: Partly<Words> };
type Partly<T> = T extends (...args: infer A) => string
  ? string | ((...args: A) => string)
  : { [K in keyof T]?: Partly<T[K]> };

/** The texts of a language, with those of the page in place of ours. A string serves as a sentence without parameters. */
export function wordsOf(lang: Lang, overlay?: WordsOverlay): Words {
  const replacements = overlay?.[lang];
  return replacements ? merge(builtIn[lang], replacements) : builtIn[lang];
}

function merge<T extends object>(base: T, replacements: Partly<T>): T {
  const result = { ...base };
  for (const [key, value] of Object.entries(replacements) as [keyof T, unknown][]) {
    const original = base[key];
    if (typeof value === 'string') result[key] = (() => value) as T[keyof T];
    else if (typeof value === 'function') result[key] = value as T[keyof T];
    else if (value && original) result[key] = merge(original as object, value) as T[keyof T];
  }
  return result;
}
