import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ElementName } from '../element-names.ts';
import type { Outcome } from '../transport/outcome.ts';
import { TIMEOUT } from '../transport/send.ts';
import type { WordsOverlay } from '../words/index.ts';
import type { Value } from './events.ts';
import type { FormPlace, State } from './form-place.ts';
import { InlineForm } from './inline-form.ts';
import { FramedForm } from './isolation/framed-form.ts';
import { Locale } from './locale.ts';
import { adoptLooks } from './looks/sheets.ts';
import { positive, text } from './properties.ts';
import type { Screen, ScreenTools } from './screen.ts';
import type { Send } from './sending/requests.ts';

/** Properties that every element has. */
const properties: PropertyDeclarations = {
  endpoint: text('endpoint'),
  partner: text('partner'),
  credentials: text('credentials'),
  timeout: positive('timeout', TIMEOUT),
  headingLevel: text('heading-level', '2'),
  look: text('look', 'own'),
  draft: text('draft'),
  frame: text('frame'),
  words: { attribute: false },
  send: { attribute: false },
  headers: { attribute: false },
  // With accessors of their own; declared so that Lit keeps what a page sets before the script arrives.
  value: { attribute: false, noAccessor: true },
  state: { noAccessor: true },
};

/**
 * What all elements share: properties, public methods, lifecycle. A subclass says which screen is shown; where its form
 * stands, in the page or in a frame, is one of two `FormPlace`s.
 */
export abstract class FormElement extends LitElement {
  static override readonly properties = properties;

  /** Where to post: https or loopback, relative to the page's address. */
  declare endpoint: string | undefined;
  /** Names the embedding site; sent along. */
  declare partner: string | undefined;
  declare credentials: RequestCredentials | undefined;
  /** Milliseconds for one try. */
  declare timeout: number;
  /** 1–6, or `none` for no heading. */
  declare headingLevel: string;
  /** `page`: without our looks, so that the site's own form styles apply. */
  declare look: 'own' | 'page';
  /** `off`: what was typed is not kept over a reload. */
  declare draft: 'off' | undefined;
  /** The utility's `frame.html`: the form runs isolated there. */
  declare frame: string | undefined;
  /** Texts of the page laid over the built-in ones. */
  declare words: WordsOverlay | undefined;
  /** Replaces the built-in transport. */
  declare send: Send | undefined;
  /** Extra request headers, e.g. a CSRF token. */
  declare headers: Record<string, string> | undefined;

  /** For the screens of a subclass. */
  protected readonly tools: ScreenTools;
  readonly #inline: InlineForm;
  readonly #framed: FramedForm;
  /** The place that is connected to the page, if any. */
  #connected: FormPlace | undefined;

  constructor(name: ElementName) {
    super();
    this.timeout = TIMEOUT;
    this.headingLevel = '2';
    this.look = 'own';
    const locale = new Locale(this);
    const screen = () => this.screen;
    this.#inline = new InlineForm(this, name, locale, screen);
    this.#framed = new FramedForm(this, name, locale, screen);
    this.tools = this.#inline;
    // On the element, so after the form's own listeners: password managers see `submit`, a page's plugin for "all
    // forms" does not.
    this.addEventListener('submit', (event) => event.stopPropagation());
  }

  /** What is asked now. */
  protected abstract get screen(): Screen;

  /** What the page supposes of the answers, by field. */
  protected get supposed(): Value {
    return {};
  }

  get #place(): FormPlace {
    return this.frame ? this.#framed : this.#inline;
  }

  /** Canonical answers, `undefined` where not readable; never the password. */
  get value(): Value {
    return this.#place.value;
  }

  set value(value: Value) {
    this.#place.value = value;
  }

  /** Whether everything can be sent as it stands. */
  get valid(): boolean {
    return this.#place.valid;
  }

  get busy(): boolean {
    return this.state === 'busy';
  }

  get state(): State {
    return this.#place.state;
  }

  /** Read-only: what frameworks write, or take away, is put right at the next drawing. */
  set state(state: unknown) {
    if (state !== this.state) this.requestUpdate();
  }

  /** Focuses the first field with a complaint, else the first field. */
  override focus(options?: FocusOptions): void {
    this.#place.focus(options);
  }

  /** Sends, as pressing the button does. Always ends in one outcome; while a request is under way, it is that one's. */
  submit(): Promise<Outcome> {
    return this.#place.submit();
  }

  /** Empties the form and forgets every complaint. */
  reset(): void {
    this.#place.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connect();
    // Another place may be in another language, or another root.
    this.requestUpdate();
  }

  /** Moved by `moveBefore`: nothing of what goes on needs to end. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#connected) this.removeController(this.#connected);
    this.#connected = undefined;
  }

  /** The form comes to the place that it should stand in, and leaves the other one. */
  #connect(): void {
    const place = this.#place;
    const former = this.#connected;
    if (place === former) return;
    if (former) {
      this.removeController(former);
      former.hostDisconnected?.();
    }
    if (place === this.#framed) this.#inline.remove();
    this.#connected = place;
    this.addController(place);
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.isConnected) this.#connect();
    this.#place.prepare();
    this.#place.prefill(this.supposed);
  }

  protected override render(): TemplateResult {
    return this.#place.render();
  }

  protected override updated(_changed: PropertyValues): void {
    // At each drawing: a library of the page may have replaced the adopted sheets.
    adoptLooks(this.renderRoot as ShadowRoot, this.getRootNode() as Document | ShadowRoot);
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
  }
}
