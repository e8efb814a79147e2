import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * Knows when a click inside an element is on its way through the page. What was clicked must stay in its place until
 * then: a pop-up of the page that asks at a click whether its target is inside would close around us.
 */
export class PassingClicks implements ReactiveController {
  /** Resolves when the click has passed; undefined where there is none. */
  passed: Promise<void> | undefined;
  readonly #element: HTMLElement;

  constructor(element: HTMLElement & ReactiveControllerHost) {
    this.#element = element;
    element.addController(this);
  }

  /** Not on the element: screen readers would call everything in it clickable. */
  hostConnected(): void {
    window.addEventListener('click', this.#wait, true);
  }

  hostDisconnected(): void {
    window.removeEventListener('click', this.#wait, true);
  }

  #wait = (event: Event) => {
    if (!event.composedPath().includes(this.#element)) return;
    this.passed ??= new Promise((resolve) => {
      const end = () => {
        window.removeEventListener('click', end);
        this.passed = undefined;
        resolve();
      };
      // The last of all listeners, and still in the task that may open a phone's keyboard.
      window.addEventListener('click', end);
      // Where a listener stops the event.
      setTimeout(end);
    });
  };
}
