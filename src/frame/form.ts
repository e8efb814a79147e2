import { elementNames, isElementName, tagOf } from '../element-names.ts';
import type { FormElement } from '../elements/form-element.ts';
import type { VodokanalLogin } from '../elements/login/login.ts';
import type { Lang } from '../lang.ts';
import type { Notes } from './notes.ts';
import { place } from './place.ts';

/** What is given to whichever form is shown. */
export interface Given {
  lang: Lang;
  /** `undefined` outside of other pages. */
  partner?: string | undefined;
  account?: string | undefined;
  email?: string | undefined;
  returnUrl?: string | undefined;
  /** The form is on a page of another site: no draft, because visitors may share a device. */
  foreign: boolean;
  /** The page is in a frame. */
  framed: boolean;
}

/** The form of this page. Its links to the other form change it in place. */
export class Form {
  readonly #given: Given;
  readonly #notes: Notes;
  readonly #shown: (element: FormElement) => void;
  #content: Element[] = [];
  #lang: Lang;
  element: FormElement | undefined;
  name = '';

  /** @param shown is called for each form, before it is drawn. */
  constructor({ given, notes, shown }: { given: Given; notes: Notes; shown(element: FormElement): void }) {
    this.#given = given;
    this.#notes = notes;
    this.#shown = shown;
    this.#lang = given.lang;
  }

  get lang(): Lang {
    return this.#lang;
  }

  /** Sets the language of the whole page. */
  set lang(lang: Lang) {
    this.#lang = lang;
    document.documentElement.lang = lang;
    this.#notes.lang = lang;
    if (this.element) this.element.lang = lang;
  }

  /** Shows the form of this name; false where the page has none, which it says to the person and in the console. */
  show(name: string): boolean {
    const template = isElementName(name) && document.querySelector<HTMLTemplateElement>(`template#${name}`);
    const content = template ? document.importNode(template.content, true) : undefined;
    const element = isElementName(name) ? content?.querySelector<FormElement>(tagOf(name)) : undefined;
    if (!content || !element) {
      console.error(`${location.pathname}: there is no form "${name}" here`);
      this.#notes.show('unknown', 'above', (words) => words.unknown());
      return false;
    }
    const { partner, account, email, returnUrl, foreign, framed } = this.#given;
    if (foreign) element.draft = 'off';
    // A page around the frame can write its fragment, and would so put a form of its own choice before the person.
    if (framed) (element as VodokanalLogin).token = false;
    // In a frame it stands below the heading of the page around it.
    element.headingLevel = framed ? '2' : '1';
    Object.assign(element, { partner, account, email, returnUrl });
    element.lang = this.#lang;
    element.addEventListener('vodokanal-navigate', (event) => {
      const { to } = event.detail;
      const other = elementNames.find((one) => one === to);
      if (!other || !document.querySelector(`template#${other}`)) return;
      event.preventDefault();
      this.show(other);
      void this.element?.updateComplete.then(() => this.element?.focus());
    });
    this.#notes.hide('unknown');
    for (const node of this.#content) node.remove();
    this.#content = [...content.children];
    this.element = element;
    this.name = name;
    this.#shown(element);
    const below = document.querySelector('.frame-below');
    place().insertBefore(content, below);
    return true;
  }
}
