import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { aborted, type Outcome } from '../transport/outcome.ts';
import { addressOf, pageAddress } from './address.ts';
import { type AnyValue, fire, type Value } from './events.ts';
import type { FormPlace, State } from './form-place.ts';
import { InlineScreenTools } from './inline-screen-tools.ts';
import { Draft } from './input/draft.ts';
import { Presses } from './input/presses.ts';
import { TypingController } from './input/typing-controller.ts';
import type { Locale } from './locale.ts';
import type { AnyScreen } from './screen.ts';
import { type RequestSettings, Requests } from './sending/requests.ts';
import { SendingController, type SendingHost } from './sending/sending-controller.ts';
import { announcementOf } from './views/field.ts';
import { openHelp } from './views/help.ts';
import { partTemplates } from './views/parts.ts';
import { shellTemplate } from './views/shell.ts';
import { jumpTo } from './visible.ts';

/** What the form needs of its element. */
export interface InlineFormHost extends ReactiveControllerHost, SendingHost, RequestSettings {
  readonly headingLevel: number | string;
  readonly look: string;
  readonly draft: string | undefined;
  readonly hasUpdated: boolean;
  readonly isUpdatePending: boolean;
  /** Resolves when a click has passed; undefined where there is none. */
  readonly clickPassed: Promise<void> | undefined;
  readonly endpoint: string | undefined;
}

/** The form in the page itself. Connects typing, sending and drawing for the present screen. */
export class InlineForm implements FormPlace {
  /** What the screens of the element use. */
  readonly tools: InlineScreenTools;
  readonly #host: InlineFormHost;
  readonly #locale: Locale;
  readonly #screen: () => AnyScreen;
  readonly #typing: TypingController;
  readonly #sending: SendingController;
  readonly #presses: Presses;
  readonly #draft: Draft;
  /** What was said last of a box: leaving it says nothing again. */
  #said = '';
  /** The values of the last `prefill`. */
  #prefilled: AnyValue = {};

  /** @param name of the form, not one of a member of `HTMLFormElement` such as `submit`. */
  constructor(host: InlineFormHost, name: string, locale: Locale, screen: () => AnyScreen) {
    this.#host = host;
    this.#locale = locale;
    this.#screen = screen;
    const typing = new TypingController(host, name, {
      edited: (field) => this.#edited(field),
      typed: () => this.#drawForm(),
      paused: (field, came) => {
        const text = announcementOf(locale.words, typing.view(field), came);
        if (text !== this.#said || came) typing.light.announce(text);
        this.#said = text;
      },
      help: (field) => openHelp(host.renderRoot, typing.light.box(field.name)),
    });
    const draft = new Draft(typing.light.form);
    const requests = new Requests(host, locale);
    this.#typing = typing;
    this.#draft = draft;
    this.#sending = new SendingController(host, { typing, draft, locale, requests, screen });
    this.tools = new InlineScreenTools(host, { typing, sending: this.#sending, requests, locale });
    this.#presses = new Presses(this.#light.form, this.#light.actions, () => this.#sending.press());
  }

  get #light() {
    return this.#typing.light;
  }

  get state(): State {
    return this.#sending.state;
  }

  get valid(): boolean {
    this.#showFields();
    return this.#typing.form.valid;
  }

  get value(): Value {
    this.#showFields();
    return this.#typing.value;
  }

  /** Fields whose value is equal already keep their typed text: a page may set the value that an event has given it. */
  set value(value: Value) {
    const known: AnyValue = this.value;
    const changed = Object.entries(value ?? {}).filter(([name, content]) => name in known && known[name] !== content);
    this.#typing.setAnswers(changed);
  }

  hostConnected(): void {
    this.#typing.hostConnected();
    this.#sending.hostConnected();
    this.#presses.connect();
    this.#draft.connect();
  }

  hostDisconnected(): void {
    this.#typing.hostDisconnected();
    this.#sending.hostDisconnected();
    this.#presses.disconnect();
    this.#draft.disconnect();
  }

  /** Removes the form from the page, because it is in a frame now. */
  remove(): void {
    this.#light.remove();
  }

  prepare(): void {
    this.#light.identify();
    this.#showFields();
    if (this.#host.hasUpdated) return;
    this.#light.adoption?.take(this.#light, () => this.#parts());
    // Before the attributes, because a draft is what this person has typed.
    if (this.#host.draft !== 'off') this.#typing.prefill(Object.entries(this.#draft.recall()));
  }

  prefill(values: AnyValue): void {
    const changed = Object.entries(values).filter(([name, content]) => this.#prefilled[name] !== content);
    this.#prefilled = values;
    this.#typing.prefill(changed);
  }

  /** Sets the fields, ticks and settings of the present screen. */
  #showFields(): void {
    const { fields, ticks = [], settings } = this.#screen();
    this.#typing.setFields(fields, ticks, settings);
  }

  get #appearance() {
    return { lang: this.#locale.language, styled: this.#host.look !== 'page' };
  }

  render(): TemplateResult {
    const level = this.#host.headingLevel === 'none' ? undefined : this.tools.level;
    return shellTemplate(this.#screen(), this.#locale.words, { ...this.#appearance, level });
  }

  /** The content of the fragments in the light DOM. */
  #parts() {
    const { words } = this.#locale;
    const screen = this.#screen();
    const { notice, state, summary } = this.#sending;
    return partTemplates(screen, words, {
      fields: screen.fields.map((field) => this.#typing.view(field)),
      ticks: this.#typing.ticks,
      refusal: notice.refusal(words),
      failure: notice.failure,
      summary,
      id: this.#light.form.id,
      level: this.tools.level,
      onJump: (name) => jumpTo(this.#light.box(name)),
      busy: state === 'busy',
      waiting: notice.wait > 0,
      alert: notice.alert(words),
    });
  }

  /** Draws what a key can change, once a click has passed. Nothing else is drawn, or compared with what stands there. */
  async #drawForm(): Promise<void> {
    await this.#host.clickPassed;
    if (!this.#host.isUpdatePending) this.#light.drawForm(this.#parts());
  }

  /** Draws the fragments in the light DOM. */
  hostUpdated(): void {
    const { words } = this.#locale;
    const screen = this.#screen();
    this.#light.draw(
      {
        ...this.#appearance,
        action: addressOf(screen.endpoint)?.href ?? pageAddress(),
        title: screen.labels(words).title(),
        hidden: screen.panel(words) !== undefined,
      },
      this.#parts(),
    );
    this.#typing.writeBoxes();
  }

  /** Focuses the first field with a complaint, else the first field. */
  focus(options?: FocusOptions): void {
    this.#showFields();
    const { complaints, fields } = this.#typing.form;
    const name = complaints[0]?.name ?? fields[0]?.name;
    if (name) jumpTo(this.#light.box(name), options);
  }

  async submit(): Promise<Outcome> {
    // The boxes are made by the first drawing, which an element outside the page does not get.
    if (!this.#host.hasUpdated) {
      if (!this.#host.isConnected) return aborted;
      await this.#host.updateComplete;
    }
    this.#showFields();
    return this.#sending.submit();
  }

  reset(): void {
    this.#draft.forget();
    this.#screen().reset();
    this.#typing.reset();
    this.#sending.reset();
  }

  #edited(name: string): void {
    this.#sending.edited();
    if (this.#host.draft !== 'off' && this.state !== 'success') this.#draft.keep(() => this.#typing.texts);
    fire(this.#host, 'vodokanal-input', {
      field: name,
      value: (this.#typing.value as AnyValue)[name],
      valid: !this.#typing.form.field(name) || !this.#typing.form.reading(name).problem,
    });
  }
}
