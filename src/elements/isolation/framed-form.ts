import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { ElementName } from '../../element-names.ts';
import type { Lang } from '../../lang.ts';
import type { Outcome } from '../../transport/outcome.ts';
import { LONGEST } from '../../transport/send.ts';
import { version } from '../../version.ts';
import { hostWordsOf } from '../../words/host.ts';
import { addressOf } from '../address.ts';
import { dispatch, type Unavailable, type Value } from '../events.ts';
import type { FormPlace, State } from '../form-place.ts';
import { type Grounded, themeOf } from './host-theme.ts';
import { FOCUS, type FromFrame, GREETING, type Greeting, MAJOR, type ToFrame } from './messages.ts';

/** What the frame needs of its element. */
export interface FramedFormHost extends ReactiveControllerHost, HTMLElement, Grounded {
  readonly frame: string | undefined;
  readonly partner: string | undefined;
  readonly returnUrl: string | undefined;
  readonly afterSignIn: string | undefined;
  readonly timeout: number;
}

/** Milliseconds until the link to the form stands beside the words that it is coming. */
const PATIENCE = 3000;
/** Milliseconds between the `load` of a frame and its greeting, at most: both come from another process. */
const GREETING_LATE = 1000;

/**
 * The embedding page's side of a form in a frame of the utility, where no script of this page can read what is typed.
 * The page in the frame posts a greeting. The answer brings it one end of a `MessageChannel`. Both sides check the
 * origin of these two messages, so nobody else gets the channel. Until the form is drawn the element says that it is
 * coming, and where it does not come it gives way to a link.
 */
export class FramedForm implements FormPlace {
  readonly #host: FramedFormHost;
  readonly #name: ElementName;
  readonly #locale: { readonly language: Lang };
  #iframe!: HTMLIFrameElement;
  /** The attribute `frame` that the iframe was made for. */
  #loaded: string | undefined;
  /** Undefined while the frame is coming. */
  #end: 'ready' | 'failed' | undefined;
  /** The frame has been coming for a while. */
  #slow = false;
  #state: State = 'idle';
  /** The last message sent, as JSON. */
  #sent = '';
  #prefill: Value = {};
  #port: MessagePort | undefined;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #connection: AbortController | undefined;

  constructor(host: FramedFormHost, name: ElementName, locale: { readonly language: Lang }) {
    this.#host = host;
    this.#name = name;
    this.#locale = locale;
  }

  get state(): State {
    return this.#state;
  }

  /** Not told: it would tell of every key. */
  get valid(): boolean {
    return false;
  }

  /** Empty: typed texts do not leave the frame. */
  get value(): Value {
    return {};
  }

  /** Ignored: the page cannot fill the form in the frame. */
  set value(_value: Value) {}

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    window.addEventListener('message', this.#greet, { signal });
    window.addEventListener('online', () => this.#end === 'failed' && this.#load(), { signal });
    // A policy of this page may not let the frame in. Some browsers name its origin only.
    const violated = ({ blockedURI }: SecurityPolicyViolationEvent) => {
      if (blockedURI && this.#iframe.src.startsWith(blockedURI)) this.#fail('blocked');
    };
    document.addEventListener('securitypolicyviolation', violated, { signal });
    for (const query of ['prefers-color-scheme: dark', 'forced-colors: active'])
      matchMedia(`(${query})`).addEventListener('change', this.#redraw, { signal });
    this.#load();
  }

  hostDisconnected(): void {
    this.#connection?.abort();
    this.#forget();
  }

  prepare(): void {
    if (this.#host.frame !== this.#loaded) this.#load();
  }

  prefill(values: Value): void {
    this.#prefill = values;
  }

  #redraw = () => this.#host.requestUpdate();

  /** Forgets the page that was in the frame. */
  #forget(): void {
    this.#timers.forEach(clearTimeout);
    this.#port?.close();
    this.#port = undefined;
    this.#state = 'idle';
  }

  #load(): void {
    const { frame, timeout, localName } = this.#host;
    this.#forget();
    this.#loaded = frame;
    this.#end = undefined;
    this.#slow = false;
    // Another iframe, because a new address in the old one would be one more entry in the history of the window.
    const iframe = document.createElement('iframe');
    this.#iframe = iframe;
    this.#redraw();
    const url = addressOf(frame);
    if (!url) console.error(`<${localName}>: frame must be https or loopback, not`, frame);
    // In a page of http no frame is secure either.
    if (!url || !isSecureContext) {
      this.#fail('refused');
      return;
    }
    iframe.src = url.href;
    iframe.onload = () => this.#after(GREETING_LATE, () => this.#port || this.#fail('blocked'));
    this.#after(PATIENCE, () => {
      this.#slow = true;
      this.#redraw();
    });
    this.#after(Math.min(timeout, LONGEST), () => this.#fail('timeout'));
  }

  #after(time: number, run: () => void): void {
    this.#timers.push(setTimeout(run, time));
  }

  #fail(reason: Unavailable): void {
    if (this.#end) return;
    this.#end = 'failed';
    this.#redraw();
    dispatch(this.#host, 'vodokanal-unavailable', { reason });
  }

  /** Where the form stands in a window of its own, with all that the page has given. */
  #address(): string | typeof nothing {
    const url = addressOf(this.#loaded);
    if (!url) return nothing;
    const { lang, account = '', email = '', returnUrl = '' } = this.#message();
    url.hash = `${this.#name}?${new URLSearchParams({ lang, account, email, 'return-url': returnUrl })}`;
    return url.href;
  }

  render(): TemplateResult {
    const { language: lang } = this.#locale;
    const words = hostWordsOf(lang);
    const failed = this.#end === 'failed';
    this.#iframe.title = words.title();
    const link = html`<slot name="fallback"><a class="vodokanal-link" href=${this.#address()} target="_blank" rel="noopener"
      .textContent=${words.link()}></a></slot>`;
    return html`<div class="vodokanal-frame vodokanal-own" lang=${lang} aria-busy=${!this.#end}>
      <div class="vodokanal-${this.#name}" ?hidden=${failed}>${this.#iframe}</div>
      <div class="vodokanal-waiting" ?hidden=${this.#end === 'ready'}>
        <p role="status" .textContent=${failed ? words.failed() : words.opening()}></p>
        ${this.#slow || failed ? link : nothing}
      </div>
    </div>`;
  }

  #message(): ToFrame {
    const { partner, returnUrl, afterSignIn: after } = this.#host;
    return {
      ...this.#prefill,
      major: MAJOR,
      version,
      element: this.#name,
      lang: this.#locale.language,
      partner,
      returnUrl,
      after,
      ...themeOf(this.#host, this.#iframe),
    };
  }

  /** Sends language and theme, where they have changed. */
  hostUpdated(): void {
    const text = JSON.stringify(this.#message());
    if (text === this.#sent) return;
    this.#sent = text;
    this.#port?.postMessage(text);
  }

  focus(): void {
    this.#iframe.focus();
    this.#port?.postMessage(FOCUS);
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
    if (source !== iframe.contentWindow || origin !== new URL(iframe.src).origin) return;
    const { vodokanal, version: theirs = '?' }: Partial<Greeting> = data ?? {};
    if (vodokanal?.includes(MAJOR)) {
      this.#port?.close();
      const { port1, port2 } = new MessageChannel();
      this.#port = port1;
      // What a former page has sent may arrive after it is gone.
      port1.onmessage = ({ data }) => port1 === this.#port && this.#receive(data);
      iframe.contentWindow!.postMessage(this.#sent, origin, [port2]);
    } else if (vodokanal || (data === GREETING && !this.#port)) {
      // The two sides have no version of the messages in common.
      console.error(`<${this.#host.localName}> ${version} does not understand frame ${theirs}`);
      this.#fail('version');
    }
  };

  #receive({ ready, refused, height, state = this.#state, event, top }: FromFrame): void {
    this.#state = state;
    if (ready) {
      this.#end = 'ready';
      dispatch(this.#host, 'vodokanal-ready', {});
    }
    if (refused) this.#fail(refused);
    if (height) this.#iframe.style.height = `${height}px`;
    if (top) this.#iframe.scrollIntoView();
    if (event) dispatch(this.#host, ...event);
    this.#redraw();
  }
}
