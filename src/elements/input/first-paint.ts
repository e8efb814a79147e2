/** Milliseconds after which a page that is not drawn, such as one in the background, is waited for no longer. */
const PATIENCE = 200;

/** Calls once the browser has drawn the page for the first time: at once where it has, else behind its next frame. */
export function afterFirstPaint(work: () => void): void {
  if (performance.getEntriesByName('first-contentful-paint').length) {
    work();
    return;
  }
  const end = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
    work();
  };
  let timer = setTimeout(end, PATIENCE);
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    // The frame is drawn when this callback has returned.
    timer = setTimeout(end);
  });
}
