import type { Browser, BrowserContext, CDPSession, ElementHandle, Frame, Page as Tab } from 'puppeteer-core';
import type { Lang } from '../../src/lang.ts';
import { type Words, wordsOf } from '../../src/words/index.ts';
import { pressEveryKey } from '../engines/chromium-keys.ts';
import type { Site } from './site.ts';

/** How high the window is; the matrix changes its width. */
export const windowHeight = 700;

let visitors = 0;

/** Somebody with a browser of their own, who brings a page into a state by keys and clicks. */
export class Visitor {
  readonly site: Site;
  readonly lang: Lang;
  readonly words: Words;
  readonly tab: Tab;
  readonly session: CDPSession;
  readonly #context: BrowserContext;

  private constructor(site: Site, lang: Lang, context: BrowserContext, tab: Tab, session: CDPSession) {
    this.site = site;
    this.lang = lang;
    this.words = wordsOf(lang);
    this.#context = context;
    this.tab = tab;
    this.session = session;
  }

  static async arrive(browser: Browser, site: Site, lang: Lang): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    const tab = await pressEveryKey(await context.newPage());
    tab.setDefaultTimeout(30_000);
    await tab.setViewport({ width: 390, height: windowHeight });
    await tab.evaluateOnNewDocument(stopClock);
    return new Visitor(site, lang, context, tab, await tab.createCDPSession());
  }

  async leave(): Promise<void> {
    await this.#context.close();
  }

  /** From now on this is another client than everybody else, so that nobody meets the limits of somebody else. */
  async moveHouse(): Promise<void> {
    await this.tab.setExtraHTTPHeaders({ 'X-Test-Client': `10.2.${++visitors >> 8}.${visitors & 255}` });
  }

  async open(url: string): Promise<void> {
    await this.tab.goto(url);
    await this.tab.waitForSelector('vodokanal-register, vodokanal-login');
  }

  /** Where the form is: in the page, or in the element's frame. */
  get where(): Frame {
    return this.tab.frames().find((frame) => frame.url().endsWith('/frame.html')) ?? this.tab.mainFrame();
  }

  box(name: string): Promise<ElementHandle<Element>> {
    return this.#shown(`input[name="${name}"]`, name);
  }

  async type(texts: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(texts)) {
      await this.#click(await this.box(name));
      await this.tab.keyboard.type(text);
    }
  }

  /** Presses the button, link or tick of this name. */
  async press(name: string, role: 'button' | 'link' | 'checkbox' = 'button'): Promise<void> {
    await this.#click(await this.#shown(`::-p-aria([name="${name}"][role="${role}"])`, name));
  }

  /** Waits until somebody can read this. */
  async reads(words: string): Promise<void> {
    await this.#shown(`::-p-text(${words})`, words);
  }

  /** Waits until something of this class is shown, so many times. */
  async sees(selector: string, times = 1): Promise<void> {
    const frame = this.where;
    await frame.waitForFunction(
      (selector, times) =>
        [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && one.textContent?.trim())
          .length >= times,
      { polling: 50 },
      selector,
      times,
    );
  }

  /** A minute goes by, on the page and at the endpoint. */
  async passMinute(): Promise<void> {
    this.site.passMinute();
    await this.tab.evaluate(() => (window as unknown as { passMinute(): void }).passMinute());
  }

  async #shown(selector: string, what: string): Promise<ElementHandle<Element>> {
    const frame = this.where;
    const found = await frame.waitForSelector(selector, { visible: true }).catch(async (error) => {
      const seen = await frame.evaluate(() => document.body.textContent).catch(() => '');
      throw new Error(`waited in vain for «${what}», but reads: ${seen}`, { cause: error });
    });
    return found!;
  }

  async #click(target: ElementHandle<Element>): Promise<void> {
    // Not behind the page's header, which takes the click.
    await target.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    await target.click();
  }
}

/**
 * Runs in the page before its scripts: its clock stands, so that no countdown counts while somebody looks. Timers run.
 */
function stopClock(): void {
  let [date, steady] = [Date.now(), performance.now()];
  Date.now = () => date;
  performance.now = () => steady;
  Object.assign(window, {
    passMinute() {
      date += 61_000;
      steady += 61_000;
    },
  });
}
