import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Tick } from '../../contract/ticks.ts';
import type { Field } from '../../fields/field.ts';
import { Form } from '../../form/form.ts';
import type { Settings } from '../../rules/reading.ts';
import type { AnyValue, Value } from '../events.ts';
import type { Answers } from '../screen.ts';
import type { FieldView } from '../views/field.ts';
import { jumpTo } from '../visible.ts';
import { LightForm } from './light-form.ts';
import { goToNextBox } from './next-box.ts';
import { replaceText, TypingEvents } from './typing-events.ts';

/** A text or a tick, by the name of its box. */
type Answer = [name: string, content: AnyValue[string]];

interface Handlers {
  /** A text or tick has changed, whether by the person, a password manager or the page. */
  edited(name: string): void;
  /** The person has typed: only what stands in the form may look different. */
  typed(): void;
  /**
   * Typing in this field has paused or ended, so that its reading can be announced. `came`: the person has just come to
   * it, and heard its description.
   */
  paused(field: Field, came: boolean): void;
  /** The person has opened the help for this field. */
  help(field: Field): void;
}

/** Keeps the boxes and their `Form` in agreement: typing, autofill, prefill, chosen offers. Sends nothing. */
export class TypingController implements ReactiveController {
  readonly form = new Form([]);
  readonly light: LightForm;
  ticks: readonly Tick[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #handlers: Handlers;
  readonly #events: TypingEvents;
  /** The text at the last pause, by field: offers are shown for that text only. */
  readonly #pausedAt = new Map<string, string>();
  /** Chosen offers, by field: for these texts no other offers are shown. */
  readonly #chosen = new Map<string, string>();
  /** Values of the page that are not in a box yet. */
  readonly #unwritten = new Map<string, AnyValue[string]>();
  /** Ticks that are set, by the last event of ours: one click fires both `input` and `change`. */
  readonly #ticked = new Set<string>();
  /** The field typed in since focus has come to it. */
  #typedIn = '';
  #capsLock = false;
  #revealed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, name: string, handlers: Handlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.light = new LightForm(host, name);
    this.#events = new TypingEvents(this.light.form, {
      change: (input) => this.#changed(input),
      come: () => {
        this.#typedIn = '';
        this.#host.requestUpdate();
      },
      pause: (input, came) => this.#pause(this.light.nameOf(input), came),
      leave: (input) => {
        const name = this.light.nameOf(input);
        this.form.leave(name);
        this.#pause(name);
      },
    });
    for (const type of ['keydown', 'keyup'] as const)
      this.light.form.addEventListener(type, (event) => this.#watchCapsLock(event));
    this.light.form.addEventListener('keydown', (event) => goToNextBox(event, this.light, this.form.fields));
  }

  hostConnected(): void {
    this.light.connect();
    this.#events.connect();
  }

  hostDisconnected(): void {
    this.#events.disconnect();
    this.light.disconnect();
  }

  /** Shows these fields and ticks from now on. Texts of fields that stay are kept, except secrets. */
  setFields(fields: readonly Field[], ticks: readonly Tick[], settings: Settings): void {
    this.form.settings = settings;
    const before = this.form.fields;
    if (before === fields) return;
    for (const { name, secret } of before) {
      if (secret) this.form.type(name, '');
      this.form.stopJudging(name);
    }
    this.form.fields = fields;
    this.ticks = ticks;
    // New boxes, because Lit would reuse the old ones: a password must not get into the box of an address.
    if (before.length) this.light.clear();
    for (const { name } of fields) {
      const text = this.form.text(name);
      if (text) this.#unwritten.set(name, text);
    }
  }

  /** Canonical values by field, `undefined` where a text cannot be sent; never the password. */
  get value(): Value {
    return { ...this.form.value, ...this.#tickValues() } as Value;
  }

  /** What is sent: all values, secrets included; undefined where one of the texts cannot be sent. */
  get answers(): Answers<string> | undefined {
    const { answers } = this.form;
    return answers && { ...answers, ...this.#tickValues() };
  }

  /** The texts as typed, without secrets, for the draft. */
  get texts(): AnyValue {
    const texts = this.form.fields.filter(({ secret }) => !secret).map(({ name }) => [name, this.form.text(name)]);
    return { ...Object.fromEntries(texts), ...this.#tickValues() };
  }

  /** Judges every field. Reads the boxes first, because some password managers fill them without an event. */
  judge(): void {
    this.#events.forget();
    this.#revealed = false;
    for (const { name, box } of this.light.boxes) {
      // At once, because scripts of the page may hear `submit` before the next drawing.
      if (this.form.field(name)?.secret) box.type = 'password';
      if (this.#read(name, box)) this.#handlers.edited(name);
      this.#pausedAt.set(name, this.form.text(name));
    }
    this.form.judge();
  }

  /** Sets texts and ticks for the page. Names that are not shown are ignored; a secret can only be emptied. */
  setAnswers(answers: Iterable<Answer>): void {
    for (const [name, content] of answers) {
      const field = this.form.field(name);
      if (field ? field.secret && content : !this.ticks.includes(name as Tick)) continue;
      if (field) {
        this.form.type(name, String(content ?? ''));
        this.form.stopJudging(name);
      }
      this.#unwritten.set(name, content);
    }
    this.writeBoxes();
    this.#host.requestUpdate();
  }

  /** Called after each drawing: writes values of the page into the boxes, as far as these are drawn. */
  writeBoxes(): void {
    for (const [name, content] of this.#unwritten) {
      const box = this.light.box(name);
      if (!box) continue;
      // Deleted before the event, whose listeners may set answers, too.
      this.#unwritten.delete(name);
      if (this.form.field(name)) box.value = String(content ?? '');
      else {
        box.checked = Boolean(content);
        this.#tick(name, box.checked);
      }
      this.#handlers.edited(name);
    }
  }

  /** Fills empty boxes, and sets ticks. */
  prefill(answers: Iterable<Answer>): void {
    for (const [name, content] of answers) {
      const empty = !this.form.field(name) || !(this.light.box(name)?.value || this.form.text(name));
      if (content && empty) this.setAnswers([[name, content]]);
    }
  }

  /** Empties the password boxes, which is done once the endpoint has answered. */
  forgetSecrets(): void {
    for (const { name, secret } of this.form.fields) if (secret) this.setAnswers([[name, '']]);
  }

  /**
   * Leads the person to a summary or a panel. A screen reader reads that, so what was about to be said of a box is not
   * said any more.
   */
  leadTo(target: HTMLElement | null): void {
    jumpTo(target);
    this.#events.forget();
    this.light.announce('');
  }

  reset(): void {
    this.light.form.reset();
    this.form.reset();
    this.#ticked.clear();
    this.#pausedAt.clear();
    this.#revealed = false;
  }

  /** What the template of a field needs. */
  view(field: Field): FieldView {
    const { name, secret = false } = field;
    const text = this.form.text(name);
    return {
      field,
      id: this.light.idOf(name),
      text,
      reading: this.form.reading(name),
      complaint: this.form.complaint(name),
      settings: this.form.settings,
      paused: this.#pausedAt.get(name) === text && this.#chosen.get(name) !== text,
      capsLock: secret && this.#capsLock,
      revealed: secret && this.#revealed,
      typedIn: name === this.#typedIn,
      last: field === this.form.fields[this.form.fields.length - 1],
      onOffer: (offer) => {
        this.#chosen.set(name, offer);
        replaceText(this.light.box(name)!, offer);
        this.#pause(name);
      },
      onReveal: () => {
        this.#revealed = !this.#revealed;
        this.#host.requestUpdate();
      },
      onHelp: () => this.#handlers.help(field),
    };
  }

  #tickValues(): Partial<Record<Tick, boolean>> {
    // Read from the boxes, because some managers and scripts tick without an event.
    return Object.fromEntries(this.ticks.map((name) => [name, Boolean(this.light.box(name)?.checked)]));
  }

  #changed(input: HTMLInputElement): void {
    const name = this.light.nameOf(input);
    if (!name || !this.#read(name, input)) return;
    this.#typedIn = name;
    this.#handlers.edited(name);
    this.#handlers.typed();
  }

  /** Takes over what is in a box. Returns whether that differs from before. */
  #read(name: string, { value, checked }: HTMLInputElement): boolean {
    return this.form.field(name) ? this.form.type(name, value) : this.#tick(name, checked);
  }

  /** Remembers a tick. Returns whether that differs from the last event. */
  #tick(name: string, checked: boolean): boolean {
    const changed = this.#ticked.has(name) !== checked;
    if (checked) this.#ticked.add(name);
    else this.#ticked.delete(name);
    return changed;
  }

  #pause(name: string, came = false): void {
    const field = this.form.field(name);
    if (!field) return;
    this.#pausedAt.set(name, this.form.text(name));
    this.#host.requestUpdate();
    this.#handlers.paused(field, came);
  }

  #watchCapsLock(event: KeyboardEvent): void {
    const secret = this.form.field(this.light.nameOf(event.target))?.secret;
    const on = Boolean(secret && event.getModifierState?.('CapsLock'));
    if (on === this.#capsLock) return;
    this.#capsLock = on;
    this.#host.requestUpdate();
  }
}
