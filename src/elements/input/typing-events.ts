/** Milliseconds without a key after which typing counts as paused. */
const PAUSE = 600;

export interface TypingHandlers {
  /** The text or the tick is another one. */
  change(input: HTMLInputElement): void;
  /** No key for a while. */
  pause(input: HTMLInputElement): void;
  /** Focus has gone to another field, or out of the form. */
  leave(input: HTMLInputElement): void;
}

/**
 * Watches one form while a person types: each change, a pause, leaving a field. Never writes into a box, so that caret,
 * selection, undo and composition stay with the browser.
 */
export class TypingEvents {
  readonly #form: HTMLElement;
  readonly #handlers: TypingHandlers;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A button of the mouse, a finger or a pen is down somewhere on the page. */
  #pressed = false;
  /** Fields that were left while it was down. */
  #waiting: (() => void)[] = [];

  constructor(form: HTMLElement, handlers: TypingHandlers) {
    this.#form = form;
    this.#handlers = handlers;
    form.addEventListener('input', this.#change);
    // Some managers and some browsers' autofill fire `change` alone.
    form.addEventListener('change', this.#change);
    form.addEventListener('focusout', this.#focusout);
  }

  /** Pointers are followed on the whole page, so only while the form is on it. */
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
    // Going to a field's own chips, or to another window, is not leaving.
    if (!field || (next && field.contains(next)) || !document.hasFocus()) return;
    const box = field.querySelector('input');
    if (!box) return;
    const leave = () => {
      if (field.contains((this.#form.getRootNode() as Document | ShadowRoot).activeElement)) return;
      this.#handlers.leave(box);
    };
    // Words drawn now would move the button away from under the pointer, and the click would be lost.
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
    // `click` follows in the same task.
    if (waiting.length)
      setTimeout(() => {
        for (const leave of waiting) leave();
      });
  };
}

/** Puts a text into a box the way a person would, so that undo takes it back. Focus stays in the box. */
export function replaceText(input: HTMLInputElement, text: string): void {
  input.focus();
  input.select();
  // The only way to write that the undo history sees; `value =` erases it.
  if (!document.execCommand('insertText', false, text)) {
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
  }
}
