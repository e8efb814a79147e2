import type { FormElement } from '../elements/form-element.ts';

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
  new MutationObserver(() => {
    if (element.state !== 'error') return;
    setTimeout(() => {
      const summary = element.querySelector('.vodokanal-summary');
      if (summary) observer.observe(summary);
    }, SCROLLED);
  }).observe(element, { attributeFilter: ['state'] });
}
