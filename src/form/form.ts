import type { Field } from '../fields/index.ts';
import { type Context, defaultContext, type Reading, type Settings } from '../rules/reading.ts';

/** What stands in red at a field: a rule's problem, or a refusal of the server with its sentence for an unknown code. */
export interface Complaint {
  code: string;
  detail?: string;
}

/**
 * What was typed into a form, and what to complain about. Knows no DOM and no words.
 * Only the texts are kept, and which fields are judged or refused. Readings and complaints are derived from them each
 * time, so that nothing can disagree with the text.
 */
export class Form<Name extends string = string> {
  /** What is asked now. Texts of fields that are not asked any more stay, for when they are asked again. */
  fields: readonly Field<Name>[];
  settings: Settings = defaultContext.settings;
  #texts = new Map<Name, string>();
  /** Fields whose problems are shown, until the text is mended. */
  #judged = new Set<Name>();
  /** What the server has said about the text that stands there now. */
  #refused = new Map<Name, Complaint>();

  constructor(fields: readonly Field<Name>[]) {
    this.fields = fields;
  }

  text(name: Name): string {
    return this.#texts.get(name) ?? '';
  }

  /** The text in the box has become this. A refusal belongs to the old text and goes with it. Returns whether it differs. */
  type(name: Name, text: string): boolean {
    if (text === this.text(name)) return false;
    this.#texts.set(name, text);
    this.#refused.delete(name);
    if (!this.reading(name).problem) this.#judged.delete(name);
    return true;
  }

  /** Focus went away. An empty field is not judged: people look through a form before they fill it in. */
  leave(name: Name): void {
    if (this.text(name)) this.#judged.add(name);
  }

  /** The button was pressed: every field is judged. */
  judge(): void {
    for (const { name } of this.fields) this.#judged.add(name);
  }

  /** The page has emptied or filled the field: its problem is shown only once a person has left it or sent the form. */
  forgive(name: Name): void {
    this.#judged.delete(name);
  }

  refuse(name: Name, refusal: Complaint): void {
    this.#refused.set(name, refusal);
  }

  reset(): void {
    this.#texts.clear();
    this.#judged.clear();
    this.#refused.clear();
  }

  reading(name: Name): Reading {
    return this.#field(name).rule.read(this.text(name), { settings: this.settings, others: this.#others });
  }

  /** What stands in red at the field, if anything. */
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

  /** Canonical values by field, without the secret ones: safe to show to anybody on the page. */
  get value(): Partial<Record<Name, string>> {
    return this.#values((field) => !field.secret);
  }

  /** All canonical values, for sending only. */
  get answers(): Partial<Record<Name, string>> {
    return this.#values(() => true);
  }

  #values(wanted: (field: Field<Name>) => boolean): Partial<Record<Name, string>> {
    const values: Partial<Record<Name, string>> = {};
    for (const field of this.fields) if (wanted(field)) values[field.name] = this.reading(field.name).value;
    return values;
  }

  #field(name: Name): Field<Name> {
    const field = this.fields.find((candidate) => candidate.name === name);
    if (!field) throw new Error(`no field ${name}`);
    return field;
  }

  /** The values that the endpoint compares the password with, so that both judge alike. */
  get #others(): Context['others'] {
    const value = (name: string) => {
      const field = this.fields.find((candidate) => candidate.name === name);
      return field?.rule.read(this.text(field.name), { settings: this.settings, others: {} }).value;
    };
    return { account: value('account'), email: value('email') };
  }
}
