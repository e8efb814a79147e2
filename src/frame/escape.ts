import { place } from './place.ts';

/**
 * Calls `pressed` where Escape is pressed in the frame and nothing in it takes it, neither a dialog nor the composition of a
 * character: the dialog of the page around the frame hears no key of its own.
 */
export function watchEscape(pressed: () => void): void {
  let open = false;
  // Before the dialog closes.
  const look = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') open = dialogIsOpen();
  };
  window.addEventListener('keydown', look, { capture: true });
  window.addEventListener('keydown', ({ key, defaultPrevented, isComposing }) => {
    if (key === 'Escape' && !open && !defaultPrevented && !isComposing) pressed();
  });
}

/** The help about the account opens in the shadow root of the element. */
function dialogIsOpen(): boolean {
  return [...place().children].some((element) => element.shadowRoot?.querySelector('dialog[open]'));
}
