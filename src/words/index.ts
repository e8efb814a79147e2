import type { Lang } from '../lang.ts';
import { words as ru } from './generated/ru.ts';
import { words as uk } from './generated/uk.ts';
import type { Words } from './words.ts';

export type { Words };

const all: Record<Lang, Words> = { uk, ru };

/** Texts of the page laid over ours: any part of them, per language. */
export type WordsOverlay = { [L in Lang]?: Partly<Words> };
type Partly<T> = T extends (...args: infer A) => string
  ? string | ((...args: A) => string)
  : { [K in keyof T]?: Partly<T[K]> };

/** The texts of a language, with those of the page laid over them. A string stands for a sentence without parameters. */
export function wordsOf(lang: Lang, overlay?: WordsOverlay): Words {
  const over = overlay?.[lang];
  return over ? lay(all[lang], over) : all[lang];
}

function lay<T extends object>(base: T, over: Partly<T>): T {
  const result = { ...base };
  for (const [key, value] of Object.entries(over) as [keyof T, unknown][]) {
    const below = base[key];
    if (typeof value === 'string') result[key] = (() => value) as T[keyof T];
    else if (typeof value === 'function') result[key] = value as T[keyof T];
    else if (value && below) result[key] = lay(below as object, value) as T[keyof T];
  }
  return result;
}
