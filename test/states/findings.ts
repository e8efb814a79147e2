/** What is wrong in one state: each sentence once, with all the places where it is true. */
export class Findings {
  readonly #places = new Map<string, Set<string>>();

  add(place: string, sentences: readonly string[]): void {
    for (const sentence of sentences) {
      const places = this.#places.get(sentence) ?? new Set();
      this.#places.set(sentence, places.add(place));
    }
  }

  get lines(): string[] {
    return [...this.#places].map(([sentence, places]) => `${sentence}\n    ${[...places].join(', ')}`);
  }
}
