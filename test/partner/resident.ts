import type { EngineName } from '../engines/find.ts';
import { pause } from '../engines/wait.ts';
import { openWindow } from './open-window.ts';
import { type BrowserWindow, iframe, type WindowOptions } from './window.ts';

/** Where somebody looks: at the page of the window, or into the frame. */
export type Where = 'page' | 'frame';

/** A point that is the same twice, so long apart, has come to rest. */
const REST = 60;

/** Everything that a person sees, shadow roots included. */
const seen = `
  const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? all(one.shadowRoot) : [])]);
  const shown = (one) => one.getClientRects().length > 0 && getComputedStyle(one).visibility === 'visible';
  const text = (one) => (one.textContent ?? '').replace(/\\s+/g, ' ').trim();`;

/** A button or link with this text, or the box of this name or label, in a part of the page. */
const finding = (what: string, part: string) => `${seen}
  const labelled = (one) => one.matches('input') && [...one.labels].some((label) => text(label) === ${JSON.stringify(what)});
  const found = all(document.querySelector('${part}')).find((one) => shown(one) && (labelled(one) ||
    one.matches('input[name="${what}"]') || (one.matches('a, button') && text(one) === ${JSON.stringify(what)})));`;

interface Point {
  x: number;
  y: number;
}

/** Somebody at a browser window of a device of their own, who sees, presses and types, and never runs a script. */
export class Resident {
  readonly window: BrowserWindow;
  /** What they have done with the pointer and the keyboard: clicks, keys that go on to the next box, and filled boxes. */
  readonly effort = { clicks: 0, tabs: 0, texts: 0 };

  /** A selector: the part of a page that they look at. A page may have two forms. */
  part = 'html';

  private constructor(window: BrowserWindow) {
    this.window = window;
  }

  static async arrive(engine: EngineName, options?: WindowOptions): Promise<Resident> {
    return new Resident(await openWindow(engine, options));
  }

  /** Does something with a new window, and closes it. */
  static async visit<Value>(
    engine: EngineName,
    work: (somebody: Resident) => Promise<Value>,
    options?: WindowOptions,
  ): Promise<Value> {
    const somebody = await Resident.arrive(engine, options);
    try {
      return await work(somebody);
    } catch (error) {
      throw new Error(`${(error as Error).message} (${(error as Error).cause ?? ''})\n${await somebody.report()}`, {
        cause: error,
      });
    } finally {
      await somebody.window.close();
    }
  }

  /** Waits until something is true. While a page changes nobody can look at it. */
  async until<Value>(what: string, look: () => Promise<Value>, milliseconds = 20_000): Promise<NonNullable<Value>> {
    const end = Date.now() + milliseconds;
    let trouble: unknown;
    for (;;) {
      try {
        const value = await look();
        if (value) return value;
        trouble = undefined;
      } catch (error) {
        trouble = error;
      }
      if (Date.now() > end) throw new Error(`waited in vain: ${what}`, { cause: trouble });
      await pause(50);
    }
  }

  look<Value>(where: Where, script: string): Promise<Value> {
    return where === 'page' ? this.window.run(script) : this.window.inFrame(script);
  }

  /** All that can be read there. */
  words(where: Where): Promise<string> {
    return this.look(
      where,
      `${seen} return all(document.querySelector('${this.part}')).filter((one) => shown(one) && !one.matches('script, style')).flatMap((one) =>
        [...one.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data.replace(/\\s+/g, ' ').trim())).filter(Boolean).join(' | ')`,
    );
  }

  async reads(where: Where, words: string, milliseconds?: number): Promise<void> {
    await this.until(`«${words}»`, async () => (await this.words(where)).includes(words), milliseconds);
  }

  /** There is a button or link with this text, or a box of this name or label. */
  sees(where: Where, what: string): Promise<boolean> {
    return this.look(where, `${finding(what, this.part)} return Boolean(found)`);
  }

  /** Waits until the window is at an address that begins so. */
  async arrives(beginning: string): Promise<void> {
    await this.until(beginning, async () => (await this.window.url()).startsWith(beginning));
  }

  /** Clicks a button or link with this text, or the box of this name or label. */
  async press(where: Where, what: string): Promise<void> {
    const { x, y } = await this.#rest(where, what);
    this.effort.clicks++;
    await this.window.click(x, y);
  }

  /** Clicks into the box of this name or label. */
  async enter(where: Where, name: string): Promise<void> {
    await this.press(where, name);
    await this.#focused(where, name);
  }

  /** Types into boxes, one after the other: a click into the first, and Tab from there. What is filled in stays. */
  async fill(where: Where, texts: Record<string, string>): Promise<void> {
    let first = true;
    for (const [name, text] of Object.entries(texts)) {
      await this.until(`box ${name}`, () => this.sees(where, name));
      if ((await this.text(where, name)) === text) continue;
      if (first) await this.enter(where, name);
      else await this.#tabTo(where, name);
      first = false;
      await this.#focused(where, name);
      await this.window.type(text);
      this.effort.texts++;
    }
  }

  /** What stands in the box of this name or label. */
  text(where: Where, name: string): Promise<string> {
    return this.look(where, `${finding(name, this.part)} return found.value`);
  }

  #hasFocus(where: Where, name: string): Promise<boolean> {
    return this.look(where, `${finding(name, this.part)} return found === document.activeElement`);
  }

  async #focused(where: Where, name: string): Promise<void> {
    await this.until(`focus in ${name}`, () => this.#hasFocus(where, name));
  }

  async #tabTo(where: Where, name: string): Promise<void> {
    for (let tabs = 0; tabs < 8; tabs++) {
      if (await this.#hasFocus(where, name)) return;
      this.effort.tabs++;
      await this.window.press('Tab');
    }
  }

  /** The middle of something, once it does not move any more; scrolled to where it can be clicked. */
  async #rest(where: Where, what: string): Promise<Point> {
    let before: Point | undefined;
    return this.until<Point | undefined>(`«${what}» to press`, async () => {
      const now = await this.#middle(where, what);
      const same = before && now && before.x === now.x && before.y === now.y;
      before = now;
      if (same) return now;
      await pause(REST);
      return;
    });
  }

  async #middle(where: Where, what: string): Promise<Point | undefined> {
    const inner = await this.look<Point | null>(
      where,
      `${finding(what, this.part)}
      if (!found) return null;
      const { left, top, width, height } = found.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };`,
    );
    if (!inner) return;
    return this.window.run(
      `const frame = ${where === 'page' ? 'null' : iframe};
      const { left, top } = frame?.getBoundingClientRect() ?? { left: 0, top: 0 };
      const point = { x: Math.round(left + ${inner.x}), y: Math.round(top + ${inner.y}) };
      // Nobody touches the very edge of a screen.
      if (point.y < 10 || point.y > innerHeight - 10) {
        scrollBy({ top: point.y - innerHeight / 2, behavior: 'instant' });
        return null;
      }
      return point;`,
    );
  }

  /** What somebody saw last, for a failure. */
  async report(): Promise<string> {
    const said = (promise: Promise<string>) => promise.catch(() => 'nothing');
    const { window } = this;
    return `at ${await said(window.url())}\npage: ${await said(this.words('page'))}\nframe: ${await said(this.words('frame'))}`;
  }
}
