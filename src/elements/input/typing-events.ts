/** Milliseconds without a key after which typing counts as paused. */
const PAUSE = 600;

export interface TypingHandlers {
  /** The text or the tick may have changed. */
  change(input: HTMLInputElement): void;
  /** There was no key for `PAUSE`. */
  pause(input: HTMLInputElement): void;
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
  /** Calls of `leave` that wait for pointer-up. */
  #waiting: (() => void)[] = [];

  constructor(form: HTMLElement, handlers: TypingHandlers) {
    this.#form = form;
    this.#handlers = handlers;
    form.addEventListener('input', this.#change);
    // Some password managers, and autofill in some browsers, fire `change` without `input`.
    form.addEventListener('change', this.#change);
    form.addEventListener('focusout', this.#focusout);
  }

  /** Follows pointers in the window, so it must be undone by `disconnect`. */
  connect(): void {
    window.addEventListener('pointerdown', this.#down, true);
    window.addEventListener('pointerup', this.#up, true);
    window.addEventListener('pointercancel', this.#up, true);
  }

  disconnect(): void {
    clearTimeout(this.#timer);
    this.#pressed = false;
    this.#waiting = [];
    window.removeEventListener('pointerdown', this.#down, true);
    window.removeEventListener('pointerup', this.#up, true);
    window.removeEventListener('pointercancel', this.#up, true);
  }

  #change = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.tagName !== 'INPUT') return;
    this.#handlers.change(input);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#handlers.pause(input), PAUSE);
  };

  #focusout = (event: FocusEvent) => {
    const input = event.target as HTMLElement;
    const next = event.relatedTarget as HTMLElement | null;
    const field = input.closest('.vodokanal-field');
    // Focus that moves to the field's offers, or to another window, has not left the field.
    if (!field || (next && field.contains(next)) || !document.hasFocus()) return;
    const box = field.querySelector('input');
    if (!box) return;
    const leave = () => {
      if (field.contains((this.#form.getRootNode() as Document | ShadowRoot).activeElement)) return;
      this.#handlers.leave(box);
    };
    // An error drawn now could move the button away from under the pointer, and the click would be lost.
    if (this.#pressed) this.#waiting.push(leave);
    else setTimeout(leave);
  };

  #down = () => {
    this.#pressed = true;
  };

  #up = () => {
    this.#pressed = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    // `click` is fired in this task, so the errors are drawn in the next one.
    if (waiting.length)
      setTimeout(() => {
        for (const leave of waiting) leave();
      });
  };
}

/** Replaces the text of a box as typing would, so that undo restores the old one. Focuses the box. */
export function replaceText(input: HTMLInputElement, text: string): void {
  input.focus();
  input.select();
  // `execCommand` keeps the undo history, which `input.value = …` erases.
  if (!document.execCommand('insertText', false, text)) {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}
