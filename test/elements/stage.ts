import { fixture, html } from '@open-wc/testing';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define/index.ts';
import type { FormElement } from '../../src/elements/form-element.ts';
import type { VodokanalLogin } from '../../src/elements/login/login.ts';
import type { VodokanalRegister } from '../../src/elements/register/register.ts';

/** What a test does to an element, as a person or a page would: everything goes through the page. */

// The files of a run share one tab: a draft of the last one must not turn up in the next.
beforeEach(() => sessionStorage.clear());

let clients = 0;
const run = Math.random().toString(36).slice(2, 8);

/** An address nobody has used yet, and a client of its own, so that no test meets another one's limits. */
export const freshEmail = () => `ivan.${run}.${++clients}@ukr.net`;
const freshClient = () => `10.${[++clients >> 16, clients >> 8, clients].map((part) => part & 255).join('.')}`;

/** A billed account of its own. */
export async function freshAccount(house = '1Б-3', apartment = '12'): Promise<string> {
  const account = String(Math.floor(Math.random() * 1e12)).padStart(12, '1');
  const added = await fetch('/test/accounts', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify([{ account, house, apartment }]),
  });
  if (!added.ok) throw new Error(`no account: ${added.status} ${await added.text()}`);
  return account;
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

/** Text of an element as a reader sees it. */
export const seen = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
export const errorOf = (element: FormElement, name: string) =>
  seen(field(element, name).querySelector('.vodokanal-error'));
export const readingOf = (element: FormElement, name: string) =>
  seen(field(element, name).querySelector('.vodokanal-reading'));
export const offersOf = (element: FormElement, name: string) =>
  [...field(element, name).querySelectorAll<HTMLButtonElement>('.vodokanal-offer')].map((button) => seen(button));
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

/** A real press of the mouse in the middle of what is seen. */
export async function press(target: Element): Promise<void> {
  // Firefox scrolls to the caret some frames after the last key: only where the page rests is the target where it seems.
  for (let top = Number.NaN; top !== target.getBoundingClientRect().top; ) {
    target.scrollIntoView({ block: 'center' });
    top = target.getBoundingClientRect().top;
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

export const button = (element: FormElement) => element.querySelector<HTMLButtonElement>('.vodokanal-submit')!;
export const panel = (element: FormElement) => element.shadowRoot!.querySelector<HTMLElement>('.vodokanal-panel');

/** Waits until it holds, as a person would wait; what does not come in time is a failure with a name. */
export async function until(what: string, holds: () => unknown, milliseconds = 8000): Promise<void> {
  const end = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export const good = { password: 'три зелених чайники', house: 'буд. 1 б корп. 3', apartment: '12' };

/** A complete registration, filled in. */
export async function filledRegister(attributes: Record<string, string> = {}) {
  const element = await mountRegister(attributes);
  const account = await freshAccount();
  const email = freshEmail();
  await fill(element, { ...good, account, email });
  return { element, account, email };
}

export const picture = (name: string) => executeServerCommand('screenshot', name);
