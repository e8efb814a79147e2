import { nothing, render, type TemplateResult } from 'lit';

/**
 * The part of an element that stands in the page's own tree: one real form, and its button. There password managers
 * and hotkey scripts see an ordinary form. Two fragments, each in a slot of its own, so that a page's challenge and
 * notice stand between them and no node of the page is ever moved.
 */
export class LightForm {
  readonly form = document.createElement('form');
  readonly actions = document.createElement('div');
  readonly #host: HTMLElement;
  /**
   * Keeps React from what follows: when it hydrates what its server has drawn, it takes such a comment for the end of
   * its own nodes. Without it React finds nodes that it does not know, throws everything away and draws anew.
   */
  readonly #end = document.createComment('/$');
  /** What had focus inside the element, also after it was removed: removal is no wish to leave. */
  #focused: HTMLElement | null = null;
  /** Frameworks that redraw the host's children remove ours: they are put back, with all that was typed. */
  readonly #observer = new MutationObserver(() => this.#place());
  #announced = '';

  /** `name` is English and never a word that would shadow a member of the form, such as `submit`. */
  constructor(host: HTMLElement, name: string) {
    this.#host = host;
    const { form, actions } = this;
    form.name = name;
    // A script of the page that calls `form.submit()` skips our handler: the password must not end in an address.
    form.method = 'post';
    form.noValidate = true;
    form.slot = 'form';
    actions.slot = 'submit';
    for (const type of ['focusin', 'focusout']) host.addEventListener(type, this.#watch);
    this.#discard();
  }

  connect(): void {
    this.form.id = '';
    this.#place();
    this.#observer.observe(this.#host, { childList: true });
    // Firefox fills in what a script has drawn at the next paint but one. On a page at rest there is no paint: an
    // animation that shows nothing brings one.
    this.form.animate({ opacity: [1, 1] }, 300);
  }

  disconnect(): void {
    this.#observer.disconnect();
    this.#watch();
  }

  /**
   * Gives the form the first id that is free in its tree, so that an element that a page makes again has the id of the
   * one that it removed, and with it the draft. Called at a drawing, not at once: the other one may be about to go.
   */
  identify(): void {
    const { form, actions } = this;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    for (let copy = 1, id = `vodokanal-${form.name}`; !form.id; id = `vodokanal-${form.name}-${++copy}`)
      if (!root.getElementById(id)) form.id = id;
    // Scripts that morph one page into another (Turbo) take a node without an id for one of the page's.
    actions.id = `${form.id}-actions`;
  }

  /** Takes the form out of the page, with all that was typed. */
  remove(): void {
    this.form.remove();
    this.actions.remove();
  }

  #place(): void {
    this.#discard();
    for (const part of [this.#end, this.form, this.actions])
      if (part.parentNode !== this.#host) this.#host.append(part);
    if (document.activeElement === document.body) this.#focused?.focus({ preventScroll: true });
  }

  /** Removes what `cloneNode` and stored snapshots have copied along, typed passwords included. */
  #discard(): void {
    for (const child of [...this.#host.children])
      if (/^vodokanal-(form|actions)\b/.test(child.className) && child !== this.form && child !== this.actions)
        child.remove();
  }

  /** A task later: nodes that were moved or put back have their focus again by then. */
  #watch = () => {
    setTimeout(() => {
      this.#focused = this.#host.querySelector(':focus');
    });
  };

  draw(
    look: { lang: string; styled: boolean; action: string; title: string; hidden: boolean },
    inside: TemplateResult,
    below: TemplateResult,
  ): void {
    const { form, actions } = this;
    const styles = look.styled ? 'vodokanal-own' : 'vodokanal-page';
    form.className = `vodokanal-form ${styles}`;
    actions.className = `vodokanal-actions ${styles}`;
    // Only when it differs: whoever observes `lang` attributes, us included, is called at every setting.
    for (const part of [form, actions]) if (part.lang !== look.lang) part.lang = look.lang;
    // The form itself is hidden, too: Chromium offers to save a password when the form disappears, not when what is
    // around it does.
    form.style.setProperty('display', look.hidden ? 'none' : '', 'important');
    form.action = look.action;
    form.setAttribute('aria-label', look.title);
    render(inside, form);
    render(below, actions);
  }

  /** The next drawing starts from nothing. */
  clear(): void {
    render(nothing, this.form);
  }

  box(name: string): HTMLInputElement | undefined {
    return [...this.form.querySelectorAll('input')].find((input) => input.name === name);
  }

  /** The field's id, from which those of its parts follow. */
  idOf(name: string): string {
    return `${this.form.id}-${name}`;
  }

  /** Texts and ticks as the browser would send them: some managers fill without any event. */
  data(): FormData {
    return new FormData(this.form);
  }

  /** Says a text to screen readers. The same text again is not repeated. */
  announce(text: string): void {
    if (text === this.#announced) return;
    this.#announced = text;
    const status = this.form.querySelector('.vodokanal-status');
    if (status) status.textContent = text;
  }

  focusSummary(): void {
    this.form.querySelector<HTMLElement>('.vodokanal-summary')?.focus();
  }
}
