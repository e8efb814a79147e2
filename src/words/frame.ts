import type { Lang } from '../lang.ts';
import type { FrameWords } from './frame-words.ts';
import { wordsIn } from './generated/frame-words.ts';

/** The sentences of the page inside the frame, in a language. */
export const frameWordsOf = (lang: Lang): FrameWords['frame'] => wordsIn(lang).frame;
