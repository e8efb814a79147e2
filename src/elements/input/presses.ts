/** Firefox offers to save a password at every `submit`, before any answer: there it has to wait for the success. */
export const submitsLate = CSS.supports('-moz-appearance:none');

/**
 * Whoever sends the form presses its button, or Enter, which presses it too. The press itself sends: a script may catch
 * the `submit` that follows, and in a sandbox without `allow-forms` there is none.
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
