/**
 * What a page can do to the person in its frame that the frame can notice: take the focus while somebody types, so that
 * the next keys reach the page, and have a hidden button pressed.
 */

/** Keys with which people leave a page or a window by themselves. */
const leaving = ['Tab', 'Escape', 'F6', 'Alt', 'Control', 'Meta', 'Shift', 'Enter'];
/** Milliseconds after a key within which the focus does not leave by chance. */
const TYPING = 1000;

/** Calls `interrupted` when the focus leaves the frame while somebody types, without a pointer and without Tab. */
export function watchFocus(interrupted: () => void): void {
  let typed = 0;
  window.addEventListener('keydown', ({ key, isTrusted }) => {
    if (isTrusted) typed = leaving.includes(key) ? 0 : performance.now();
  });
  window.addEventListener('pointerdown', () => {
    typed = 0;
  });
  window.addEventListener('blur', () => {
    if (typed && performance.now() - typed < TYPING) interrupted();
    typed = 0;
  });
}

/**
 * Stops presses of a button that nobody can see: the page lays something over it, or makes the frame transparent. Only
 * Chromium tells; other browsers take every press.
 */
export function watchCover(button: () => Element | null, covered: () => void): void {
  let seen = true;
  let watched: Element | null = null;
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: 0.5,
    trackVisibility: true,
    delay: 100,
  };
  const observer = new IntersectionObserver((entries) => {
    for (const entry of entries as (IntersectionObserverEntry & { isVisible?: boolean })[])
      seen = entry.isVisible !== false || !entry.isIntersecting;
  }, options);
  const watch = () => {
    const now = button();
    if (now === watched) return;
    if (watched) observer.unobserve(watched);
    if (now) observer.observe(now);
    watched = now;
  };
  watch();
  window.addEventListener('pointermove', watch);
  window.addEventListener('pointerdown', watch, { capture: true });
  window.addEventListener(
    'click',
    (event) => {
      watch();
      // A key has no place, and reaches what has the focus whatever lies over it.
      if (seen || event.detail === 0 || !watched || !event.composedPath().includes(watched)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      covered();
    },
    { capture: true },
  );
}
