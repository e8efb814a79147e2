import { hydrate } from '@lit-labs/ssr-client';
import { render } from 'lit';
import type { Drawn } from '../screen.ts';
import { type PartName, type PartTemplates, partNames } from '../views/parts.ts';
import { type Adoption, prerendering } from './adoption.ts';
import { boxesIn, type LightForm } from './light-form.ts';

type Parts = Record<PartName, HTMLElement>;

/** What a server has drawn, with what somebody has typed into it before the script came. */
class Prerendered implements Adoption {
  readonly parts: Parts;
  readonly #form: HTMLFormElement;
  /** With it begin all ids that the server has written. */
  readonly #id: string;

  constructor(parts: Parts) {
    this.parts = parts;
    this.#form = parts.form as HTMLFormElement;
    this.#id = this.#form.id;
  }

  take(light: Pick<LightForm, 'boxes' | 'identify'>, drawn: () => PartTemplates): void {
    const form = this.#form;
    const typed = this.#typed();
    const box = form.querySelector<HTMLInputElement>('input:focus');
    const caret = box && { name: box.name, start: box.selectionStart, end: box.selectionEnd };
    // Drawn with the ids that the server wrote: of two forms, both have those of the first.
    form.id = this.#id;
    const contents = drawn();
    for (const name of partNames) takeOver(this.parts[name], contents[name]());
    // What the page knows is written anew by the element: a draft goes before it.
    for (const input of form.querySelectorAll('input')) input.removeAttribute('value');
    light.boxes = boxesIn(form);
    const root = form.getRootNode() as Document | ShadowRoot;
    if (root.getElementById?.(this.#id) !== form) {
      form.id = '';
      light.identify();
    }
    // After the drawing, whose boxes may be new.
    queueMicrotask(() => {
      for (const [name, content] of typed) this.#write(name, content);
      if (caret) this.#putCaret(caret);
    });
  }

  /** Texts and ticks that differ from what the server wrote, by the names of their boxes. */
  #typed(): Map<string, string | boolean> {
    const typed = new Map<string, string | boolean>();
    for (const { name, type, value, checked, defaultValue, defaultChecked } of this.#form.querySelectorAll('input'))
      if (type === 'checkbox' ? checked !== defaultChecked : value !== defaultValue)
        typed.set(name, type === 'checkbox' ? checked : value);
    return typed;
  }

  #box(name: string): HTMLInputElement | null {
    return this.#form.querySelector(`input[name="${name}"]`);
  }

  /** The element hears of it as of the last key: a pause follows, after which offers are drawn. */
  #write(name: string, content: string | boolean): void {
    const box = this.#box(name);
    if (!box) return;
    if (typeof content === 'boolean') box.checked = content;
    else if (box.value !== content) box.value = content;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  #putCaret({ name, start, end }: { name: string; start: number | null; end: number | null }): void {
    const box = this.#box(name);
    if (!box?.matches(':focus')) box?.focus({ preventScroll: true });
    if (box && box.selectionStart !== start) box.setSelectionRange(start, end);
  }
}

/**
 * Where the server has drawn something else than what is drawn now, the fragment is drawn anew: an older version has
 * stored the page, something on the way has removed comments, or the page has set other words or another language.
 */
function takeOver(part: HTMLElement, drawn: Drawn): void {
  try {
    if (!isDrawnAs(part, drawn)) throw new Error('other texts');
    hydrate(drawn, part);
  } catch {
    part.replaceChildren();
  }
}

/** Lit itself complains of other templates only: it takes other texts for its own, and without comments draws beside. */
function isDrawnAs(part: HTMLElement, drawn: Drawn): boolean {
  const fresh = document.createElement('div');
  render(drawn, fresh);
  return Boolean(part.firstChild?.nodeValue?.startsWith('lit-part')) && fresh.textContent === part.textContent;
}

/** All fragments, or none: the parser may not have come to the end of the element yet. */
prerendering.find = (host) => {
  const parts = Object.fromEntries(
    partNames.map((name) => [name, host.querySelector(`:scope > .vodokanal-${name}.vodokanal-prerendered`)]),
  );
  return partNames.every((name) => parts[name]) ? new Prerendered(parts as Parts) : undefined;
};
