import { nothing, type ReactiveControllerHost, render } from 'lit';
import type { PartName, PartTemplates } from '../views/parts.ts';
import { type Adoption, prerendering } from './adoption.ts';
import { hasOwnSubmit, PageChanges, undoPageChanges } from './page-changes.ts';

/** A box as it was drawn. */
interface Box {
  box: HTMLInputElement;
  name: string;
  type: string;
}

export const boxesIn = (form: HTMLFormElement): Box[] =>
  [...form.querySelectorAll<HTMLInputElement>('.vodokanal-input, .vodokanal-check')].map((box) => ({
    box,
    name: box.name,
    type: box.type,
  }));

/**
 * The part of an element in the light DOM: a form, its button, and what takes focus above and below them. There password
 * managers, hotkey scripts and focus traps of the page see an ordinary form. Each fragment has a slot, so that the
 * page's challenge and notice are shown between them without moving any node of the page.
 */
export class LightForm {
  readonly form: HTMLFormElement;
  readonly actions: HTMLElement;
  /** The fragments by name, in their order in the document and on the page. */
  readonly #parts: readonly (readonly [PartName, HTMLElement])[];
  /** Takes over what a server has drawn. */
  readonly adoption: Adoption | undefined;
  readonly #host: HTMLElement;
  /**
   * Stands in front of our nodes for React. When React hydrates server-rendered HTML, it takes such a comment for the
   * end of its nodes. Without it React finds nodes that it does not know, and draws the page anew.
   */
  readonly #end = document.createComment('/$');
  /** What has focus inside the element; kept when the element is removed, to restore focus when it is put back. */
  #focused: HTMLElement | null = null;
  /** Puts our nodes back, typed texts included, when a framework removes them as it redraws the host's children. */
  readonly #observer = new MutationObserver(() => this.#append());
  /** Draws again where a script of the page has changed our controls. */
  readonly #changes: PageChanges;
  /** The boxes as they were drawn: a script of the page may have renamed one since. */
  boxes: readonly Box[] = [];
  #announced = '';

  /** @param name of the form, not one of a member of `HTMLFormElement` such as `submit`. */
  constructor(host: HTMLElement & ReactiveControllerHost, name: string) {
    this.#host = host;
    this.#changes = new PageChanges(() => host.requestUpdate());
    this.adoption = prerendering.find?.(host);
    const part = (name: PartName, tag = 'div'): HTMLElement =>
      this.adoption?.parts[name] ?? document.createElement(tag);
    const form = part('form', 'form') as HTMLFormElement;
    const actions = part('actions');
    this.form = form;
    this.actions = actions;
    this.#parts = [
      ['before', part('before')],
      ['form', form],
      ['actions', actions],
      ['after', part('after')],
    ];
    form.name = name;
    // A page script that calls `form.submit()` bypasses our handler. With GET the password would be in the address.
    form.method = 'post';
    form.noValidate = true;
    for (const [name, part] of this.#parts) part.slot = name;
    actions.slot = 'submit';
    for (const type of ['focusin', 'focusout']) host.addEventListener(type, this.#rememberFocus);
    this.#removeCopies();
  }

  connect(): void {
    this.form.id = '';
    this.#append();
    this.#observer.observe(this.#host, { childList: true });
    for (const [, part] of this.#parts) this.#changes.observe(part, part === this.actions);
    // Firefox fills a form that a script has drawn two paints later. An invisible animation makes these paints happen
    // on a page where nothing else changes.
    this.form.animate({ opacity: [1, 1] }, 300);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#changes.disconnect();
    this.#rememberFocus();
  }

  /**
   * Gives the form the first id that is free in its tree. So an element that replaces a removed one gets the same id,
   * and with it the draft. Called at a drawing, when the page has had time to remove the former element.
   */
  identify(): void {
    const { form } = this;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    for (let copy = 1, id = `vodokanal-${form.name}`; !form.id; id = `vodokanal-${form.name}-${++copy}`)
      // Removed before it was drawn, the element is a root of its own, which has no such method.
      if (!root.getElementById?.(id)) form.id = id;
    // Turbo, which morphs one page into another, takes a node without an id for one of the page's.
    for (const [name, part] of this.#parts) if (part !== form) part.id = `${form.id}-${name}`;
  }

  /** Removes the form from the page. It keeps its texts. */
  remove(): void {
    for (const [, part] of this.#parts) part.remove();
  }

  /** Appends our nodes to the host, as far as they are not there, and restores focus. */
  #append(): void {
    this.#removeCopies();
    for (const part of [this.#end, ...this.#parts.map(([, part]) => part)])
      if (part.parentNode !== this.#host) this.#host.append(part);
    if (document.activeElement === document.body) this.#focused?.focus({ preventScroll: true });
  }

  /** Removes copies of our nodes that `cloneNode` or a stored snapshot has made, with the passwords in them. */
  #removeCopies(): void {
    for (const [name, part] of this.#parts)
      for (const copy of this.#host.querySelectorAll(`:scope>.vodokanal-${name}`)) if (copy !== part) copy.remove();
  }

  /** Waits for one task, after which nodes that were moved or put back have their focus again. */
  #rememberFocus = () => {
    setTimeout(() => {
      this.#focused = this.#host.querySelector(':focus');
    });
  };

  /** Draws the fragments. */
  draw(
    appearance: { lang: string; styled: boolean; action: string; title: string; hidden: boolean },
    contents: PartTemplates,
  ): void {
    const { form, actions } = this;
    for (const { box, name, type } of this.boxes) Object.assign(box, { name, type });
    // Chromium offers to save a password when the form itself is hidden, not when an ancestor is.
    form.style.setProperty('display', appearance.hidden ? 'none' : '', 'important');
    form.action = appearance.action;
    form.setAttribute('aria-label', appearance.title);
    for (const [name, part] of this.#parts) {
      part.className = `vodokanal-${name} vodokanal-${appearance.styled ? 'own' : 'page'}`;
      // Set only where it differs, because each setting calls the observers of `lang`, ours too.
      if (part.lang !== appearance.lang) part.lang = appearance.lang;
      if (part === actions && !hasOwnSubmit(actions)) render(nothing, actions);
      undoPageChanges(part);
      render(contents[name](), part);
    }
    this.boxes = boxesIn(form);
    // A dialog of the page gives its first focus to this box, not to a link above it. Only there: elsewhere the attribute
    // would take the focus of the page.
    this.boxes[0]?.box.toggleAttribute('autofocus', this.#host.closest('dialog') !== null);
    this.#changes.forget();
  }

  /** Draws the content of the form alone. */
  drawForm({ form }: PartTemplates): void {
    this.#changes.ignore(() => render(form(), this.form));
  }

  /** Removes the boxes, so that the next drawing makes new ones. */
  clear(): void {
    render(nothing, this.form);
    this.boxes = [];
  }

  box(name: string): HTMLInputElement | undefined {
    return this.boxes.find((drawn) => drawn.name === name)?.box;
  }

  /** The field of a box; empty for an input that is not ours. */
  nameOf(box: EventTarget | null): string {
    return this.boxes.find((drawn) => drawn.box === box)?.name ?? '';
  }

  /** The id of a field's box, and the beginning of the ids of its other parts. */
  idOf(name: string): string {
    return `${this.form.id}-${name}`;
  }

  /** Announces a text to screen readers. Some take it for old where it is the same as the last one, so it differs. */
  announce(text: string): void {
    if (text) this.#announced = text === this.#announced ? `${text}\u00a0` : text;
    this.form.querySelector('.vodokanal-status')?.replaceChildren(text && this.#announced);
  }

  /** Announces what the button shows. It may lie below the keyboard of a phone, where Enter was pressed. */
  announceAtButton(text: string): void {
    this.announce(text);
    this.actions.scrollIntoView({ block: 'nearest' });
  }

  /**
   * Called before the next drawing removes a button that may have focus: its fragment gets it. Otherwise it goes nowhere,
   * and pop-ups of pages close then.
   */
  holdFocus(): void {
    const focused = this.#host.querySelector(':focus:not(input)');
    const part = this.#parts.find(([, part]) => part.contains(focused))?.[1];
    if (!part) return;
    part.tabIndex = -1;
    part.focus({ preventScroll: true });
  }
}
