import type { FormElement } from '../elements/form-element.ts';

/**
 * The height that the embedding page gives the frame. It must tell nothing of what was typed: a page that makes the
 * frame narrow would see the lines of a reading break, and so learn its words. So what depends on typed text is taken
 * out of the flow while the page is measured, room for it is added, and the sum is rounded. What needs more room than
 * that scrolls inside the frame.
 */

/** Heights are multiples of this, in CSS pixels. */
const STEP = 32;
/** Milliseconds without a change until a height is told. */
const SETTLED = 100;
/** Room for readings and offers, in em of the page's font. */
const ECHOES = 4;
/** Room for the complaint of one field, below it and in the summary, in em. */
const COMPLAINT = 5;

/** Tells the height of the page for its form, now and whenever it has changed. */
export function followHeight(form: () => FormElement, tell: (height: number) => void): void {
  let told = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const height = heightFor(form());
    if (height === told) return;
    told = height;
    tell(height);
  };
  const observer = new ResizeObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(look, SETTLED);
  });
  observer.observe(document.body);
  look();
}

function heightFor(element: FormElement): number {
  const root = document.documentElement;
  root.toggleAttribute('data-measured', true);
  const still = root.getBoundingClientRect().height;
  root.toggleAttribute('data-measured', false);
  const boxes = [...element.querySelectorAll('.vodokanal-input')].filter((box) => box.getClientRects().length).length;
  const em = Number.parseFloat(getComputedStyle(element).fontSize);
  const complaints = element.state === 'error' ? (boxes + 1) * COMPLAINT : 0;
  const room = boxes ? (ECHOES + complaints) * em : 0;
  return Math.ceil((still + room) / STEP) * STEP;
}
