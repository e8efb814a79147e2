import { fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define/index.ts';
import type { FormElement } from '../../src/elements/form-element.ts';
import type { VodokanalLogin } from '../../src/elements/login/login.ts';
import type { VodokanalRegister } from '../../src/elements/register/register.ts';
import { billOf, confirmationOf, type Person, person, registrationOf, textsOf } from '../people.ts';
import './compare-nodes.ts';

/** What a test does to an element, as a person or a page would: everything goes through the page. */

// The files of a run share one tab: a draft of the last one must not turn up in the next.
beforeEach(() => sessionStorage.clear());

/**
 * Marks what this page makes. The browsers of a run share one endpoint, and so do the files, one after another: the first
 * digit is the browser's, the others are the time at which the page was opened. No test depends on them.
 */
const page = (() => {
  const { userAgent } = navigator;
  const browser = /Firefox/.test(userAgent) ? 6 : /Chrome/.test(userAgent) ? 5 : 7;
  return `${browser}${String(Date.now() % 1e7).padStart(7, '0')}`;
})();
let made = 0;

/** Twelve digits that nothing else of this run has. As an account it is like no phone or card. */
export const unique = () => `${page}${String(++made).padStart(4, '0')}`;

/** An address nobody has used yet. */
export const freshEmail = () => `ivan.${unique()}@ukr.net`;
/** Another client for each element, so that no test meets the limits of another one. */
export const freshClient = () => `10.${crypto.getRandomValues(new Uint8Array(3)).join('.')}`;

/** Sends JSON beside the form. Throws where it is refused. */
export async function post(path: string, body: object): Promise<void> {
  const headers = { 'Content-Type': 'application/json', 'X-Test-Client': freshClient() };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

/** An account that the billing knows, and that nobody has registered yet. */
export async function freshAccount(place: Partial<Pick<Person, 'house' | 'apartment'>> = {}): Promise<string> {
  const bill = billOf(person({ account: unique(), ...place }));
  await post('/test/accounts', [bill]);
  return bill.account;
}

/** The letters to an address, newest first. */
export async function letters(to: string): Promise<{ subject: string; text: string }[]> {
  return (await fetch(`/outbox.json?to=${encodeURIComponent(to)}`)).json();
}

/** What stands after `#` in the newest letter's link of this name, as the person would open it. */
export async function hashOf(to: string, name: string): Promise<string> {
  let hash = '';
  await until(`letter with ${name}`, async () => {
    for (const { text } of await letters(to)) hash ||= new RegExp(`#${name}=\\S+`).exec(text)?.[0] ?? '';
    return hash;
  });
  return hash;
}

function prepared<T extends FormElement>(element: T): T {
  element.headers = { 'X-Test-Client': freshClient() };
  return element;
}

export async function mountRegister(attributes: Record<string, string> = {}): Promise<VodokanalRegister> {
  const element = document.createElement('vodokanal-register');
  return stage(element, { endpoint: '/api/registrations', ...attributes });
}

export async function mountLogin(attributes: Record<string, string> = {}): Promise<VodokanalLogin> {
  const element = document.createElement('vodokanal-login');
  return stage(element, { endpoint: '/api/sessions', ...attributes });
}

async function stage<T extends FormElement>(element: T, attributes: Record<string, string>): Promise<T> {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  await fixture(html`<div>${prepared(element)}</div>`);
  await element.updateComplete;
  return element;
}

export function box(element: FormElement, name: string): HTMLInputElement {
  const input = element.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  if (!input) throw new Error(`no box ${name}`);
  return input;
}

/** The drawn field around a box. */
export const field = (element: FormElement, name: string) =>
  box(element, name).closest<HTMLElement>('.vodokanal-field')!;

/** Text as a reader sees it: white space is one space. */
export const squeezed = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
/** Text of an element as a reader sees it. */
export const seen = (element: Element | null | undefined) => squeezed(element?.textContent);
export const errorOf = (element: FormElement, name: string) =>
  seen(field(element, name).querySelector('.vodokanal-error'));
export const readingOf = (element: FormElement, name: string) =>
  seen(field(element, name).querySelector('.vodokanal-reading'));
export const offersOf = (element: FormElement, name: string) =>
  [...field(element, name).querySelectorAll<HTMLButtonElement>('.vodokanal-offer')].map((button) => seen(button));
/** What is said at the button, if it is shown. */
export const alertOf = (element: FormElement) => {
  const alert = element.querySelector<HTMLElement>('.vodokanal-alert');
  return alert?.hidden ? '' : seen(alert);
};
export const summaryOf = (element: FormElement) =>
  [...element.querySelectorAll('.vodokanal-summary li')].map((item) => seen(item));

/** Types with real keys at the caret of the box. */
export async function type(element: FormElement, name: string, text: string): Promise<void> {
  box(element, name).focus();
  await sendKeys({ type: text });
  await element.updateComplete;
}

/** Puts texts in as autofill does: the value, then the events. */
export async function fill(element: FormElement, texts: Record<string, string>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    const input = box(element, name);
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await element.updateComplete;
}

/** Brings a target into view; its middle, for the mouse. */
async function middleOf(target: Element): Promise<[number, number]> {
  // Firefox scrolls to the caret some frames after the last key: only where the page rests is the target where it seems.
  for (let top = Number.NaN; top !== target.getBoundingClientRect().top; ) {
    target.scrollIntoView({ block: 'center' });
    top = target.getBoundingClientRect().top;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const { left, top, width, height } = target.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** A real press of the mouse in the middle of what is seen. */
export async function press(target: Element): Promise<void> {
  await sendMouse({ type: 'click', position: await middleOf(target) });
}

/** Holds the mouse down on a target while `meanwhile` looks at the page. */
export async function hold(target: Element, meanwhile: () => Promise<void>): Promise<void> {
  await sendMouse({ type: 'move', position: await middleOf(target) });
  await sendMouse({ type: 'down' });
  try {
    await meanwhile();
  } finally {
    await sendMouse({ type: 'up' });
  }
}

export const button = (element: FormElement) => element.querySelector<HTMLButtonElement>('.vodokanal-submit')!;
export const panel = (element: FormElement) => element.shadowRoot!.querySelector<HTMLElement>('.vodokanal-panel');
/** What the person can do below the form or the panel. */
export const below = (element: FormElement) => element.querySelector<HTMLElement>('.vodokanal-after')!;

/** Where the form says what only screen readers are told. */
export const statusOf = (element: Element) => element.querySelector('form [role=status]')!;

/** Everything that a live region says from now on; an empty text where it is emptied. */
export function listen(region: Element): string[] {
  const heard: string[] = [];
  new MutationObserver(() => heard.push(region.textContent ?? '')).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return heard;
}

/** Waits so many milliseconds, for what may come but must not. */
export const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * Waits until it holds, as a person would wait; what does not come in time is a failure with a name, and with what was seen
 * last where `what` says that.
 */
export async function until(what: string | (() => string), holds: () => unknown, milliseconds = 8000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${typeof what === 'string' ? what : what()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A request as it left the page. */
interface Sent {
  path: string;
  headers: Headers;
  body: unknown;
  credentials: RequestCredentials | undefined;
}

/** Answers in place of the network while `meanwhile` runs. Resolves with the requests, in order. */
export async function answering(answer: () => Promise<Response>, meanwhile: () => Promise<unknown>): Promise<Sent[]> {
  const sent: Sent[] = [];
  const { fetch } = window;
  window.fetch = (url, { headers, body, credentials } = {}) => {
    const path = new URL(String(url)).pathname;
    sent.push({ path, headers: new Headers(headers), body: JSON.parse(String(body)), credentials });
    return answer();
  };
  try {
    await meanwhile();
  } finally {
    window.fetch = fetch;
  }
  return sent;
}

/** Runs `meanwhile`; resolves with the errors that the console got, each as one text. */
export async function errors(meanwhile: () => Promise<unknown>): Promise<string[]> {
  const { error } = console;
  const texts: string[] = [];
  console.error = (...parts) => texts.push(parts.join(' '));
  try {
    await meanwhile();
  } finally {
    console.error = error;
  }
  return texts;
}

const { house, apartment, password } = textsOf(person());
/** What everybody may type. Account and address are each one's own: `resident` makes them. */
export const good = { house, apartment, password };

/** Somebody whom the billing knows, and who has not registered yet; `texts`: what that person types. */
export async function resident(): Promise<{ somebody: Person; texts: Person }> {
  const somebody = person({ account: await freshAccount(), email: freshEmail() });
  return { somebody, texts: textsOf(somebody) };
}

/** A complete registration, filled in. */
export async function filledRegister(attributes: Record<string, string> = {}) {
  const element = await mountRegister(attributes);
  const { somebody, texts } = await resident();
  await fill(element, texts);
  return { element, somebody, account: somebody.account, email: somebody.email };
}

/** Somebody who has registered and confirmed the address, with the password of `good`. */
export async function customer(): Promise<{ account: string; email: string; password: string }> {
  const { somebody } = await resident();
  const { account, email, password } = somebody;
  await post('/api/registrations', registrationOf(somebody));
  const token = (await hashOf(email, 'vodokanal-confirm')).split('=')[1];
  await post('/api/confirmations', confirmationOf(somebody, token));
  return { account, email, password };
}

export const picture = (name: string) => executeServerCommand('screenshot', name);
