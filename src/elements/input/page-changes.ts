/** Attributes by which scripts of a page make a control useless, such as those against sending twice. */
const SWITCHES = ['disabled', 'readonly', 'inert'];

/**
 * Milliseconds from a change of the page to the drawing that undoes it. Without this delay a script that makes its
 * change again at once would keep the browser busy for ever.
 */
const PATIENCE = 100;

/** Undoes what scripts of the page have done to our controls, as far as the next drawing does not do it anyway. */
export function undoPageChanges(part: HTMLElement): void {
  for (const control of part.querySelectorAll('input, button, fieldset'))
    for (const name of SWITCHES) control.removeAttribute(name);
}

/** Whether the button is still the one that was drawn: shown, of its type, with spinner and label. */
export function hasOwnSubmit(actions: HTMLElement): boolean {
  return Boolean(actions.querySelector('[type=submit]:not([style],[hidden])>.vodokanal-spinner+span'));
}

/** Watches our controls, and calls `redraw` some time after a script of the page has changed them. */
export class PageChanges {
  readonly #redraw: () => void;
  readonly #observer = new MutationObserver(() => this.#wait());
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  #wait(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#redraw();
    }, PATIENCE);
  }

  /** @param childList whether nodes count, too. */
  observe(part: HTMLElement, childList: boolean): void {
    const attributeFilter = [...SWITCHES, 'name', 'type', 'style', 'hidden'];
    this.#observer.observe(part, { subtree: true, childList, attributeFilter });
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#observer.disconnect();
  }

  /** Ignores what a drawing changes, and nothing that the page has changed before. */
  ignore(draw: () => void): void {
    if (this.#observer.takeRecords().length) this.#wait();
    draw();
    this.forget();
  }

  /** Ignores the changes until now: we have made them. */
  forget(): void {
    this.#observer.takeRecords();
  }
}
