import type { AnyValue } from '../events.ts';

/**
 * Stores typed texts in `sessionStorage`, so that they survive a reload, a crash, and going back and forward in this
 * tab. There is one key for each page and element. The caller must not pass secrets. Where storage is full or
 * forbidden, there is no draft and no error.
 */
export class Draft {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** Computed at each use, because a page may change its address without loading a new document. */
  get #key(): string {
    return `${this.#form.id}:${location.pathname}`;
  }

  keep(texts: AnyValue): void {
    this.#try((storage) => storage.setItem(this.#key, JSON.stringify(texts)));
  }

  recall(): AnyValue {
    // Without a draft storage gives `null`, which JSON reads as itself.
    return this.#try((storage) => JSON.parse(storage.getItem(this.#key)!)) ?? {};
  }

  forget(): void {
    this.#try((storage) => storage.removeItem(this.#key));
  }

  #try<T>(work: (storage: Storage) => T): T | undefined {
    try {
      return work(sessionStorage);
    } catch {
      return;
    }
  }
}
