import type { Value } from '../events.ts';

/**
 * Keeps what was typed for this tab: it survives a reload, a crash, back and forward. One key for each page and element.
 * Secrets never come here: the caller hands over only what may be shown. Where storage is full or forbidden there is no
 * draft, and nothing else fails.
 */
export class Draft {
  readonly #form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.#form = form;
  }

  /** Read anew each time: pages change their address without a new document. */
  get #key(): string {
    return `${this.#form.id}:${location.pathname}`;
  }

  keep(texts: Value): void {
    this.#try((storage) => storage.setItem(this.#key, JSON.stringify(texts)));
  }

  recall(): Value {
    const kept: unknown = this.#try((storage) => JSON.parse(storage.getItem(this.#key) ?? '{}'));
    return kept && typeof kept === 'object' ? (kept as Value) : {};
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
