import '../../src/define/index.ts';
import type { Partner } from '../../src/contract/return-url.ts';
import type { EventName } from '../../src/elements/events.ts';
import type { FormElement } from '../../src/elements/form-element.ts';
import { until } from '../elements/stage.ts';

/** The page of the tests, as a partner of the utility. */
export const thisPage: Partner = {
  origin: location.origin,
  name: 'Оплата «Мрія» <b>',
  returnUrls: [`${location.origin}/bill?id=7`],
};
/** The same server under its other name: another origin, and another site. */
export const elsewhere = location.origin.replace('localhost', '127.0.0.1');
export const frameFor = (partners: readonly Partner[] = [thisPage], origin = elsewhere) =>
  `${origin}/dist/frame.html?agent&partners=${encodeURIComponent(JSON.stringify(partners))}`;
/** The same on this site, which needs no permission. */
export const own = () => frameFor([], location.origin);
/** The same, of a server that lets every page show it: only the frame's own script is left to refuse. */
export const unguardedFrameFor = (partners: readonly Partner[]) => `${frameFor(partners)}&unguarded`;

const names: EventName[] = [
  'vodokanal-input',
  'vodokanal-submit',
  'vodokanal-success',
  'vodokanal-failure',
  'vodokanal-navigate',
  'vodokanal-ready',
  'vodokanal-unavailable',
  'vodokanal-escape',
];

/** A partner's page with the form in a frame. */
export class PartnerPage<Element extends FormElement = FormElement> {
  readonly stage = document.createElement('div');
  readonly element: Element;
  /** All events that came out, in order. */
  readonly events: CustomEvent[] = [];

  constructor(tag: string, attributes: Record<string, string>) {
    this.element = document.createElement(tag) as Element;
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    for (const name of names) this.element.addEventListener(name, (event) => this.events.push(event));
    this.stage.append(this.element);
    document.body.append(this.stage);
  }

  /** The details of all events of this name. */
  heard(name: EventName): unknown[] {
    return this.events.filter(({ type }) => type === name).map(({ detail }) => detail);
  }

  get iframe(): HTMLIFrameElement {
    return this.element.shadowRoot!.querySelector('iframe')!;
  }

  /** Resolves once the form in the frame is drawn. */
  async shown(): Promise<this> {
    await until(
      'the form in the frame',
      () => this.iframe?.style.height && !this.iframe.closest('[aria-busy=true]'),
      15_000,
    );
    return this;
  }

  /** Runs a function of the frame's window there, whatever its origin, and answers what it returns. */
  async inside<Value>(look: (frame: Window) => Value): Promise<Value> {
    return this.run(String(look));
  }

  /** Runs the text of such a function. */
  async run<Value>(code: string): Promise<Value> {
    const { port1, port2 } = new MessageChannel();
    const answered = new Promise<{ value: Value; error?: string }>((resolve) => {
      port1.onmessage = ({ data }) => resolve(data);
    });
    this.iframe.contentWindow!.postMessage({ code }, '*', [port2]);
    const { value, error } = await answered;
    if (error) throw new Error(error);
    return value;
  }

  /** Types a text into a box of the form, as an input event. */
  async fill(texts: Record<string, string>): Promise<void> {
    const list = JSON.stringify(Object.entries(texts));
    await this.run(`(frame) => {
      for (const [name, text] of ${list}) {
        const box = frame.document.querySelector('[name=' + name + ']');
        box.focus();
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      }
    }`);
  }

  async press(): Promise<void> {
    await this.inside((frame) => frame.document.querySelector<HTMLButtonElement>('.vodokanal-submit')!.click());
  }

  close(): void {
    this.stage.remove();
  }
}
