import type { ReturnTo } from '../contract/return-url.ts';
import type { FormElement } from '../elements/form-element.ts';
import type { Notes } from './notes.ts';
import { whenState } from './state.ts';

/** Shows the link back to the partner's page once the form has done its work. Nothing leads there by itself. */
export function showReturn(element: FormElement, { url, name }: ReturnTo, notes: Notes): void {
  notes.hide('back');
  // The form is there again: another task, or the page was brought back from the history.
  whenState(element, 'idle', () => notes.hide('back'));
  element.addEventListener('vodokanal-success', () => {
    notes.show('back', 'below', undefined, { sentence: (words) => words.back(name), url: () => url, target: '_top' });
  });
}
