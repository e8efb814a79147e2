import type { Lang } from '../../src/lang.ts';
import { pause } from '../engines/wait.ts';
import { Desk } from './desk.ts';
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

/** Somebody who hears a page and presses keys; nothing else of theirs reaches it. */
export class Listener {
  readonly #desk: Desk;
  #began = 0;
  actions: Action[] = [];

  private constructor(desk: Desk) {
    this.#desk = desk;
  }

  static async start(lang: Lang, programs: Programs): Promise<Listener> {
    return new Listener(await Desk.start(lang, programs));
  }

  /** Opens a page. What Orca says then is not kept: see `Desk.open`. */
  open(url: string): Promise<void> {
    return this.#desk.open(url);
  }

  /** Presses a key, by its name: `Tab`, `shift+Tab`, `Return`. */
  press(key: string, options?: ActionOptions): Promise<void> {
    return this.act(names[key] ?? key, () => this.#desk.press(key), options);
  }

  type(text: string, options?: ActionOptions): Promise<void> {
    return this.act(`types «${text}»`, () => this.#desk.type(text), options);
  }

  /** Types a secret text. */
  typeSecret(text: string, options?: ActionOptions): Promise<void> {
    return this.act('types a password', () => this.#desk.type(text), options);
  }

  /** Waits where the page has nothing to say. */
  waitSeconds(seconds: number, quiet: string): Promise<void> {
    return this.act(`waits ${seconds} seconds`, () => pause(seconds * 1000).then(), { quiet });
  }

  /** Moves the clock of the page on, as if somebody had waited so long. */
  waitLong(what: string, seconds: number, options?: ActionOptions): Promise<void> {
    const move = `const now = Date.now; Date.now = () => now() + ${seconds * 1000}`;
    return this.act(`waits ${what}`, () => this.#desk.look<void>(`window.eval(${JSON.stringify(move)})`), options);
  }

  /** Presses Tab until focus has left the form; the last one, which goes to the browser, is not told. */
  async tabThrough(): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs++) {
      await this.press('Tab');
      if (
        await this.#desk.look(`return document.activeElement?.closest('vodokanal-register, vodokanal-login') === null`)
      ) {
        this.actions.pop();
        return;
      }
    }
    throw new Error('Tab does not lead out of the form');
  }

  /** Goes on with Tab, past what is not the matter here, to a box of this name or something of this class. */
  async go(to: string): Promise<void> {
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await this.#desk.ofFocused(`focused?.name === '${to}' || focused?.classList.contains('${to}')`)) {
        await this.#desk.settle();
        return;
      }
      await this.#desk.press('Tab');
    }
    throw new Error(`Tab does not lead to ${to}`);
  }

  /** Fills boxes in, which is not the matter here. */
  async fill(texts: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await this.go(name);
      await this.#desk.type(text);
    }
    await this.#desk.settle();
  }

  /** Everything that Orca did since the last scenario began, for a failure. */
  get log(): string {
    return this.#desk.log.since(this.#began);
  }

  /** Nothing is done and heard yet. */
  async begin(): Promise<void> {
    this.actions = [];
    this.#began = await this.#desk.log.length();
  }

  close(): Promise<void> {
    return this.#desk.close();
  }

  /** Does something, and keeps what is heard until all is quiet. */
  async act(what: string, act: () => Promise<void>, { until: end, quiet }: ActionOptions = {}): Promise<void> {
    const { log } = this.#desk;
    const before = await this.#desk.place();
    const mark = await log.length();
    await act();
    if (end) await this.#desk.until(`${what}: ${end}`, end);
    await this.#desk.settle();
    const after = await this.#desk.place();
    this.actions.push({
      what,
      happenings: log.happeningsSince(mark),
      arrival: after && after !== before ? after : undefined,
      quiet,
    });
  }
}

/** What people call a key. */
const names: Record<string, string> = { Return: 'Enter', 'shift+Tab': 'Shift+Tab', space: 'Space' };
