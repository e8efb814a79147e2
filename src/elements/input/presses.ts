/**
 * True in Firefox, which offers to save a password at `submit`, before any answer. There `submit` is fired after a
 * success.
 */
export const submitsAfterSuccess = CSS.supports('-moz-appearance:none');

/**
 * Calls `send` when the form's button is pressed, also by Enter in a box. It follows `click` and not only `submit`,
 * because a page script may stop `submit`, and a frame with `sandbox` without `allow-forms` never fires it.
 */
export function followPresses(form: HTMLFormElement, actions: HTMLElement, send: () => unknown): void {
  let pressed = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!pressed) send();
  });
  actions.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target as Element).closest('[type=submit]')) return;
    if (submitsAfterSuccess) event.preventDefault();
    pressed = true;
    setTimeout(() => {
      pressed = false;
    });
    send();
  });
}
