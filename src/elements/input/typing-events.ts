/** Milliseconds without a key after which typing counts as paused. */
const PAUSE = 600;

export interface TypingHandlers {
  /** The text or the tick may have changed. */
  change(input: HTMLInputElement): void;
  /** Focus has come to something in the form. */
  come(): void;
  /** There was no key for `PAUSE`. `came`: the person has come to a box with a text, and typed nothing since. */
  pause(input: HTMLInputElement, came: boolean): void;
  /** Focus has gone to another field, or out of the form. */
  leave(input: HTMLInputElement): void;
}

/**
 * Reports changes, pauses and leaving a field in one form. It never writes into a box, so that caret, selection, undo
 * and composition stay with the browser.
 */
export class TypingEvents {
  readonly #form: HTMLElement;
  readonly #handlers: TypingHandlers;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A mouse button, a finger or a pen is down somewhere on the page. */
  #pressed = false;
  /** Fields that focus has gone out of, until that is reported. */
  readonly #left = new Set<Element>();

  constructor(form: HTMLElement, handlers: TypingHandlers) {
    this.#form = form;
    this.#handlers = handlers;
    form.addEventListener('input', this.#change);
    // Some password managers, and autofill in some browsers, fire `change` without `input`.
    form.addEventListener('change', this.#change);
    form.addEventListener('focusout', this.#focusout);
    form.addEventListener('focusin', ({ target }) => {
      handlers.come();
      if ((target as HTMLInputElement).value) this.#wait(target as HTMLInputElement, true);
    });
  }

  /** Follows pointers in the window, so it must be undone by `disconnect`. */
  connect(): void {
    window.addEventListener('pointerdown', this.#down, true);
    window.addEventListener('pointerup', this.#up, true);
    window.addEventListener('pointercancel', this.#up, true);
  }

  disconnect(): void {
    this.forget();
    this.#pressed = false;
    window.removeEventListener('pointerdown', this.#down, true);
    window.removeEventListener('pointerup', this.#up, true);
    window.removeEventListener('pointercancel', this.#up, true);
  }

  /** Reports no pause and no leaving that has happened before. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#left.clear();
  }

  #change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    this.#handlers.change(input);
    this.#wait(input, false);
  };

  #wait(input: HTMLInputElement, came: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#handlers.pause(input, came), PAUSE);
  }

  #focusout = (event: FocusEvent) => {
    const field = (event.target as HTMLElement).closest('.vodokanal-field');
    // Focus that moves to another window has not left the field.
    if (!field || !document.hasFocus()) return;
    this.#left.add(field);
    // An error drawn now could move the button away from under the pointer, and the click would be lost.
    if (!this.#pressed) this.#report();
  };

  #down = () => {
    this.#pressed = true;
  };

  #up = () => {
    this.#pressed = false;
    this.#report();
  };

  /** Not in this task, in which `click` may be fired: errors would move what is clicked. */
  #report(): void {
    setTimeout(() => {
      for (const field of this.#left) {
        this.#left.delete(field);
        // Focus that has moved to the field's offers has not left the field.
        const { activeElement } = this.#form.getRootNode() as Document | ShadowRoot;
        if (!field.contains(activeElement)) this.#handlers.leave(field.querySelector('input')!);
      }
    });
  }
}

/** Replaces the text of a box as typing would, so that undo restores the old one. Focuses the box. */
export function replaceText(input: HTMLInputElement, text: string): void {
  input.focus();
  input.select();
  // `execCommand` keeps the undo history, which `input.value = …` erases.
  if (!document.execCommand('insertText', false, text)) {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
  }
}
