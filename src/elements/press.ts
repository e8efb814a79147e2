interface Wish {
  /** To be sent. */
  send(): void;
  /** The button was pressed, and the browser forbids this frame to send forms. */
  forbidden(): void;
}

/**
 * Whoever sends the form presses its button, or Enter, which presses it too. Usually a `submit` follows. A script that
 * catches it above the form must not make the button a dead one; in a sandbox without `allow-forms` there is none, and
 * silence would be the worst answer.
 */
export function followPresses(form: HTMLFormElement, actions: HTMLElement, wish: Wish): void {
  let reached = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    reached = true;
    wish.send();
  });
  actions.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('[type=submit]')) return;
    reached = false;
    let fired = false;
    const see = () => {
      fired = true;
    };
    window.addEventListener('submit', see, true);
    setTimeout(() => {
      window.removeEventListener('submit', see, true);
      if (reached || event.defaultPrevented) return;
      if (fired) wish.send();
      else wish.forbidden();
    });
  });
}
