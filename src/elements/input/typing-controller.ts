import type { Tick } from '../../contract/ticks.ts';
import type { Field } from '../../fields/fields.ts';
import { Form } from '../../form/form.ts';
import type { Value } from '../events.ts';
import type { FieldView } from '../views/field.ts';
import { LightForm } from './light-form.ts';
import { replaceText, Typing } from './typing-events.ts';

interface Host extends HTMLElement {
  /** Something that is drawn has changed. */
  requestUpdate(): void;
}

interface Moments {
  /** An answer has changed, by a person, a manager or the page. */
  edited(name: string): void;
  /** Typing paused or ended in this field: time to tell. */
  paused(field: Field): void;
  help(): void;
}

/** The person's side of an element: what stands in the boxes, and the moments of typing. Sends nothing. */
export class Filling {
  readonly form: Form;
  readonly light: LightForm;
  ticks: readonly Tick[] = [];
  readonly #host: Host;
  readonly #on: Moments;
  readonly #typing: Typing;
  /** The text at which typing last paused, by field: chips belong to that text only. */
  readonly #calm = new Map<string, string>();
  /** Readings that were chosen, by field: a question that was answered is not asked again. */
  readonly #chosen = new Map<string, string>();
  /** Put in by the page and not yet in a box. */
  readonly #unwritten = new Map<string, Value[string]>();
  #drawn = false;
  #caps = false;
  #shown = false;

  constructor(host: Host, name: string, on: Moments) {
    this.#host = host;
    this.#on = on;
    this.form = new Form([]);
    this.light = new LightForm(host, name);
    this.#typing = new Typing(this.light.form, {
      change: (input) => this.#changed(input),
      pause: (input) => this.#settle(input.name),
      leave: (input) => {
        this.form.leave(input.name);
        this.#settle(input.name);
      },
    });
    for (const type of ['keydown', 'keyup'] as const)
      this.light.form.addEventListener(type, (event) => this.#watchCaps(event));
  }

  /** Asks these questions from now on. Answers that both know stay; secrets do not change their meaning unseen. */
  ask(fields: readonly Field[], ticks: readonly Tick[]): void {
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

  connect(): void {
    this.light.connect();
    this.#typing.connect();
  }

  disconnect(): void {
    this.#typing.disconnect();
    this.light.disconnect();
  }

  /** Canonical answers, `undefined` where not readable; never the password. */
  get value(): Value {
    const data = this.light.data();
    return { ...this.form.value, ...Object.fromEntries(this.ticks.map((name) => [name, data.has(name)])) };
  }

  /** What stands in the boxes as typed, without the secrets: for keeping. */
  get texts(): Value {
    const data = this.light.data();
    const texts: Value = {};
    for (const { name, secret } of this.form.fields) if (!secret) texts[name] = this.form.text(name);
    for (const name of this.ticks) texts[name] = data.has(name);
    return texts;
  }

  /** Complains about everything from now on. What stands in the boxes counts: some managers fill without any event. */
  judge(): void {
    this.#shown = false;
    for (const { name } of this.form.fields) {
      const box = this.light.box(name);
      if (box && this.form.type(name, box.value)) this.#on.edited(name);
      this.#calm.set(name, this.form.text(name));
    }
    this.form.judge();
  }

  /** Writes into the boxes as the page does, not as the person: what is asked, and no passwords but to take them out. */
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
    if (this.#drawn) this.drawn();
    this.#host.requestUpdate();
  }

  /** The boxes stand: what was put in before goes into them. */
  drawn(): void {
    this.#drawn = true;
    for (const [name, content] of this.#unwritten) {
      // At once: whoever hears of it may write into the boxes himself.
      this.#unwritten.delete(name);
      const box = this.light.box(name);
      if (!box) continue;
      if (this.#field(name)) box.value = String(content ?? '');
      else box.checked = Boolean(content);
      this.#on.edited(name);
    }
  }

  /** Fills boxes that nobody has touched. */
  prefill(answers: Value): void {
    for (const [name, content] of Object.entries(answers)) {
      const empty = !this.#field(name) || !(this.light.box(name)?.value || this.form.text(name));
      if (content && empty) this.put({ [name]: content });
    }
  }

  /** Passwords do not outlive the answer that they were typed for. */
  forgetSecrets(): void {
    for (const { name, secret } of this.form.fields) if (secret) this.put({ [name]: '' });
  }

  reset(): void {
    this.light.form.reset();
    this.form.reset();
    this.#calm.clear();
    this.#shown = false;
  }

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
      calm: this.#calm.get(name) === text && this.#chosen.get(name) !== text,
      caps: Boolean(field.secret && this.#caps),
      shown: Boolean(field.secret && this.#shown),
      onOffer: (offer) => {
        this.#chosen.set(name, offer);
        replaceText(this.light.box(name)!, offer);
        this.#settle(name);
      },
      onReveal: () => {
        this.#shown = !this.#shown;
        this.#host.requestUpdate();
      },
      onHelp: this.#on.help,
    };
  }

  #field(name: string): Field | undefined {
    return this.form.fields.find((field) => field.name === name);
  }

  #changed(input: HTMLInputElement): void {
    const field = this.#field(input.name);
    const news = field ? this.form.type(input.name, input.value) : this.ticks.includes(input.name as Tick);
    if (!news) return;
    this.#on.edited(input.name);
    this.#host.requestUpdate();
  }

  #settle(name: string): void {
    const field = this.#field(name);
    if (!field) return;
    this.#calm.set(name, this.form.text(name));
    this.#host.requestUpdate();
    this.#on.paused(field);
  }

  #watchCaps(event: KeyboardEvent): void {
    const secret = this.#field((event.target as HTMLInputElement).name)?.secret;
    const on = Boolean(secret && event.getModifierState?.('CapsLock'));
    if (on === this.#caps) return;
    this.#caps = on;
    this.#host.requestUpdate();
  }
}
