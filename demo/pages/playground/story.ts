import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EventDetails, EventName } from '../../../src/elements/events.ts';
import type { NameOf, PlaygroundWords } from '../../words/playground-words.ts';
import { masked, maskedBody } from './masked.ts';
import { watchRequests } from './requests.ts';

/** One thing that has happened; its sentence is made when it is shown, in the language of that moment. */
export interface Line {
  at: Date;
  name: string;
  sentence(words: PlaygroundWords, nameOf: NameOf): string;
  /** JSON, without secrets. */
  detail?: string;
  /** A screen reader is told at once; of every key only the list knows. */
  important: boolean;
  /** The box that it is about: the next key in the same box takes its place. */
  field?: string;
}

const names: Record<EventName, true> = {
  'vodokanal-input': true,
  'vodokanal-submit': true,
  'vodokanal-success': true,
  'vodokanal-failure': true,
  'vodokanal-invalid': true,
  'vodokanal-navigate': true,
  'vodokanal-ready': true,
  'vodokanal-unavailable': true,
  'vodokanal-escape': true,
};

/** As many lines as somebody may want to read. */
const most = 40;

/** What the page hears of its forms: events and requests, newest first. */
export class Story implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #lines: Line[] = [];
  #unwatch: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    for (const name of Object.keys(names)) this.#host.addEventListener(name, this.#hear);
    this.#unwatch = watchRequests(({ path, body }) => {
      // Remembered now: the form empties its box as soon as the answer is there.
      const secrets = this.#secrets();
      this.#add({
        name: path,
        sentence: (words) => words.sends(path),
        detail: body ? (maskedBody(body, secrets) ?? '') : undefined,
        important: true,
      });
      return (answer, seconds) => {
        const took = seconds.toLocaleString('uk', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
        this.#add({
          name: path,
          sentence: (words) => (answer ? words.answers(answer.status, took) : words.noAnswer(took)),
          detail: answer?.text ? (maskedBody(answer.text, secrets) ?? '') : undefined,
          important: true,
        });
      };
    });
  }

  hostDisconnected(): void {
    for (const name of Object.keys(names)) this.#host.removeEventListener(name, this.#hear);
    this.#unwatch?.();
  }

  get lines(): readonly Line[] {
    return this.#lines;
  }

  /** The newest line that a screen reader is told. */
  get news(): Line | undefined {
    return this.#lines.find(({ important }) => important);
  }

  clear(): void {
    this.#lines = [];
    this.#host.requestUpdate();
  }

  /** What stands in the boxes for passwords, hidden or shown. */
  #secrets(): string[] {
    const boxes = this.#host.querySelectorAll<HTMLInputElement>('input[name=password], input[type=password]');
    return [...boxes].map(({ value }) => value).filter(Boolean);
  }

  #hear = (event: Event): void => {
    const { detail } = event as CustomEvent;
    const name = event.type as EventName;
    // The form empties its box after a success, which nobody has typed.
    if (detail?.field === 'password' && (event.target as Element).getAttribute('state') === 'success') return;
    this.#add({
      name,
      sentence: (words, nameOf) => (words.event[name] as (detail: unknown, nameOf: NameOf) => string)(detail, nameOf),
      detail: JSON.stringify(masked(detail, this.#secrets()), null, 2),
      important: name !== 'vodokanal-input',
      field: name === 'vodokanal-input' ? (detail as EventDetails['vodokanal-input']).field : undefined,
    });
  };

  #add(line: Omit<Line, 'at'>): void {
    const [last, ...others] = this.#lines;
    const rest = last && line.field && last.field === line.field ? others : this.#lines;
    this.#lines = [{ at: new Date(), ...line }, ...rest].slice(0, most);
    this.#host.requestUpdate();
  }
}
