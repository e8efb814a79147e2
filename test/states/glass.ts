import type { CDPSession, Frame } from 'puppeteer-core';
import { check } from './inside.ts';
import { type Visitor, windowHeight } from './visitor.ts';

/** Colours that somebody's device asks for. */
export const schemes = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'prefers-color-scheme': 'light', 'forced-colors': 'active' },
} as const;
export type Scheme = keyof typeof schemes;

export const widths = [320, 390, 768] as const;

/** The size of letters that a browser has by itself, in px, and twice that. */
const usual = { standard: 16, fixed: 13 };
const double = { standard: 32, fixed: 26 };

/** Through what somebody looks at a page: it changes while the page stays in its state. */
export class Glass {
  readonly #visitor: Visitor;
  /** The page and, in another process, the page of the frame. */
  readonly #sessions: CDPSession[];

  private constructor(visitor: Visitor, sessions: CDPSession[]) {
    this.#visitor = visitor;
    this.#sessions = sessions;
  }

  static async before(visitor: Visitor): Promise<Glass> {
    const sessions = [visitor.session];
    const { where, tab } = visitor;
    if (where !== tab.mainFrame()) {
      const target = tab
        .browserContext()
        .targets()
        .find((one) => one.url() === where.url());
      if (target) sessions.push(await target.createCDPSession());
    }
    return new Glass(visitor, sessions);
  }

  /** The session of the page that has the form. */
  get inner(): CDPSession {
    return this.#sessions.at(-1)!;
  }

  async show(width: number, scheme: Scheme, height = windowHeight): Promise<void> {
    // Through puppeteer, which would otherwise bring back its own width with the next screenshot.
    await this.#visitor.tab.setViewport({ width, height });
    // Nothing fades or turns while it is looked at.
    const wanted = { 'forced-colors': 'none', ...schemes[scheme], 'prefers-reduced-motion': 'reduce' };
    const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
    await this.#everywhere((session) => session.send('Emulation.setEmulatedMedia', { features }));
    await this.settle();
  }

  /** Letters of twice the size, as people set them in their browser. */
  async enlarge(on: boolean): Promise<void> {
    await this.#everywhere((session) => session.send('Page.setFontSizes', { fontSizes: on ? double : usual }));
    // `show` comes next otherwise.
    if (on) await this.settle();
  }

  /** A finger in place of a mouse. */
  async touch(on: boolean): Promise<void> {
    await this.#everywhere((session) => session.send('Emulation.setTouchEmulationEnabled', { enabled: on }));
    await this.settle();
  }

  /** Waits until all is drawn; a frame has the height of its page then. */
  async settle(): Promise<void> {
    const { tab, where } = this.#visitor;
    await check(where, 'drawn');
    if (where !== tab.mainFrame()) await waitForHeight(tab.mainFrame(), where);
  }

  async #everywhere(change: (session: CDPSession) => Promise<unknown>): Promise<void> {
    await Promise.all(this.#sessions.map(change));
  }
}

/** The page in the frame tells the page around it how high it is. */
async function waitForHeight(outer: Frame, inner: Frame): Promise<void> {
  const end = Date.now() + 15_000;
  for (let last = ''; ; ) {
    await check(outer, 'drawn');
    const heights = await Promise.all([
      inner.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      outer.evaluate(() => document.querySelector('vodokanal-register, vodokanal-login')!.clientHeight),
    ]);
    if (heights[0] <= 0 && String(heights) === last) return;
    if (Date.now() > end) throw new Error(`the page in the frame is higher than the frame: ${heights}`);
    last = String(heights);
  }
}
