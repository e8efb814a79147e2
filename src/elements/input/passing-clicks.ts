/**
 * Knows when a click inside an element is on its way through the page. What was clicked must stay in its place until
 * then: a pop-up of the page that asks at a click whether its target is inside would close around us.
 */
export class PassingClicks {
  /** Resolves when the click has passed; undefined where there is none. */
  passed: Promise<void> | undefined;

  constructor(element: HTMLElement) {
    element.addEventListener('click', () => this.#wait(), true);
  }

  #wait(): void {
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
  }
}
