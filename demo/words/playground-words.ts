import type { EventDetails, EventName } from '../../src/elements/events.ts';
import type { AttributeName } from '../pages/playground/attributes.ts';
import type { FaultName } from '../pages/playground/faults.ts';
import type { ScenarioName } from '../pages/playground/scenarios.ts';
import type { Theme } from '../pages/playground/settings.ts';
import type { SnippetName } from '../pages/playground/snippets.ts';

/** How the form calls its fields and ticks, in the language of the page. */
export type NameOf = (field: string) => string;

/** What a scenario says: on its button, while it types, and when it has come to its end. */
export interface ScenarioWords {
  button: string;
  /** What is typed, as people write it in this language. */
  text?: string;
  doing: string;
  /** In its middle. */
  middle?: string;
  done: string;
}

/** The sentences of the playground. An attribute, event, fault or scenario without words does not compile. */
export interface PlaygroundWords {
  title: string;
  lead: string;

  scenarios: string;
  scenariosLead: string;
  scenario: Record<ScenarioName, ScenarioWords>;
  failed: string;

  preview: string;
  column(width: number): string;
  phone: string;

  story: string;
  storyLead: string;
  nothingYet: string;
  clear: string;
  details: string;
  event: { [Name in EventName]: (detail: EventDetails[Name], nameOf: NameOf) => string };
  sends(path: string): string;
  answers(status: number, seconds: string): string;
  noAnswer(seconds: string): string;
  bodyNotShown: string;
  framed: string;

  settings: string;
  reset: string;
  changed(count: number): string;
  mainPart: string;
  attributesPart: string;
  tokensPart: string;
  element: string;
  theme: string;
  themes: Record<Theme, string>;
  width: string;
  pixels(width: number): string;
  fault: string;
  noFault: string;
  faults: Record<FaultName, string>;
  faultsFramed: string;
  attributes: Record<AttributeName, string>;
  /** Values of attributes with a list, as `look=page`. */
  values: Record<string, string>;
  byPage: string;
  initial(value: string): string;
  tokens: Record<string, string>;
  toInitial(name: string): string;
  notAllowed: string;

  code: string;
  codeLead: string;
  snippet: Record<SnippetName, string>;
  copy: string;
  copied: string;
  notCopied: string;
  noSums: string;
  link: string;
  linkCopied: string;

  elsewhere: string;
  links: { site: string; partner: string; letters: string; hosts: string };
}
