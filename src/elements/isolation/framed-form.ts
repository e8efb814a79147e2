import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ElementName } from '../../element-names.ts';
import type { Outcome } from '../../transport/outcome.ts';
import { TIMEOUT } from '../../transport/send.ts';
import { addressOf } from '../address.ts';
import type { Value } from '../events.ts';
import type { FormPlace, State } from '../form-place.ts';
import type { Locale } from '../locale.ts';
import { tokenNames } from '../looks/token-names.ts';
import type { AnyScreen } from '../screen.ts';
import { FOCUS, type FromFrame, GREETING, type ToFrame } from './messages.ts';

/** What the frame needs of its element. */
export interface FramedFormHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly frame: string | undefined;
  readonly partner: string | undefined;
  readonly timeout: number;
}

/**
 * The embedding page's side of a form in a frame of the utility, where no script of this page can read what is typed.
 * The page in the frame posts a greeting. The answer brings it one end of a `MessageChannel`. Both sides check the
 * origin of these two messages, so nobody else gets the channel.
 */
export class FramedForm implements FormPlace {
  readonly #host: FramedFormHost;
  readonly #name: ElementName;
  readonly #locale: Locale;
  readonly #screen: () => AnyScreen;
  readonly #iframe = document.createElement('iframe');
  /** The attribute `frame` that the iframe was loaded with. */
  #loaded: string | undefined;
  /** The last values that the frame has sent. */
  #received: FromFrame = {};
  /** The frame shows no form: its page cannot be loaded, or does not trust this one. */
  #failed = false;
  /** The last message sent, as JSON. */
  #sent = '';
  #prefill: Value = {};
  #port: MessagePort | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: FramedFormHost, name: ElementName, locale: Locale, screen: () => AnyScreen) {
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

  /** Empty: typed texts do not leave the frame. */
  get value(): Value {
    return {};
  }

  /** Ignored: the page cannot fill the form in the frame. */
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

  prefill(values: Value): void {
    this.#prefill = values;
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
    this.#iframe.title = this.#screen().labels(words).title();
    // The frame's address, opened in another window, shows the form to people who cannot see it here.
    const link = html`<slot name="fallback"><a class="vodokanal-link" href=${this.#iframe.src || nothing} target="_blank" rel="noopener"
      .textContent=${words.page.frame()}></a></slot>`;
    return html`<div class="vodokanal-frame vodokanal-own" lang=${lang}>${this.#failed ? link : nothing}<div class="vodokanal-${this.#name}" ?hidden=${this.#failed}>${this.#iframe}</div></div>`;
  }

  /** Sends language, prefill, partner and tokens, where they have changed. */
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

  /** Sends nothing: only the person can send the form in the frame. */
  async submit(): Promise<Outcome> {
    return { ok: false, kind: 'aborted' };
  }

  /** Does nothing: the page cannot empty the form in the frame. */
  reset(): void {}

  /** Answers the greeting of the frame with one end of a channel. */
  #greet = ({ source, origin, data }: MessageEvent) => {
    const iframe = this.#iframe;
    if (source !== iframe.contentWindow || origin !== new URL(iframe.src).origin || data !== GREETING) return;
    this.#port?.close();
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    // What a former page has sent may arrive after it is gone.
    port1.onmessage = ({ data }) => port1 === this.#port && this.#receive(data);
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
