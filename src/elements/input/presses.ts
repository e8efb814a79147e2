/** Firefox offers to save a password at every `submit`, before any answer: there `submit` waits for the success. */
export const submitsLate = CSS.supports('-moz-appearance:none');

/**
 * Calls `send` when the form's button is pressed; Enter in a box presses it, too. The press sends, not the `submit` that
 * follows: a script of the page may stop that event, and a sandbox without `allow-forms` never fires it.
 */
export function followPresses(form: HTMLFormElement, actions: HTMLElement, send: () => unknown): void {
  let pressed = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!pressed) send();
  });
  actions.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target as Element).closest('[type=submit]')) return;
    if (submitsLate) event.preventDefault();
    pressed = true;
    setTimeout(() => {
      pressed = false;
    });
    send();
  });
}
