import { nothing, render, type TemplateResult } from 'lit/html.js';

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
   * What follows this comment is no business of React's: hydrating what its server has drawn, it takes such a one for
   * the end, where nodes that it does not know would make it throw everything away and draw anew.
   */
  readonly #end = document.createComment('/$');
  /** The last part of ours, or child of the page, that had focus and has not lost it but by being removed. */
  #focused: HTMLElement | null = null;
  /** Frameworks that redraw the host's children throw ours away: put them back, with all that was typed. */
  readonly #guard = new MutationObserver(() => this.#place());
  #said = '';

  /** `name` is English and never a word that would shadow a member of the form, such as `submit`. */
  constructor(host: HTMLElement, name: string) {
    this.#host = host;
    const { form, actions } = this;
    form.name = name;
    // A script of the page that calls `form.submit()` goes past us: the password must not end in an address.
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
    this.#guard.observe(this.#host, { childList: true });
    // Firefox fills what a script has drawn at the next paint but one. On a page at rest there is none: this brings it.
    this.form.animate({ opacity: [1, 1] }, 300);
  }

  disconnect(): void {
    this.#guard.disconnect();
    this.#watch();
  }

  /**
   * Gives the form an id that is free in its tree, when it has come to a place: the first one, so that an element that
   * comes again has the id of the one that went, and with it the draft. Not at once: the other may be about to go.
   */
  identify(): void {
    const { form, actions } = this;
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    for (let copy = 1, id = `vodokanal-${form.name}`; !form.id; id = `vodokanal-${form.name}-${++copy}`)
      if (!root.getElementById(id)) form.id = id;
    // Scripts that turn one page into another take a part without an id for their own.
    actions.id = `${form.id}-actions`;
  }

  /** Out of the page, texts and all. */
  leave(): void {
    this.form.remove();
    this.actions.remove();
  }

  #place(): void {
    this.#discard();
    for (const part of [this.#end, this.form, this.actions])
      if (part.parentNode !== this.#host) this.#host.append(part);
    if (document.activeElement === document.body) this.#focused?.focus({ preventScroll: true });
  }

  /** What `cloneNode` and stored snapshots copied along, typed passwords included. */
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
    look: { lang: string; own: boolean; action: string; title: string; gone: boolean },
    inside: TemplateResult,
    below: TemplateResult,
  ): void {
    const { form, actions } = this;
    const own = look.own ? ' vodokanal-own' : ' vodokanal-page';
    form.className = `vodokanal-form${own}`;
    actions.className = `vodokanal-actions${own}`;
    // Only when it differs: every setting of a `lang` is news to whoever follows the page's languages, us included.
    for (const part of [form, actions]) if (part.lang !== look.lang) part.lang = look.lang;
    // Hidden by itself, too: Chromium offers to save a password when it sees the form go, and not what is around it.
    form.style.setProperty('display', look.gone ? 'none' : '', 'important');
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

  /** Said once to those who listen; the same again is not news. */
  say(text: string): void {
    if (text === this.#said) return;
    this.#said = text;
    const status = this.form.querySelector('.vodokanal-status');
    if (status) status.textContent = text;
  }

  focusSummary(): void {
    this.form.querySelector<HTMLElement>('.vodokanal-summary')?.focus();
  }
}
