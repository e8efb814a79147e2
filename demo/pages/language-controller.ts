import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type Lang, langOf } from '../../src/lang.ts';

/** The language of the page: its buttons set `lang` of the root, and what a host shows follows at once. */
export class LanguageController implements ReactiveController {
  #observer: MutationObserver;

  constructor(host: ReactiveControllerHost) {
    this.#observer = new MutationObserver(() => host.requestUpdate());
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  get lang(): Lang {
    return langOf(document.documentElement.lang);
  }
}
