import type { AnyValue } from '../events.ts';

/** Milliseconds from a key to the storing: at most so much is lost where a browser crashes. */
const DELAY = 300;

/**
 * Stores typed texts in `sessionStorage`, so that they survive a reload, a crash, and going back and forward in this
 * tab. There is one key for each page and element. The caller must not pass secrets. Where storage is full or
 * forbidden, there is no draft and no error.
 */
export class Draft {
  readonly #form: HTMLFormElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Stores what was typed since the last time. */
  #store: (() => void) | undefined;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  connect(): void {
    window.addEventListener('pagehide', this.#end);
  }

  disconnect(): void {
    window.removeEventListener('pagehide', this.#end);
    this.#end();
  }

  /** Computed at each use, because a page may change its address without loading a new document. */
  get #key(): string {
    return `${this.#form.id}:${location.pathname}`;
  }

  /** Stores the texts soon. At each key that would be the largest part of what a key costs. */
  keep(texts: () => AnyValue): void {
    if (this.#store) return;
    const key = this.#key;
    this.#store = () => this.#try((storage) => storage.setItem(key, JSON.stringify(texts())));
    this.#timer = setTimeout(this.#end, DELAY);
  }

  recall(): AnyValue {
    // Without a draft storage gives `null`, which JSON reads as itself.
    return this.#try((storage) => JSON.parse(storage.getItem(this.#key)!)) ?? {};
  }

  forget(): void {
    this.#store = undefined;
    this.#end();
    this.#try((storage) => storage.removeItem(this.#key));
  }

  /** Waits no longer. */
  #end = () => {
    clearTimeout(this.#timer);
    this.#store?.();
    this.#store = undefined;
  };

  #try<T>(work: (storage: Storage) => T): T | undefined {
    try {
      return work(sessionStorage);
    } catch {
      return;
    }
  }
}
