import type { nothing, TemplateResult } from 'lit';
import type { Tick } from '../contract/ticks.ts';
import type { Field } from '../fields/index.ts';
import type { Lang } from '../lang.ts';
import type { Settings } from '../rules/reading.ts';
import type { Failure, Outcome, Success } from '../transport/outcome.ts';
import type { Words } from '../words/index.ts';
import type { EventDetails, Value } from './events.ts';

/** Complete answers: canonical texts by field, and the ticks. */
export type Answers<Name extends string = string, Ticks extends Tick = never> = Record<Name, string> &
  Record<Ticks, boolean>;

type Drawn = TemplateResult | typeof nothing;

/**
 * One thing that an element asks a person for: its questions, the words around them, where the answers go, and what
 * comes after. An element shows one screen at a time; each stands in a file of its own.
 */
export interface Screen {
  /** The same array as long as the questions are the same. */
  readonly fields: readonly Field[];
  readonly ticks?: readonly Tick[];
  readonly settings: Settings;
  readonly endpoint: string | undefined;
  /** Beside the element's main purpose: no event is fired, and the contract promises no body on success. */
  readonly quiet?: boolean;
  labels(words: Words): { title: string; submit: string; busy: string };
  /** The request of the wire contract. */
  request(answers: Record<string, string | boolean>): object;
  /** The endpoint has accepted the request. */
  succeeded(outcome: Success): void;
  /** A failure that the screen answers with a panel; true: nothing else is to be said. */
  failed?(failure: Failure): boolean;
  /** What can be done at once about a refusal. */
  remedy?(failure: Failure, words: Words): TemplateResult | undefined;
  /** What stands in place of the form, if anything: after success, or behind a link that is dead. */
  panel(words: Words): TemplateResult | undefined;
  /** Above the fields. */
  intro?(words: Words): Drawn;
  /** Above the button. */
  notice?(words: Words): Drawn;
  /** Below the button. */
  links(words: Words): Drawn;
  /** Forget what was reached: the form is asked for anew. */
  reset(): void;
}

/** What a screen may ask of the element around it. */
export interface ScreenTools {
  readonly language: Lang;
  /** `aria-level` of headings, `1` to `6`. */
  readonly level: string;
  /** Canonical answers, never the password. */
  readonly value: Value;
  /** A request beside the form's main one: another letter. Never throws. */
  post(url: string | undefined, body: object): Promise<Outcome>;
  /** A link that the page may take over by the event `vodokanal-navigate`; nothing without an address. */
  link(to: EventDetails['vodokanal-navigate']['to'], url: string | undefined, label: string): Drawn;
  /** Draws the panel in place of the form and moves focus to it, so that it is read out. */
  showPanel(): Promise<void>;
  /** Back to the form as it was filled in, without the password; focus goes to the field of this name, or the button. */
  resume(name: string): Promise<void>;
}
