import { LitElement, type PropertyDeclarations, type PropertyValues, type TemplateResult, unsafeCSS } from 'lit';
import type { ElementName } from '../element-names.ts';
import { langOf } from '../lang.ts';
import type { Outcome } from '../transport/outcome.ts';
import { TIMEOUT } from '../transport/send.ts';
import type { State } from './form-place.ts';
import { FramedForm } from './isolation/framed-form.ts';
import { groundBehind } from './isolation/ground.ts';
import { followLang, nearestLang } from './language.ts';
import { hostStyles } from './looks/host.ts';
import { palette } from './looks/tokens.ts';
import { positive, text, withAttributes } from './properties.ts';

/**
 * An element whose form is always in a frame of the utility, for pages of partners: they need nothing of the form itself.
 * It has the members of `FormElement` that do something there.
 */
export abstract class FramedElement extends LitElement {
  static override readonly properties: PropertyDeclarations = {
    ...withAttributes({
      account: text(),
      email: text(),
      partner: text(),
      returnUrl: text(),
      timeout: positive(TIMEOUT),
      frame: text(),
    }),
    afterSignIn: { attribute: 'after' },
    state: { noAccessor: true },
  };
  static override readonly styles = unsafeCSS(`${palette}${hostStyles}a{color:var(--v-accent)}`);

  declare account: string | undefined;
  declare email: string | undefined;
  declare partner: string | undefined;
  declare returnUrl: string | undefined;
  /** Milliseconds until the link alone stands in place of the form. */
  declare timeout: number;
  declare frame: string | undefined;
  declare afterSignIn: 'leave' | 'stay' | undefined;

  readonly #framed: FramedForm;
  #unfollow: (() => void) | undefined;

  constructor(name: ElementName, frame: string) {
    super();
    this.timeout = TIMEOUT;
    this.frame = frame;
    const host = this;
    this.#framed = new FramedForm(this, name, {
      get language() {
        return langOf(nearestLang(host));
      },
    });
    this.addController(this.#framed);
  }

  get state(): State {
    return this.#framed.state;
  }

  /** Read-only. */
  set state(_state: unknown) {}

  get busy(): boolean {
    return this.state === 'busy';
  }

  /** The frame is opaque, so that its texts stay readable: it gets the colour of the page. */
  ground(): string {
    return groundBehind(this);
  }

  override focus(): void {
    this.#framed.focus();
  }

  /** Sends nothing: only the person can send the form in the frame. */
  submit(): Promise<Outcome> {
    return this.#framed.submit();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unfollow = followLang(this, () => this.requestUpdate());
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unfollow?.();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.#framed.prepare();
    this.#framed.prefill({ account: this.account, email: this.email });
  }

  protected override render(): TemplateResult {
    return this.#framed.render();
  }

  protected override updated(_changed: PropertyValues): void {
    if (this.getAttribute('state') !== this.state) this.setAttribute('state', this.state);
  }
}
