import type { Lang } from '../../src/lang.ts';
import type { Marionette } from '../engines/marionette.ts';
import { type Desktop, openDesktop, pause, until } from './desktop.ts';
import type { Happening } from './log.ts';
import type { Programs } from './programs.ts';

/** What somebody did, and what they heard. */
export interface Action {
  what: string;
  happenings: Happening[];
  /** Focus has come to a summary of errors, or to a panel in place of the form. */
  arrival: string | undefined;
  /** Why there may be nothing to hear. */
  quiet: string | undefined;
}

interface ActionOptions {
  /** The body of a function in the page that tells when what follows the action has come. */
  until?: string;
  /** Why there may be nothing to hear. */
  quiet?: string;
}

/** Keys came so slowly that the form took a pause between them for the end of typing: the machine had no time. */
export class TypedSlowly extends Error {}

/** Longer than the form waits after the last key before it speaks (`PAUSE` in src/elements/input/typing-events.ts). */
const FORM_PAUSE = 700;
/** Seconds between two keys that are less than that. */
const SHORT_OF_PAUSE = 0.5;
/** Orca says nothing more where it has been idle for so many milliseconds. */
const SILENCE = 500;
/** … and what the form says after its pause begins within so many. */
const AFTER_PAUSE = 350;

/** Layouts by which people type: Latin letters, and those of the language. */
const layouts: Record<Lang, string> = { uk: 'ua', ru: 'ru' };

/** The focused element, also inside a shadow root. */
const focused = `let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;`;

/** Somebody who hears a page and presses keys; nothing else of theirs reaches it. */
export class Listener {
  readonly lang: Lang;
  readonly #desktop: Desktop;
  readonly #programs: Programs;
  #layout = '';
  #visits = 0;
  #began = 0;
  actions: Action[] = [];

  private constructor(lang: Lang, desktop: Desktop, programs: Programs) {
    this.lang = lang;
    this.#desktop = desktop;
    this.#programs = programs;
  }

  static async start(lang: Lang, programs: Programs): Promise<Listener> {
    return new Listener(lang, await openDesktop(programs), programs);
  }

  get #marionette(): Marionette {
    return this.#desktop.firefox.marionette;
  }

  /** What the body of a function returns in the page. For looking only: it presses and types nothing. */
  look<Value>(script: string): Promise<Value> {
    return this.#marionette.run('content', script);
  }

  /**
   * Opens a page, as on another device: nothing is kept of the ones before. What Orca says then is not kept: it depends on
   * what reaches it first, the end of loading or the focus that the form takes behind a letter's link.
   */
  async open(url: string): Promise<void> {
    const { log } = this.#desktop;
    await this.#marionette.command('Marionette:SetContext', { value: 'content' });
    if (this.#visits) {
      await this.look(`sessionStorage.clear()`);
      await this.#marionette.command('WebDriver:DeleteAllCookies');
    }
    const mark = await log.length();
    const [path, fragment] = url.split('#');
    // Another query each time: the same page with another fragment would not be loaded anew.
    const fresh = `${path}?visit=${++this.#visits}${fragment ? `#${fragment}` : ''}`;
    await this.#marionette.command('WebDriver:Navigate', { url: fresh });
    await until('the form', () => this.look(`return document.querySelector('.vodokanal-submit')`));
    await until('Orca at the page', async () => {
      await log.length();
      return /OBJECT EVENT: document:load-complete/.test(log.since(mark));
    });
    await this.#settle();
  }

  /** Presses a key, by its name: `Tab`, `shift+Tab`, `Return`. */
  press(key: string, options?: ActionOptions): Promise<void> {
    return this.act(names[key] ?? key, () => this.#keys(1, 'key', key), options);
  }

  type(text: string, options?: ActionOptions): Promise<void> {
    return this.act(`types «${text}»`, () => this.#type(text), options);
  }

  /** Types a secret text. */
  typeSecret(text: string, options?: ActionOptions): Promise<void> {
    return this.act('types a password', () => this.#type(text), options);
  }

  /** Waits where the page has nothing to say. */
  waitSeconds(seconds: number, quiet: string): Promise<void> {
    return this.act(`waits ${seconds} seconds`, () => pause(seconds * 1000).then(), { quiet });
  }

  /** Moves the clock of the page on, as if somebody had waited so long. */
  waitLong(what: string, seconds: number, options?: ActionOptions): Promise<void> {
    const move = `const now = Date.now; Date.now = () => now() + ${seconds * 1000}`;
    return this.act(`waits ${what}`, () => this.look<void>(`window.eval(${JSON.stringify(move)})`), options);
  }

  /** Presses Tab until focus has left the form; the last one, which goes to the browser, is not told. */
  async tabThrough(): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs++) {
      await this.press('Tab');
      if (await this.look(`return document.activeElement?.closest('vodokanal-register, vodokanal-login') === null`)) {
        this.actions.pop();
        return;
      }
    }
    throw new Error('Tab does not lead out of the form');
  }

  /** Goes on with Tab, past what is not the matter here, to a box of this name or something of this class. */
  async go(to: string): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await this.look(`${focused} return focused?.name === '${to}' || focused?.classList.contains('${to}')`)) {
        await this.#settle();
        return;
      }
      await this.#keys(1, 'key', 'Tab');
    }
    throw new Error(`Tab does not lead to ${to}`);
  }

  /** Fills boxes in, which is not the matter here. */
  async fill(texts: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await this.go(name);
      await this.#type(text);
    }
    await this.#settle();
  }

  /** Everything that Orca did since the last scenario began, for a failure. */
  get log(): string {
    return this.#desktop.log.since(this.#began);
  }

  /** Nothing is done and heard yet. */
  async begin(): Promise<void> {
    this.actions = [];
    this.#began = await this.#desktop.log.length();
  }

  close(): Promise<void> {
    return this.#desktop.close();
  }

  /** Does something, and keeps what is heard until all is quiet. */
  async act(what: string, act: () => Promise<void>, { until: end, quiet }: ActionOptions = {}): Promise<void> {
    const { log } = this.#desktop;
    const before = await this.#place();
    const mark = await log.length();
    await act();
    if (end) await this.#until(`${what}: ${end}`, end);
    await this.#settle();
    const after = await this.#place();
    this.actions.push({
      what,
      happenings: log.happeningsSince(mark),
      arrival: after && after !== before ? after : undefined,
      quiet,
    });
  }

  async #type(text: string): Promise<void> {
    const layout = /\p{Script=Cyrillic}/u.test(text) ? layouts[this.lang] : 'us';
    if (layout !== this.#layout) this.#desktop.run(this.#programs.layout, layout);
    this.#layout = layout;
    const { log } = this.#desktop;
    const mark = await log.length();
    await this.#keys([...text].length, 'type', '--delay', '25', text);
    const keys = log.happeningsSince(mark).filter(({ kind }) => kind === 'key');
    const isSlow = keys.some(({ at }, index) => at - (keys[index - 1]?.at ?? at) > SHORT_OF_PAUSE);
    if (isSlow) throw new TypedSlowly(`«${text}» took too long to type`);
  }

  /** Presses keys, and waits until the page has got them: Firefox tells Orca of each first. */
  async #keys(count: number, ...args: string[]): Promise<void> {
    const { log } = this.#desktop;
    const mark = await log.length();
    this.#desktop.run(this.#programs.keys, ...args);
    await until(`Orca hears ${args.join(' ')}`, async () => {
      await log.length();
      return (log.since(mark).match(/^\^\^\^\^\^ PROCESS ATSPI_KEY_RELEASED/gm)?.length ?? 0) >= count;
    });
  }

  /** Where focus is, if that is a summary or a panel. */
  #place(): Promise<string | undefined> {
    return this.look<string | undefined>(
      `${focused} return /vodokanal-(summary|panel)\\b/.exec(focused?.className ?? '')?.[1]`,
    ).catch(() => undefined);
  }

  async #until(what: string, script: string): Promise<void> {
    await until(what, () => this.look(script).catch(() => false));
  }

  /** Waits until the form has said all it has to say, and Orca has said it. */
  async #settle(): Promise<void> {
    const { log } = this.#desktop;
    let paused = Number.POSITIVE_INFINITY;
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
      if (now !== length || (await this.#desktop.isBusy())) changed = Date.now();
      length = now;
      await pause(40);
    } while (
      (Date.now() - changed < SILENCE || Date.now() - paused < AFTER_PAUSE || paused > Date.now()) &&
      Date.now() < last
    );
  }
}

/** What people call a key. */
const names: Record<string, string> = { Return: 'Enter', 'shift+Tab': 'Shift+Tab', space: 'Space' };
