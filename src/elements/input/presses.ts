/**
 * `CSS.supports` it in Firefox alone, which offers to save a password at `submit`, before any answer. There `submit` is
 * fired after a success. Asked at each use, since a server that imports this module has no `CSS`.
 */
export const submitsAfterSuccess = '-moz-appearance:none';

/**
 * Calls `send` when the form's button is pressed, also by Enter in a box. It follows `click` and not only `submit`,
 * because a page script may stop `submit`, and a frame with `sandbox` without `allow-forms` never fires it.
 *
 * Scripts of the page see as little of `submit` as possible, because some of them send every form a second time.
 * Password managers still see it. See docs/decisions/0010.
 */
export class Presses {
  readonly #form: HTMLFormElement;
  readonly #send: () => unknown;
  #pressed = false;

  constructor(form: HTMLFormElement, actions: HTMLElement, send: () => unknown) {
    this.#form = form;
    this.#send = send;
    form.addEventListener('submit', this.#submit);
    actions.addEventListener('click', this.#click);
    hideSubmit(form);
  }

  /** Listeners of the document that capture `submit` of any form find ours handled. */
  connect(): void {
    window.addEventListener('submit', this.#handle, true);
  }

  disconnect(): void {
    window.removeEventListener('submit', this.#handle, true);
  }

  #handle = (event: Event) => {
    if (event.target === this.#form) event.preventDefault();
  };

  #submit = (event: Event) => {
    event.preventDefault();
    if (!this.#pressed) this.#send();
  };

  #click = (event: Event) => {
    if (event.defaultPrevented || !(event.target as Element).closest('[type=submit]')) return;
    if (CSS.supports(submitsAfterSuccess)) event.preventDefault();
    this.#pressed = true;
    setTimeout(() => {
      this.#pressed = false;
    });
    this.#send();
  };
}

/**
 * Listeners that scripts of the page add to the form hear no `submit`. Extensions of the browser add theirs from a world
 * of their own, where these members of the form are the browser's.
 */
function hideSubmit(form: HTMLFormElement): void {
  const add = form.addEventListener as (...args: unknown[]) => void;
  Object.defineProperties(form, {
    addEventListener: {
      value(type: string, ...rest: unknown[]) {
        if (type !== 'submit') add.call(form, type, ...rest);
      },
    },
    onsubmit: { get: () => null, set() {} },
  });
}

/**
 * Tells scripts of the page that guard typed texts that these are sent: with an event `submit` for those that listen to
 * every form, and with an event `reset` for those that listen at this one. The boxes keep their
 * texts. At the body and without bubbling, because a form of the page around the element must hear neither.
 */
export function tellGuards(form: HTMLFormElement): void {
  // Handled ones: at a `reset` that is not, Firefox would empty the boxes. Not of the class `Event`, which MooTools
  // replaces.
  const handled = (type: string, bubbles: boolean) => {
    const event = new CustomEvent(type, { bubbles, cancelable: true });
    event.preventDefault();
    return event;
  };
  document.body.dispatchEvent(handled('submit', true));
  form.dispatchEvent(handled('reset', false));
}
