import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ElementName } from '../../element-names.ts';
import type { Outcome } from '../../transport/outcome.ts';
import { TIMEOUT } from '../../transport/send.ts';
import { addressOf } from '../address.ts';
import type { Value } from '../events.ts';
import type { FormPlace, State } from '../form-place.ts';
import type { Locale } from '../locale.ts';
import { tokenNames } from '../looks/token-names.ts';
import type { Screen } from '../screen.ts';
import { FOCUS, type FromFrame, GREETING, type ToFrame } from './messages.ts';

/** What the frame needs of its element: attributes, and what Lit gives. */
export interface FramedFormHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly frame: string | undefined;
  readonly partner: string | undefined;
  readonly timeout: number;
}

/**
 * The form in a frame of the utility's, seen from the embedding page: no script of this page can read what is typed
 * there. The frame's page says that it is here; the answer brings it, and nobody else, one end of a channel, for both
 * sides check the origin that a message comes from.
 */
export class FramedForm implements FormPlace {
  readonly #host: FramedFormHost;
  readonly #name: ElementName;
  readonly #locale: Locale;
  readonly #screen: () => Screen;
  readonly #iframe = document.createElement('iframe');
  /** The frame's address as the attribute gives it, once it is loaded. */
  #loaded: string | undefined;
  /** What the frame has said last. */
  #received: FromFrame = {};
  /** The form did not come: the frame's page is unreachable, forbidden, or does not trust this one. */
  #failed = false;
  /** What was sent last, as JSON. */
  #sent = '';
  #prefill: Value = {};
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FramedFormHost, name: ElementName, locale: Locale, screen: () => Screen) {
    this.#host = host;
    this.#name = name;
    this.#locale = locale;
    this.#screen = screen;
  }

  get state(): State {
    return this.#received.state ?? 'idle';
  }

  get valid(): boolean {
    return Boolean(this.#received.valid);
  }

  /** Nothing that is typed comes out of the frame. */
  get value(): Value {
    return {};
  }

  /** Nothing that the page writes goes into it. */
  set value(_value: Value) {}

  hostConnected(): void {
    window.addEventListener('message', this.#greet);
    this.#load();
  }

  hostDisconnected(): void {
    window.removeEventListener('message', this.#greet);
    clearTimeout(this.#timer);
    this.#port?.close();
    this.#port = undefined;
    this.#received = {};
  }

  prepare(): void {
    if (this.#host.frame !== this.#loaded) this.#load();
  }

  prefill(supposed: Value): void {
    this.#prefill = supposed;
  }

  #load(): void {
    const { frame, timeout, localName } = this.#host;
    this.#loaded = frame;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(), timeout || TIMEOUT);
    const url = addressOf(frame);
    if (!url) {
      console.error(`<${localName}>: frame must be https or loopback, not`, frame);
      this.#fail();
      return;
    }
    url.hash = this.#name;
    if (this.#iframe.src !== url.href) this.#iframe.src = url.href;
  }

  render(): TemplateResult {
    const { language: lang, words } = this.#locale;
    this.#iframe.title = this.#screen().labels(words).title;
    // The form stands alone at the frame's address: for whoever it cannot be shown here.
    const link = html`<slot name="fallback"><a class="vodokanal-link" href=${this.#iframe.src || nothing} target="_blank" rel="noopener"
      .textContent=${words.page.frame()}></a></slot>`;
    return html`<div class="vodokanal-frame vodokanal-own" lang=${lang}>${this.#failed ? link : nothing}<div ?hidden=${this.#failed}>${this.#iframe}</div></div>`;
  }

  /** Sends what has changed. */
  hostUpdated(): void {
    const { language: lang } = this.#locale;
    const { partner } = this.#host;
    const style = getComputedStyle(this.#host);
    const tokens = Object.fromEntries(
      tokenNames.map((name) => [name, style.getPropertyValue(`--vodokanal-${name}`).trim()]),
    );
    const message: ToFrame = {
      ...this.#prefill,
      element: this.#name,
      lang,
      partner,
      tokens,
      scheme: style.colorScheme,
    };
    const text = JSON.stringify(message);
    if (text === this.#sent) return;
    this.#sent = text;
    this.#port?.postMessage(text);
  }

  focus(): void {
    this.#iframe.focus();
    this.#port?.postMessage(JSON.stringify(FOCUS));
  }

  /** What stands in the frame is sent by the person alone. */
  async submit(): Promise<Outcome> {
    return { ok: false, kind: 'aborted' };
  }

  /** What stands in the frame is the person's. */
  reset(): void {}

  /** The frame is here: one end of a channel goes to its window, at its origin. */
  #greet = ({ source, origin, data }: MessageEvent) => {
    const iframe = this.#iframe;
    if (source !== iframe.contentWindow || origin !== new URL(iframe.src).origin || data !== GREETING) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = (event) => this.#receive(event.data);
    iframe.contentWindow?.postMessage(this.#sent, origin, [port2]);
  };

  #receive(message: FromFrame): void {
    clearTimeout(this.#timer);
    this.#failed = Boolean(message.refused);
    const { event: [name, detail] = [], ...rest } = message;
    this.#received = { ...this.#received, ...rest };
    if (rest.height) this.#iframe.style.height = `${rest.height}px`;
    this.#host.requestUpdate();
    if (name) this.#host.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }

  #fail(): void {
    this.#failed = true;
    this.#host.requestUpdate();
  }
}
