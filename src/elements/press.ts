/**
 * Whoever sends the form presses its button, or Enter, which presses it too. The browser's own `submit` waits for the
 * success: Firefox offers to save a password at that event, right or wrong. A script that asks for it by itself is heard.
 */
export function followPresses(form: HTMLFormElement, actions: HTMLElement, send: () => unknown): void {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  actions.addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target as Element).closest('[type=submit]')) return;
    event.preventDefault();
    send();
  });
}
