import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Lang, langOf } from '../lang.ts';
import { type Words, type WordsOverlay, wordsOf } from '../words/index.ts';
import { followLang, nearestLang } from './language.ts';

interface LocaleHost extends ReactiveControllerHost, HTMLElement {
  readonly words: WordsOverlay | undefined;
}

/**
 * The language of an element and its words, with those of the page in place of ours. A change of `lang` redraws the
 * element.
 */
export class Locale implements ReactiveController {
  readonly #host: LocaleHost;
  #unfollow: (() => void) | undefined;

  constructor(host: LocaleHost) {
    this.#host = host;
    host.addController(this);
  }

  get language(): Lang {
    return langOf(nearestLang(this.#host));
  }

  get words(): Words {
    return wordsOf(this.language, this.#host.words);
  }

  hostConnected(): void {
    this.#unfollow = followLang(this.#host, () => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }
}
