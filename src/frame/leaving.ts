/** Milliseconds after which a window that has not begun to leave will not: a browser that forbids it says nothing. */
const PATIENCE = 500;

/**
 * Takes the top window to another page. Firefox forbids it some seconds after the last press, a sandbox always.
 *
 * @param left is called when the window leaves.
 * @param stayed is called where it does not.
 */
export function leaveFor(url: string, { left, stayed }: { left(): void; stayed(): void }): void {
  const timer = setTimeout(stayed, PATIENCE);
  const leave = () => {
    clearTimeout(timer);
    window.removeEventListener('beforeunload', leave);
    window.removeEventListener('pagehide', leave);
    left();
  };
  window.addEventListener('beforeunload', leave);
  window.addEventListener('pagehide', leave);
  // Not `window.open`: Firefox does not let that leave a page that has COOP.
  Object.assign(document.createElement('a'), { href: url, target: '_top' }).click();
}
