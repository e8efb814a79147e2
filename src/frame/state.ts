import type { FormElement } from '../elements/form-element.ts';
import type { State } from '../elements/form-place.ts';

/** Calls `run` each time the form comes into this state. Not every state has an event. */
export function whenState(element: FormElement, state: State, run: () => void): void {
  new MutationObserver(() => {
    if (element.state === state) run();
  }).observe(element, { attributeFilter: ['state'] });
}
