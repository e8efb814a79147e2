import { type ElementName, tagOf } from '../../../src/element-names.ts';
import type { FormElement } from '../../../src/elements/form-element.ts';
import { faultHeaders } from './faults.ts';
import type { Settings } from './settings.ts';

/** A live form in its holder, which looks and does as the settings say. */
export class Preview {
  readonly #holder: HTMLElement;
  element: FormElement;

  constructor(holder: HTMLElement, name: ElementName) {
    this.#holder = holder;
    this.element = document.createElement(tagOf(name));
  }

  /** Puts the settings on the form; what was typed stays, unless it is another form now. */
  apply(settings: Settings, attributes: readonly [name: string, value: string][]): void {
    const tag = tagOf(settings.element);
    if (this.element.localName !== tag) this.element = document.createElement(tag);
    const { element } = this;
    const wanted = new Map(attributes);
    for (const name of element.getAttributeNames())
      if (!wanted.has(name) && !/^(state|style)$/.test(name)) element.removeAttribute(name);
    for (const [name, value] of wanted) if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    element.headers = () => faultHeaders(settings.fault);
    const { style } = element;
    for (const name of [...style])
      if (!(name.slice('--vodokanal-'.length) in settings.tokens)) style.removeProperty(name);
    for (const [name, value] of Object.entries(settings.tokens)) style.setProperty(`--vodokanal-${name}`, value);
    this.#holder.style.setProperty('color-scheme', settings.theme === 'page' ? '' : settings.theme);
    if (element.parentElement !== this.#holder) this.#holder.replaceChildren(element);
    // A frame is told of tokens and colours when its element is drawn anew.
    element.requestUpdate();
    void element.updateComplete.then(() => this.#name());
  }

  /** Two forms of one name could not be told apart by whoever goes through the landmarks of the page. */
  #name(): void {
    const caption = this.#holder.parentElement?.querySelector('figcaption[id]');
    if (caption) this.element.querySelector('form')?.setAttribute('aria-labelledby', caption.id);
  }
}
