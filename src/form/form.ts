import type { Field } from '../fields/field.ts';
import { type Context, defaultContext, type Reading, type Settings } from '../rules/reading.ts';

/**
 * The error at a field: a problem of its rule, or a refusal of the server. `detail` is the server's sentence, which is
 * shown where there is no code, or one that is unknown.
 */
export interface Complaint {
  code?: string;
  detail?: string;
}

/**
 * The texts of a form, and its complaints. Knows no DOM and no words.
 * It stores the texts, and which fields are judged or refused. Readings and complaints are derived from these, so they
 * always agree with the text.
 */
export class Form<Name extends string = string> {
  /** The fields shown now. Texts of fields that are hidden are kept, and are there when the field is shown again. */
  fields: readonly Field<Name>[];
  settings: Settings = defaultContext.settings;
  #texts = new Map<Name, string>();
  /** Fields whose problems are shown, until their text has none. */
  #judged = new Set<Name>();
  /** The last reading of each field: rules are pure, and each drawing asks several times. */
  #readings = new Map<Name, { key: string; reading: Reading }>();
  /** Refusals of the server, each for the present text of its field. */
  #refused = new Map<Name, Complaint>();

  constructor(fields: readonly Field<Name>[]) {
    this.fields = fields;
  }

  /** The field of this name, if it is shown. */
  field(name: string): Field<Name> | undefined {
    return this.fields.find((field) => field.name === name);
  }

  text(name: Name): string {
    return this.#texts.get(name) ?? '';
  }

  /** Sets the text of a field and drops the refusal of the old text. Returns whether the text has changed. */
  type(name: Name, text: string): boolean {
    if (text === this.text(name)) return false;
    this.#texts.set(name, text);
    this.#refused.delete(name);
    if (!this.reading(name).problem) this.#judged.delete(name);
    return true;
  }

  /** Focus has left the field. An empty field is not judged: people look through a form before they fill it in. */
  leave(name: Name): void {
    if (this.text(name)) this.#judged.add(name);
  }

  /** Judges every field, because the button was pressed. */
  judge(): void {
    for (const { name } of this.fields) this.#judged.add(name);
  }

  /**
   * The page, not the person, has set the text: its problem is hidden until the person leaves the field or presses the
   * button.
   */
  stopJudging(name: Name): void {
    this.#judged.delete(name);
  }

  /** The server has refused the present text of the field. */
  refuse(name: Name, refusal: Complaint): void {
    this.#refused.set(name, refusal);
  }

  reset(): void {
    this.#texts.clear();
    this.#judged.clear();
    this.#refused.clear();
  }

  /** @throws {Error} for a name that is not among the fields. */
  reading(name: Name): Reading {
    const { rule, secret } = this.field(name)!;
    const text = this.text(name);
    // The endpoint, too, compares the password with these values, so both find the same problems.
    const { account, email }: Context['others'] = secret ? this.value : {};
    const context = { settings: this.settings, others: { account, email } };
    const key = JSON.stringify([text, context]);
    const known = this.#readings.get(name);
    if (known?.key === key) return known.reading;
    const reading = rule.read(text, context);
    this.#readings.set(name, { key, reading });
    return reading;
  }

  /** The error to show at the field, if there is one. */
  complaint(name: Name): Complaint | undefined {
    const { problem } = this.reading(name);
    return problem && this.#judged.has(name) ? { code: problem } : this.#refused.get(name);
  }

  /** Fields with a complaint, in the order of the form. */
  get complaints(): { name: Name; complaint: Complaint }[] {
    return this.fields.flatMap(({ name }) => {
      const complaint = this.complaint(name);
      return complaint ? [{ name, complaint }] : [];
    });
  }

  get valid(): boolean {
    return this.fields.every(({ name }) => !this.reading(name).problem);
  }

  /** Canonical values by field, without secrets: every script of the page may see them. */
  get value(): Partial<Record<Name, string>> {
    return this.#values(this.fields.filter(({ secret }) => !secret));
  }

  /** All canonical values, secrets included, for the request only; undefined where a text cannot be sent. */
  get answers(): Record<Name, string> | undefined {
    return this.valid ? (this.#values(this.fields) as Record<Name, string>) : undefined;
  }

  #values(fields: readonly Field<Name>[]): Partial<Record<Name, string>> {
    const values = fields.map(({ name }) => [name, this.reading(name).value]);
    return Object.fromEntries(values);
  }
}
