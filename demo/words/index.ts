import type { Lang } from '../../src/lang.ts';
import type { CabinetWords } from './cabinet-words.ts';
import type { LetterPanelWords } from './letter-panel-words.ts';
import type { LetterWords } from './letter-words.ts';
import type { PageWords } from './page-words.ts';
import type { PartnerWords } from './partner-words.ts';
import type { PlaygroundWords } from './playground-words.ts';
import * as ruEndpoint from './ru/endpoint.ts';
import { playground as ruPlayground } from './ru/playground.ts';
import * as ruSite from './ru/site.ts';
import * as ukEndpoint from './uk/endpoint.ts';
import { playground as ukPlayground } from './uk/playground.ts';
import * as ukSite from './uk/site.ts';

/**
 * Every sentence of the endpoint and of the demo's pages, one folder a language. A language that is missing here does not
 * compile, nor does a sentence that one language lacks. A script gets those lists that it imports.
 */

export const letterWords: Record<Lang, LetterWords> = { uk: ukEndpoint.letters, ru: ruEndpoint.letters };
export const pageWords: Record<Lang, PageWords> = { uk: ukEndpoint.pages, ru: ruEndpoint.pages };
export const cabinetWords: Record<Lang, CabinetWords> = { uk: ukSite.cabinet, ru: ruSite.cabinet };
export const letterPanelWords: Record<Lang, LetterPanelWords> = { uk: ukSite.letterPanel, ru: ruSite.letterPanel };
export const partnerWords: Record<Lang, PartnerWords> = { uk: ukSite.partner, ru: ruSite.partner };
export const playgroundWords: Record<Lang, PlaygroundWords> = { uk: ukPlayground, ru: ruPlayground };
