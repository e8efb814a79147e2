import { addressOf } from '../address.ts';
import type { EventName } from '../events.ts';

/** All that an embedding page may tell the form in the frame. Whatever else it sends is not read. */
export interface Passed {
  element: string;
  lang: string;
  partner: string | undefined;
  account: string | undefined;
  email: string | undefined;
  /** `--vodokanal-…` as they hold for the element, by name. */
  tokens: Record<string, string>;
  /** The page's `color-scheme`. */
  scheme: string;
}

/** All that comes out: nothing that was typed, no outcome, no address. */
export interface News {
  /** Pixels that the form takes. */
  height?: number;
  state?: 'idle' | 'busy' | 'success' | 'error';
  valid?: boolean;
  event?: [name: EventName, detail: object];
  /** The frame's page does not know the embedding one. */
  refused?: boolean;
}

interface Host extends HTMLElement {
  requestUpdate(): void;
}

/**
 * The embedding page's side of a form that runs in a frame of the utility's: no script of this page can read what is
 * typed there. The frame's page says that it is there; the answer brings it one end of a channel, and nobody else, for
 * both sides look at where a message comes from.
 */
export class Isolation {
  readonly iframe = document.createElement('iframe');
  news: News = {};
  /** The form did not come: the frame's page is unreachable, forbidden, or does not trust this one. */
  failed = false;
  readonly #host: Host;
  #passed = '';
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Where the form stands alone, as well: for whoever it cannot be shown here. */
  get address(): string | undefined {
    return this.iframe.src || undefined;
  }

  /** Begins to listen for the frame's page. `timeout`: milliseconds until it counts as missing. */
  connect(frame: string, element: string, timeout: number): void {
    window.addEventListener('message', this.#greet);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(), timeout);
    const url = addressOf(frame);
    if (!url) {
      console.error(`<${this.#host.localName}>: frame must be https or loopback, not`, frame);
      this.#fail();
      return;
    }
    url.hash = element;
    if (this.iframe.src !== url.href) this.iframe.src = url.href;
  }

  disconnect(): void {
    window.removeEventListener('message', this.#greet);
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
    this.news = {};
  }

  /** Passes on what has changed. */
  pass(passed: Passed): void {
    const text = JSON.stringify(passed);
    if (text === this.#passed) return;
    this.#passed = text;
    this.#port?.postMessage(text);
  }

  focus(): void {
    this.iframe.focus();
    this.#port?.postMessage('"focus"');
  }

  #greet = ({ source, origin, data }: MessageEvent) => {
    const { iframe } = this;
    if (source !== iframe.contentWindow || origin !== new URL(iframe.src).origin || data !== 'vodokanal') return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event) => this.#hear(event.data);
    iframe.contentWindow?.postMessage(this.#passed, origin, [port2]);
  };

  #hear(news: News): void {
    clearTimeout(this.#timer);
    this.failed = Boolean(news.refused);
    const { event: [name, detail] = [], ...rest } = news;
    this.news = { ...this.news, ...rest };
    if (rest.height) this.iframe.style.height = `${rest.height}px`;
    this.#host.requestUpdate();
    if (name) this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #fail(): void {
    this.failed = true;
    this.#host.requestUpdate();
  }
}
