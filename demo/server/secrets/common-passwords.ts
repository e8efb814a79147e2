import { dictionary } from '@zxcvbn-ts/language-common';
import { typedCyrillic, typedLatin } from '../../../src/rules/cyrillic.ts';
import { localWords } from './local-words.ts';

const common = new Set(dictionary['passwords-common'] as string[]);
const local = new Set(localWords);

/** How many passwords the list of leaked ones holds. */
export const commonCount = common.size;

/** Whether a text is one of the local words with at most eight digits or signs around it. */
function isLocal(text: string): boolean {
  const word = text.replace(/^\P{L}+|\P{L}+$/gu, '');
  return text.length - word.length <= 8 && local.has(word);
}

/**
 * Whether a password is among the most common ones of leaked collections, or a local word with a few digits; in upper or
 * lower case, and whatever layout the keys were pressed in. Spaces and hyphens in a local word count for nothing.
 */
export function isCommon(password: string): boolean {
  const typed = password.toLowerCase();
  const inEnglish = typedLatin(typed);
  if (common.has(typed) || common.has(inEnglish)) return true;
  const layouts = [typed, inEnglish, typedCyrillic(typed, 'uk'), typedCyrillic(typed, 'ru')];
  return layouts.some((text) => isLocal(text.replace(/[\s-]/g, '').replaceAll('ё', 'е')));
}
