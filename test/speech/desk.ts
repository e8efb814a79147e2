import type { Lang } from '../../src/lang.ts';
import { pause, until } from '../engines/wait.ts';
import { type Desktop, openDesktop } from './desktop.ts';
import type { Log } from './log.ts';
import type { Programs } from './programs.ts';

/** Keys came so slowly that the form took a pause between them for the end of typing: the machine had no time. */
export class TypedSlowly extends Error {}

/** Longer than the form waits after the last key before it speaks (`PAUSE` in src/elements/input/typing-events.ts). */
const FORM_PAUSE = 700;
/** Seconds between two keys that are less than that. */
const SHORT_OF_PAUSE = 0.5;
/** Orca says nothing more where nothing has had work to do for so many milliseconds. */
const SILENCE = 500;
/** … and what the form says after its pause begins within so many. */
const AFTER_PAUSE = 350;

/** Layouts by which people type: Latin letters, and those of the language. */
const layouts: Record<Lang, string> = { uk: 'ua', ru: 'ru' };

/** The focused element, also inside a shadow root. */
const focused = `let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;`;

/** A desktop with a page: opens pages, presses real keys, and knows when all is said. */
export class Desk {
  readonly #lang: Lang;
  readonly #desktop: Desktop;
  readonly #programs: Programs;
  #layout = '';
  #visits = 0;

  private constructor(lang: Lang, desktop: Desktop, programs: Programs) {
    this.#lang = lang;
    this.#desktop = desktop;
    this.#programs = programs;
  }

  static async start(lang: Lang, programs: Programs): Promise<Desk> {
    return new Desk(lang, await openDesktop(programs), programs);
  }

  get log(): Log {
    return this.#desktop.log;
  }

  /** What the body of a function returns in the page. For looking only: it presses and types nothing. */
  look<Value>(script: string): Promise<Value> {
    return this.#desktop.firefox.marionette.run('content', script);
  }

  /**
   * Opens a page, as on another device: nothing is kept of the ones before. What Orca says then is not kept: it depends on
   * what reaches it first, the end of loading or the focus that the form takes behind a letter's link.
   */
  async open(url: string): Promise<void> {
    const { log } = this;
    const { marionette } = this.#desktop.firefox;
    await marionette.command('Marionette:SetContext', { value: 'content' });
    if (this.#visits) {
      await this.look(`sessionStorage.clear()`);
      await marionette.command('WebDriver:DeleteAllCookies');
    }
    const mark = await log.length();
    const [path, fragment] = url.split('#');
    // Another query each time: the same page with another fragment would not be loaded anew.
    const fresh = `${path}?visit=${++this.#visits}${fragment ? `#${fragment}` : ''}`;
    await marionette.command('WebDriver:Navigate', { url: fresh });
    await until('the form', () => this.look(`return document.querySelector('.vodokanal-submit')`));
    await until('Orca at the page', async () => {
      await log.length();
      return /OBJECT EVENT: document:load-complete/.test(log.since(mark));
    });
    await this.settle();
  }

  press(key: string): Promise<void> {
    return this.#keys(1, 'key', key);
  }

  async type(text: string): Promise<void> {
    const layout = /\p{Script=Cyrillic}/u.test(text) ? layouts[this.#lang] : 'us';
    if (layout !== this.#layout) this.#desktop.run(this.#programs.layout, layout);
    this.#layout = layout;
    const { log } = this;
    const mark = await log.length();
    await this.#keys([...text].length, 'type', '--delay', '25', text);
    const keys = log.happeningsSince(mark).filter(({ kind }) => kind === 'key');
    const isSlow = keys.some(({ at }, index) => at - (keys[index - 1]?.at ?? at) > SHORT_OF_PAUSE);
    if (isSlow) throw new TypedSlowly(`«${text}» took too long to type`);
  }

  /** Presses keys, and waits until the page has got them: Firefox tells Orca of each first. */
  async #keys(count: number, ...args: string[]): Promise<void> {
    const { log } = this;
    const mark = await log.length();
    this.#desktop.run(this.#programs.keys, ...args);
    await until(`Orca hears ${args.join(' ')}`, async () => {
      await log.length();
      return (log.since(mark).match(/^\^\^\^\^\^ PROCESS ATSPI_KEY_RELEASED/gm)?.length ?? 0) >= count;
    });
  }

  /** Something about the focused element: an expression with `focused`. */
  ofFocused<Value>(expression: string): Promise<Value> {
    return this.look(`${focused} return ${expression}`);
  }

  /** Where focus is, if that is in a summary or a panel. */
  place(): Promise<string | undefined> {
    const place = `focused?.closest('.vodokanal-summary, .vodokanal-panel')?.className`;
    return this.ofFocused<string | undefined>(place).catch(() => undefined);
  }

  /** Waits until what the body of a function returns in the page is true. */
  async until(what: string, script: string): Promise<void> {
    await until(what, () => this.look(script).catch(() => false));
  }

  /** Waits until the form has said all it has to say, and Orca has said it. */
  async settle(): Promise<void> {
    const { log } = this;
    let paused = 0;
    // Timers of one page end in their order. While a page is left there is none to wait for.
    const timer = this.look(`return new Promise((resolve) => setTimeout(resolve, ${FORM_PAUSE}))`).catch(() => {});
    void timer.then(() => {
      paused = Date.now();
    });
    const last = Date.now() + 30_000;
    let length = -1;
    let changed = 0;
    do {
      const now = await log.length();
      if (now !== length || log.isInside || this.#desktop.busy) changed = Date.now();
      length = now;
      await pause(80);
    } while ((Date.now() - changed < SILENCE || !paused || Date.now() - paused < AFTER_PAUSE) && Date.now() < last);
  }

  close(): Promise<void> {
    return this.#desktop.close();
  }
}
