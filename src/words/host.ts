import type { Lang } from '../lang.ts';
import { wordsIn } from './generated/host-words.ts';
import type { HostWords } from './host-words.ts';

/** The sentences beside a frame, in a language. */
export const hostWordsOf = (lang: Lang): HostWords['host'] => wordsIn(lang).host;
