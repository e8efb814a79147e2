import type { Lang } from '../lang.ts';
import { wordsIn } from './generated/scriptless-words.ts';
import type { ScriptlessWords } from './scriptless-words.ts';

/** The sentences of pages that need no script, in a language. */
export const scriptlessWordsOf = (lang: Lang): ScriptlessWords['scriptless'] => wordsIn(lang).scriptless;
