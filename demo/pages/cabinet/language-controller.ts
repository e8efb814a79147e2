import type { CabinetWords } from '../../words/cabinet-words.ts';
import { cabinetWords } from '../../words/index.ts';
import { LanguageController as PageLanguage } from '../language-controller.ts';

/** The language of the page, with the sentences of the cabinet. */
export class LanguageController extends PageLanguage {
  get words(): CabinetWords {
    return cabinetWords[this.lang];
  }
}
