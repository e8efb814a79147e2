import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Tick } from '../../contract/ticks.ts';
import type { Field } from '../../fields/index.ts';
import { Form } from '../../form/form.ts';
import type { Settings } from '../../rules/reading.ts';
import type { Value } from '../events.ts';
import type { FieldView } from '../views/field.ts';
import { LightForm } from './light-form.ts';
import { replaceText, TypingEvents } from './typing-events.ts';

interface Handlers {
  /** An answer has changed, by a person, a password manager or the page. */
  edited(name: string): void;
  /** Typing paused or ended in this field: the time to announce how it is understood. */
  paused(field: Field): void;
  /** The help beside this field was asked for. */
  help(field: Field): void;
}

/** The person's side of an element: what stands in the boxes, and how it came there. Sends nothing. */
export class TypingController implements ReactiveController {
  readonly form = new Form([]);
  readonly light: LightForm;
  ticks: readonly Tick[] = [];
  readonly #host: ReactiveControllerHost;
  readonly #handlers: Handlers;
  readonly #events: TypingEvents;
  /** The text at which typing last paused, by field: chips belong to that text only. */
  readonly #pausedAt = new Map<string, string>();
  /** Readings that were chosen, by field: a question that was answered is not asked again. */
  readonly #chosen = new Map<string, string>();
  /** Set by the page and not yet in a box. */
  readonly #unwritten = new Map<string, Value[string]>();
  /** Ticks that are set, by the last event of ours: one click fires both `input` and `change`. */
  readonly #ticked = new Set<string>();
  #drawn = false;
  #capsLock = false;
  #revealed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, name: string, handlers: Handlers) {
    this.#host = host;
    this.#handlers = handlers;
    this.light = new LightForm(host, name);
    this.#events = new TypingEvents(this.light.form, {
      change: (input) => this.#changed(input),
      pause: (input) => this.#pause(input.name),
      leave: (input) => {
        this.form.leave(input.name);
        this.#pause(input.name);
      },
    });
    for (const type of ['keydown', 'keyup'] as const)
      this.light.form.addEventListener(type, (event) => this.#watchCapsLock(event));
  }

  hostConnected(): void {
    this.light.connect();
    this.#events.connect();
  }

  hostDisconnected(): void {
    this.#events.disconnect();
    this.light.disconnect();
  }

  /** Asks these questions from now on. Answers to questions that stay are kept, but for secrets. */
  ask(fields: readonly Field[], ticks: readonly Tick[], settings: Settings): void {
    this.form.settings = settings;
    if (this.form.fields === fields) return;
    for (const { name, secret } of this.form.fields) {
      if (secret) this.form.type(name, '');
      this.form.forgive(name);
    }
    this.form.fields = fields;
    this.ticks = ticks;
    // Other questions get boxes of their own: a password must not turn up in what was an address.
    this.light.clear();
    for (const { name } of fields) if (this.form.text(name)) this.#unwritten.set(name, this.form.text(name));
  }

  /** Canonical answers, `undefined` where not readable; never the password. */
  get value(): Value {
    return { ...this.form.value, ...this.#tickValues() };
  }

  /** What stands in the boxes as typed, without the secrets: for keeping. */
  get texts(): Value {
    const texts = this.form.fields.filter(({ secret }) => !secret).map(({ name }) => [name, this.form.text(name)]);
    return { ...Object.fromEntries(texts), ...this.#tickValues() };
  }

  /** Complains about everything from now on. What stands in the boxes counts: some managers fill without any event. */
  judge(): void {
    this.#revealed = false;
    for (const { name } of this.form.fields) {
      const box = this.light.box(name);
      if (box && this.form.type(name, box.value)) this.#handlers.edited(name);
      this.#pausedAt.set(name, this.form.text(name));
    }
    for (const name of this.ticks) {
      const box = this.light.box(name);
      if (box && this.#tick(box, box.checked)) this.#handlers.edited(name);
    }
    this.form.judge();
  }

  /** Answers as the page writes them, not the person: only to what is asked, and a password only to empty it. */
  put(answers: Value): void {
    for (const [name, content] of Object.entries(answers)) {
      const field = this.#field(name);
      if (field ? field.secret && content : !this.ticks.includes(name as Tick)) continue;
      if (field) {
        this.form.type(name, String(content ?? ''));
        this.form.forgive(name);
      }
      this.#unwritten.set(name, content);
    }
    if (this.#drawn) this.write();
    this.#host.requestUpdate();
  }

  /** The boxes are drawn: what the page has put goes into them. */
  write(): void {
    this.#drawn = true;
    for (const [name, content] of this.#unwritten) {
      // Deleted before the event: its listeners may put answers, too.
      this.#unwritten.delete(name);
      const box = this.light.box(name);
      if (!box) continue;
      if (this.#field(name)) box.value = String(content ?? '');
      else this.#tick(box, Boolean(content));
      this.#handlers.edited(name);
    }
  }

  /** Fills boxes that nobody has touched. */
  prefill(answers: Value): void {
    for (const [name, content] of Object.entries(answers)) {
      const empty = !this.#field(name) || !(this.light.box(name)?.value || this.form.text(name));
      if (content && empty) this.put({ [name]: content });
    }
  }

  /** Empties the password boxes: a password is not kept once its answer has come. */
  forgetSecrets(): void {
    for (const { name, secret } of this.form.fields) if (secret) this.put({ [name]: '' });
  }

  reset(): void {
    this.light.form.reset();
    this.form.reset();
    this.#ticked.clear();
    this.#pausedAt.clear();
    this.#revealed = false;
  }

  /** All that is drawn of a field. */
  view(field: Field): FieldView {
    const { name } = field;
    const text = this.form.text(name);
    return {
      field,
      id: this.light.idOf(name),
      text,
      reading: this.form.reading(name),
      complaint: this.form.complaint(name),
      settings: this.form.settings,
      paused: this.#pausedAt.get(name) === text && this.#chosen.get(name) !== text,
      capsLock: Boolean(field.secret && this.#capsLock),
      revealed: Boolean(field.secret && this.#revealed),
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
    // As the browser would send them: some managers and scripts tick without any event.
    const data = this.light.data();
    return Object.fromEntries(this.ticks.map((name) => [name, data.has(name)]));
  }

  #field(name: string): Field | undefined {
    return this.form.fields.find((field) => field.name === name);
  }

  #changed(input: HTMLInputElement): void {
    const isTick = this.ticks.includes(input.name as Tick);
    const changed = this.#field(input.name)
      ? this.form.type(input.name, input.value)
      : isTick && this.#tick(input, input.checked);
    if (!changed) return;
    this.#handlers.edited(input.name);
    this.#host.requestUpdate();
  }

  /** Sets or clears a tick. Returns whether that differs from the last event. */
  #tick(box: HTMLInputElement, checked: boolean): boolean {
    box.checked = checked;
    const changed = this.#ticked.has(box.name) !== checked;
    if (checked) this.#ticked.add(box.name);
    else this.#ticked.delete(box.name);
    return changed;
  }

  #pause(name: string): void {
    const field = this.#field(name);
    if (!field) return;
    this.#pausedAt.set(name, this.form.text(name));
    this.#host.requestUpdate();
    this.#handlers.paused(field);
  }

  #watchCapsLock(event: KeyboardEvent): void {
    const secret = this.#field((event.target as HTMLInputElement).name)?.secret;
    const on = Boolean(secret && event.getModifierState?.('CapsLock'));
    if (on === this.#capsLock) return;
    this.#capsLock = on;
    this.#host.requestUpdate();
  }
}
