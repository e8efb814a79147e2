import type { FormElement } from '../../../src/elements/form-element.ts';

/** A scenario was stopped, because the person wants something else. */
export class Stopped extends Error {}

/** Waits; rejects with `Stopped` as soon as the signal is aborted. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(new Stopped());
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Waits until it holds. @returns whether it does, in the end. */
export async function comes(holds: () => unknown, signal: AbortSignal, milliseconds = 8000): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!holds()) {
    if (performance.now() > end) return false;
    await pause(50, signal);
  }
  return true;
}

/** The box of a field, once it is drawn. */
export async function boxOf(element: FormElement, name: string, signal: AbortSignal): Promise<HTMLInputElement> {
  const box = () => element.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  await comes(box, signal);
  const found = box();
  if (!found) throw new Error(`no box ${name}`);
  return found;
}

/** Milliseconds between two keys: slow enough to follow. */
const BETWEEN_KEYS = 45;

/**
 * Types into a box as a person would, key by key: the browser itself puts each letter in and fires its events. Browsers
 * do that only where the box has focus.
 */
export async function typeInto(
  element: FormElement,
  name: string,
  text: string,
  signal: AbortSignal,
  between = BETWEEN_KEYS,
): Promise<void> {
  const box = await boxOf(element, name, signal);
  box.focus({ preventScroll: true });
  box.select();
  for (const letter of text) {
    if (document.activeElement !== box) box.focus({ preventScroll: true });
    if (!document.execCommand('insertText', false, letter)) throw new Error(`cannot type into ${name}`);
    await pause(between, signal);
  }
}
