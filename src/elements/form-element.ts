import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { ElementName } from '../element-names.ts';
import type { Outcome } from '../transport/outcome.ts';
import { type RequestHeaders, TIMEOUT } from '../transport/send.ts';
import type { WordsOverlay } from '../words/index.ts';
import type { Value } from './events.ts';
import type { FormPlace, State } from './form-place.ts';
import { InlineForm } from './inline-form.ts';
import { PassingClicks } from './input/passing-clicks.ts';
import { FramedForm } from './isolation/framed-form.ts';
import { Locale } from './locale.ts';
import { adoptStyles } from './looks/sheets.ts';
import { positive, text, withAttributes } from './properties.ts';
import type { AnyScreen, ScreenTools } from './screen.ts';
import type { Send } from './sending/requests.ts';

/**
 * The base of all elements: properties, public methods, lifecycle. A subclass chooses the screen. Whether the form is
 * in the page or in a frame is left to one of two `FormPlace`s.
 *
 * @attr {Lang} lang - Without it the nearest ancestor's; anything else is Ukrainian. Followed live.
 * @slot - Children without a slot stay visible below the form.
 * @slot fallback - Stands where the script never arrives or the first drawing fails, and vanishes once the form stands.
 */
export abstract class FormElement extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...withAttributes({
      endpoint: text(),
      partner: text(),
      credentials: text(),
      timeout: positive(TIMEOUT),
      headingLevel: text('2'),
      look: text('own'),
      draft: text(),
      frame: text(),
      email: text(),
      returnUrl: text(),
    }),
    // Not `after`, which every element has as a method.
    afterSignIn: { attribute: 'after' },
    words: { attribute: false },
    send: { attribute: false },
    headers: { attribute: false },
    // The class has accessors for these. Declared so that Lit keeps a value that a page sets before the script arrives.
    value: { attribute: false, noAccessor: true },
    state: { noAccessor: true },
  };

  /** Where the form posts. Like all addresses: https or loopback, relative to the page's address, never to `<base>`. */
  declare endpoint: string | undefined;
  /** Names the embedding site, sent along; in a frame on another site the name is the utility's for it. */
  declare partner: string | undefined;
  /** As for `fetch`: whether cookies go along. @default 'same-origin' */
  declare credentials: RequestCredentials | undefined;
  /** Milliseconds for one try. */
  declare timeout: number;
  /** 1–6; `none` hides the heading. */
  declare headingLevel: number | string;
  /** `page`: without our looks, so that the site's form styles apply. */
  declare look: 'own' | 'page';
  /** `off`: what was typed does not survive a reload. */
  declare draft: 'off' | undefined;
  /** Address of the utility's `frame.html`: the form runs isolated there. */
  declare frame: string | undefined;
  /** Prefill of the e-mail address, for pages that know it. */
  declare email: string | undefined;
  /** An address that the utility has listed: a link leads back there after the registration and in the cabinet. */
  declare returnUrl: string | undefined;
  /** With `frame`: `stay` leaves the window on the page after the sign-in. @default 'leave' */
  declare afterSignIn: 'leave' | 'stay' | undefined;
  /** Texts laid over the built-in ones, by language and by the keys of `src/words/words.ts`. */
  declare words: WordsOverlay | undefined;
  /** Replaces the built-in transport, for back ends with another contract. */
  declare send: Send | undefined;
  /** Extra request headers, such as a CSRF token; or a function that gives them, at once or as a promise, before each try. */
  declare headers: RequestHeaders | undefined;

  /** Drawing waits until a click has passed all its listeners. */
  readonly #clicks = new PassingClicks(this);
  /** @internal What a subclass passes to its screens. */
  protected readonly tools: ScreenTools;
  readonly #inline: InlineForm;
  readonly #framed: FramedForm;
  /** The place that is a controller of this element now: none before the element is in a page. */
  #connected: FormPlace | undefined;
  /** Shows the page's children, because the first drawing has failed. */
  #fallback: HTMLElement | undefined;

  constructor(name: ElementName) {
    super();
    this.timeout = TIMEOUT;
    this.headingLevel = '2';
    this.look = 'own';
    const locale = new Locale(this);
    const screen = () => this.screen;
    this.#inline = new InlineForm(this, name, locale, screen);
    this.#framed = new FramedForm(this, name, locale);
    this.tools = this.#inline.tools;
    // `submit` stops at the element: password managers that listen at the form see it, a page's plugin for all forms
    // does not.
    this.addEventListener('submit', (event) => event.stopPropagation());
    // A prerenderer may have stored the drawn page, with this root in it. Lit would draw above what is there.
    this.shadowRoot?.replaceChildren();
  }

  /** @internal The screen shown now. */
  protected abstract get screen(): AnyScreen;

  /** @internal Values that the page's attributes give for fields. */
  protected get prefill(): Value {
    return { email: this.email };
  }

  get #place(): FormPlace {
    return this.frame ? this.#framed : this.#inline;
  }

  /** Canonical values by field, `undefined` where a text cannot be sent; never the password. */
  get value(): Value {
    return this.#place.value;
  }

  set value(value: Value) {
    this.#place.value = value;
  }

  /** Whether all fields can be sent as they are. */
  get valid(): boolean {
    return this.#place.valid;
  }

  /** Whether a request is under way. */
  get busy(): boolean {
    return this.state === 'busy';
  }

  /** What the form is doing. Read-only, as a property and as an attribute. */
  get state(): State {
    return this.#place.state;
  }

  // Frameworks may write it all the same: the next drawing then restores the attribute.
  set state(state: unknown) {
    if (state !== this.state) this.requestUpdate();
  }

  /** Leads to the first wrong box, else to the first one. */
  override focus(options?: FocusOptions): void {
    this.#place.focus(options);
  }

  /** Sends as the button does. Never rejects. During a request it returns the outcome of that request. */
  submit(): Promise<Outcome> {
    return this.#place.submit();
  }

  /** Empties the form and removes every complaint. */
  reset(): void {
    this.#place.reset();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connect(this.#place);
    // The element may have been moved to a place with another language, or into another shadow root.
    this.requestUpdate();
  }

  /**
   * @internal `moveBefore` has moved the element. Without this method the browser would call `disconnectedCallback`, which
   * cancels requests.
   */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    this.#connect(undefined);
    super.disconnectedCallback();
  }

  /** Connects a place, and disconnects the former one. */
  #connect(place: FormPlace | undefined): void {
    const former = this.#connected;
    if (place === former) return;
    this.#connected = place;
    if (former) {
      this.removeController(former);
      former.hostDisconnected();
    }
    if (place === this.#framed) this.#inline.remove();
    if (place) this.addController(place);
  }

  /** @internal */
  get clickPassed(): Promise<void> | undefined {
    return this.#clicks.passed;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const passed = this.clickPassed;
    return passed ? passed.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
  }

  /** Where the first drawing fails, as in a document of XML, children in the slot `fallback` are shown. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#fallback?.remove();
    } catch (error) {
      if (this.hasUpdated) throw error;
      console.error(`<${this.localName}>: not drawn`, error);
      if (this.#fallback) return;
      const slot = document.createElement('slot');
      slot.name = 'fallback';
      this.#fallback = document.createElement('div');
      this.#fallback.append(slot, document.createElement('slot'));
      this.renderRoot?.append(this.#fallback);
    }
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.isConnected) this.#connect(this.#place);
    this.#place.prepare();
    this.#place.prefill(this.prefill);
  }

  protected override render(): TemplateResult {
    return this.#place.render();
  }

  protected override updated(_changed: PropertyValues): void {
    // At each drawing, because a library of the page may have replaced the adopted sheets.
    adoptStyles(this.renderRoot as ShadowRoot, this.getRootNode() as Document | ShadowRoot);
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
  }
}
