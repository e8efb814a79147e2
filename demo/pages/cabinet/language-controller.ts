import { LanguageController as PageLanguage } from '../language-controller.ts';
import { type CabinetWords, cabinetWords } from './words.ts';

/** The language of the page, with the sentences of the cabinet. */
export class LanguageController extends PageLanguage {
  get words(): CabinetWords {
    return cabinetWords[this.lang];
  }
}
