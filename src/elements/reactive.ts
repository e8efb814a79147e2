/** Properties by camelCase name, with what they are until the page says otherwise. Where that is a number, all are. */
export type Properties = Record<string, string | number | undefined>;

const attributeOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/**
 * Properties that are attributes too, and one drawing for many changes. What Lit's own base class has beyond that
 * (converters, controllers, reflection, styles) nothing here uses, and it would cost a twentieth of the script.
 */
export abstract class Reactive extends HTMLElement {
  static readonly properties: Properties = {};
  /** Properties without an attribute. */
  static readonly bare: readonly string[] = [];

  readonly renderRoot = this.attachShadow({ mode: 'open' });
  /** Resolves once everything asked for so far is drawn. */
  updateComplete: Promise<void> = Promise.resolve();
  hasUpdated = false;
  readonly #early = this.#takeOut();
  readonly #values: Record<string, unknown> = {};
  #changed = new Set<string>();
  #connected = false;
  #pending = false;

  /** Read once, when the element is defined: the moment to make the properties, too. */
  static get observedAttributes(): string[] {
    // biome-ignore lint/complexity/noThisInStatic: the class that is being defined, not this one.
    const { bare, properties, prototype } = this;
    const names = Object.keys(properties);
    // Accessors even where nothing follows from a change: some frameworks set nothing else.
    for (const name of [...bare, ...names])
      Object.defineProperty(prototype, name, {
        configurable: true,
        enumerable: true,
        get(this: Reactive) {
          return this.#values[name] ?? properties[name];
        },
        set(this: Reactive, value: unknown) {
          if (value === this.#values[name]) return;
          this.#values[name] = value;
          this.#changed.add(name);
          this.requestUpdate();
        },
      });
    return names.map(attributeOf);
  }

  attributeChangedCallback(attribute: string, _: string | null, text: string | null): void {
    const { properties } = this.constructor as typeof Reactive;
    const name = Object.keys(properties).find((candidate) => attributeOf(candidate) === attribute) ?? attribute;
    // Nonsense where a number is due is as good as nothing.
    const value = typeof properties[name] !== 'number' ? text : Number(text) > 0 ? Number(text) : null;
    (this as unknown as Properties)[name] = value ?? undefined;
  }

  connectedCallback(): void {
    if (!this.#connected) Object.assign(this, this.#early);
    this.#connected = true;
    this.requestUpdate();
  }

  /** What the page set before we were here would stand in the way of the properties: set again, once there are some. */
  #takeOut(): Record<string, unknown> {
    const self = this as unknown as Record<string, unknown>;
    const early: Record<string, unknown> = {};
    for (const name of Object.keys(self))
      if (name in Object.getPrototypeOf(self)) {
        early[name] = self[name];
        delete self[name];
      }
    return early;
  }

  /** Moved by `moveBefore`: nothing of what goes on needs to end. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  /** Draws soon; however often it is called until then, once. Before the element is on a page, nothing is drawn. */
  requestUpdate(): void {
    if (this.#pending || !this.#connected) return;
    this.#pending = true;
    this.updateComplete = Promise.resolve().then(() => {
      this.willUpdate(this.#changed);
      // What changes from here on is for the next drawing.
      this.#pending = false;
      this.#changed = new Set();
      this.update();
      this.hasUpdated = true;
    });
  }

  /** Before each drawing: what follows from the properties, of which these have changed since the last. */
  protected abstract willUpdate(changed: Set<string>): void;
  protected abstract update(): void;
}
