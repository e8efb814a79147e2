import type { nothing, TemplateResult } from 'lit';
import type { PersonCode } from '../contract/codes.ts';
import type { Mailing } from '../contract/requests.ts';
import type { Tick } from '../contract/ticks.ts';
import type { Field } from '../fields/field.ts';
import type { Lang } from '../lang.ts';
import type { Settings } from '../rules/reading.ts';
import type { Failure, Outcome, Success } from '../transport/outcome.ts';
import type { Words } from '../words/index.ts';
import type { EventDetails } from './events.ts';

/** Answers that can be sent, by the names of fields and ticks: a canonical text for a field, yes or no for a tick. */
export type Answers<Name extends string> = {
  [N in Name]: N extends Tick ? boolean : string extends N ? string | boolean : string;
};

/** What a template may have in it. */
export type Drawn = TemplateResult | typeof nothing | undefined;

/**
 * One task of an element, such as signing in: its fields, the texts around them, its request, and what follows. An
 * element shows one screen at a time. Each screen is a file. `Name`: the fields and ticks that it asks for, which are
 * what its request is made of.
 */
export interface Screen<Name extends string> {
  /** The same array as long as the fields are the same: another array means new boxes. */
  readonly fields: readonly Field<Exclude<Name, Tick>>[];
  readonly ticks?: readonly (Name & Tick)[];
  readonly settings: Settings;
  readonly endpoint: string | undefined;
  /**
   * True for screens beside the element's main task. They fire no events but for a success that signs in, and the contract
   * requires no body on success.
   */
  readonly quiet?: boolean;
  /**
   * What a 401 without a code means: that the password in the request is wrong. Without this it is a refusal like any
   * other.
   */
  readonly wrongPassword?: PersonCode;
  /** Its group of words, of which title and button are used by everyone. */
  labels(words: Words): { title(): string; submit(): string; busy(): string };
  /** The body of the request, as in the wire contract. */
  request(answers: Answers<Name>): object;
  /** The endpoint has accepted the request. */
  succeeded(outcome: Success): void;
  /** Returns true where the screen shows a panel for this failure; then the form shows nothing about it. */
  failed?(failure: Failure): boolean;
  /** Something that the person can do about the failure at once, drawn in the summary. */
  remedy?(failure: Failure, words: Words): TemplateResult | undefined;
  /**
   * Replaces the form: after a success, or where a letter's link does not work any more. Nothing in it takes focus: what
   * the person can do now is in `links`.
   */
  panel(words: Words): TemplateResult | undefined;
  /** Above the fields, in the light DOM. */
  intro?(words: Words): Drawn;
  /** Children of the page in this slot replace the intro. */
  readonly introSlot?: string;
  /** Above the button. */
  notice?(words: Words): Drawn;
  /** A slot for children of the page, between the button and the links. */
  readonly slotBelow?: string;
  /** Below the button or the panel, in the light DOM. */
  links(words: Words): Drawn;
  /** Back to the form, without a panel. */
  reset(): void;
}

/** A screen, whatever it asks for. */
export type AnyScreen = Screen<string>;

/** What a screen can use of its element. */
export interface ScreenTools {
  readonly language: Lang;
  /** `aria-level` of headings, `1` to `6`. */
  readonly level: number | string;
  /** Sends a request beside that of the form, for another letter. Never rejects. */
  post(url: string | undefined, body: Mailing): Promise<Outcome>;
  /** A link that fires `vodokanal-navigate`, which the page may cancel; nothing without an address. */
  link(to: EventDetails['vodokanal-navigate']['to'], url: string | undefined, label: string): Drawn;
  /** Draws the panel in place of the form and focuses it, so that a screen reader reads it. */
  showPanel(): Promise<void>;
  /**
   * Shows the form again with its texts, without passwords. Focuses the field of this name.
   * @param judged tells at once what is missing.
   */
  resume(name: string, judged?: boolean): Promise<void>;
}
