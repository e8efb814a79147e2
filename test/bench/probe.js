// Runs in every page and frame before all other scripts, as the body of a function of `paths`: from the document to the
// first box, to the box for the house, and inside a frame to the first box. It tells the bench through a binding.
const isPage = window === window.top;
const path = isPage ? paths.first : paths.inside;

function find(path) {
  let root = document;
  let found = null;
  for (const selector of path) {
    found = root.querySelector(selector);
    if (!found) return null;
    root = found.shadowRoot ?? found;
  }
  return found;
}

/** A box that can be seen and takes text; or a frame that can be seen. */
const isUsable = (element) =>
  element !== null &&
  element.getClientRects().length > 0 &&
  element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
  !element.disabled &&
  !element.readOnly;

/** For callbacks before a frame: calls in the first task behind it, when it is drawn. */
const { port1, port2 } = new MessageChannel();
let then;
port1.onmessage = () => then();
function afterThisFrame(call) {
  then = call;
  port2.postMessage(null);
}

const tell = (kind, value) => window.benchTold(`${kind} ${isPage ? 'page' : 'frame'} ${value}`);

function look() {
  if (isUsable(find(path))) afterThisFrame(() => tell('start', performance.timeOrigin + performance.now()));
  else requestAnimationFrame(look);
}
if (path) requestAnimationFrame(look);

let shift = 0;
if (isPage)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });

globalThis.bench = {
  origin: performance.timeOrigin,
  shift: () => shift,
  /** The box that is typed into. */
  box: () => find((isPage && paths.house) || path),
  /** From now on tells how long after each key the next frame was drawn. It does little: its own time is measured, too. */
  watchKeys() {
    let pressed = 0;
    const drawn = () => tell('key', performance.now() - pressed);
    const beforeFrame = () => afterThisFrame(drawn);
    const hear = ({ timeStamp }) => {
      pressed = timeStamp;
      requestAnimationFrame(beforeFrame);
    };
    window.addEventListener('keydown', hear, { capture: true });
  },
};
