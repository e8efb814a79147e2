/**
 * Calls `pressed` where Escape is pressed in the frame and nothing in it takes it: the dialog of the page around the frame
 * hears no key of its own. The help about the account keeps its keys to itself.
 */
export function watchEscape(pressed: () => void): void {
  window.addEventListener('keydown', ({ key, defaultPrevented, isComposing }) => {
    if (key === 'Escape' && !defaultPrevented && !isComposing) pressed();
  });
}
