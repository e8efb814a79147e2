import type { FormElement } from '../elements/form-element.ts';
import { whenState } from './state.ts';

/** Milliseconds until what got the focus has been scrolled to, where the browser does that. */
const SCROLLED = 300;

/**
 * Calls `unseen` where a press has complaints, and their summary is out of sight: WebKit scrolls a page to nothing in a frame
 * of another site.
 */
export function watchSummary(element: FormElement, unseen: () => void): void {
  const observer = new IntersectionObserver(([entry], self) => {
    self.disconnect();
    if (entry && !entry.isIntersecting) unseen();
  });
  whenState(element, 'error', () => {
    setTimeout(() => {
      const summary = element.querySelector('.vodokanal-summary');
      if (summary) observer.observe(summary);
    }, SCROLLED);
  });
}
