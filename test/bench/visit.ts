import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, CDPSession, ElementHandle, Frame, Page as Tab } from 'puppeteer-core';
import type { Condition } from './conditions.ts';
import type { Page } from './site.ts';

/** What the probe tells: a moment since 1970, or how long a key took. */
interface Told {
  kind: 'start' | 'key';
  by: 'page' | 'frame';
  value: number;
}

/** `globalThis.bench` of probe.js. */
interface Probe {
  origin: number;
  shift(): number;
  box(): HTMLElement;
  watchKeys(): void;
}
type Probed = { bench: Probe };

export interface Metrics {
  task: number;
  script: number;
  layout: number;
  heap: number;
  nodes: number;
}

const probe = readFileSync('test/bench/probe.js', 'utf8');

/** Milliseconds after which a page that does not come, or does not get quiet, is an error. */
const patience = 60_000;

/** One look at a page by a browser that has seen nothing before. */
export class Visit {
  readonly tab: Tab;
  readonly session: CDPSession;
  readonly #page: Page;
  readonly #context: BrowserContext;
  readonly #told: Told[] = [];
  readonly #errors: string[] = [];
  #heard: (() => void) | undefined;

  private constructor(page: Page, context: BrowserContext, tab: Tab, session: CDPSession) {
    this.#page = page;
    this.#context = context;
    this.tab = tab;
    this.session = session;
    tab.on('pageerror', (error) => this.#errors.push(String(error)));
    tab.on('requestfailed', (request) => this.#errors.push(`not loaded: ${request.url()}`));
    session.on('Runtime.bindingCalled', ({ payload }) => {
      const [kind, by, value] = payload.split(' ') as [Told['kind'], Told['by'], string];
      this.#told.push({ kind, by, value: Number(value) });
      this.#heard?.();
    });
  }

  static async begin(browser: Browser, page: Page, { cpu, network }: Condition): Promise<Visit> {
    const context = await browser.createBrowserContext();
    const tab = await context.newPage();
    const session = await tab.createCDPSession();
    const { first, house, inside } = page.contender;
    const paths = JSON.stringify({ first, inside, house: page.form === 'register' ? house : undefined });
    await Promise.all([
      session.send('Runtime.enable'),
      session.send('Runtime.addBinding', { name: 'benchTold' }),
      tab.evaluateOnNewDocument(`((paths) => {${probe}})(${paths})`),
      // The time that the thread had the processor: what else the machine does meanwhile is not counted.
      session.send('Performance.enable', { timeDomain: 'threadTicks' }),
      tab.emulateNetworkConditions(network),
    ]);
    await tab.emulateCPUThrottling(cpu);
    return new Visit(page, context, tab, session);
  }

  /** Opens the page. Milliseconds from the navigation to the first frame with a box that takes text. */
  async open(): Promise<number> {
    await this.session.send('Page.navigate', { url: this.#page.url });
    const tellers = this.#page.contender.inside ? ['page', 'frame'] : ['page'];
    const starts = await Promise.all(
      tellers.map((teller) => this.#until(({ kind, by }) => kind === 'start' && by === teller)),
    );
    const origin = await this.tab.evaluate(() => (globalThis as unknown as Probed).bench.origin);
    return Math.max(...starts.map(({ value }) => value)) - origin;
  }

  /** Another page of the same site. */
  async openBlank(): Promise<void> {
    await this.tab.goto(new URL('/blank.html', this.#page.url).href);
  }

  /** Waits until scripts, styles and layout have had nothing to do for a quarter of a second. */
  async quiet(): Promise<void> {
    const end = performance.now() + patience;
    let [still, before] = [0, 0];
    while (still < 4) {
      if (performance.now() > end) throw new Error(`${this.#page.url} does not get quiet`);
      await sleep(60);
      const { task } = await this.metrics();
      // The question itself takes some time of the thread, a throttled one more.
      still = task - before < 6 ? still + 1 : 0;
      before = task;
    }
  }

  async metrics(): Promise<Metrics> {
    const { metrics } = await this.session.send('Performance.getMetrics');
    const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value])) as Record<string, number>;
    return {
      task: of.TaskDuration! * 1000,
      script: of.ScriptDuration! * 1000,
      layout: (of.LayoutDuration! + of.RecalcStyleDuration!) * 1000,
      heap: of.JSHeapUsedSize!,
      nodes: of.Nodes!,
    };
  }

  async collectGarbage(): Promise<void> {
    await this.session.send('HeapProfiler.collectGarbage');
  }

  shift(): Promise<number> {
    return this.tab.evaluate(() => (globalThis as unknown as Probed).bench.shift());
  }

  /** Clicks into the box, so that keys go there. */
  async clickBox(): Promise<ElementHandle<HTMLInputElement>> {
    const box = await this.#frame.evaluateHandle(() => (globalThis as unknown as Probed).bench.box());
    await (box as ElementHandle<HTMLInputElement>).click();
    await sleep(100);
    return box as ElementHandle<HTMLInputElement>;
  }

  async watchKeys(): Promise<void> {
    await this.#frame.evaluate(() => (globalThis as unknown as Probed).bench.watchKeys());
  }

  /** A key goes down and up. Milliseconds until the next frame after it. */
  async press(key: string): Promise<number> {
    const before = this.#told.length;
    await Promise.all([
      this.session.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key, unmodifiedText: key }),
      this.session.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]);
    return (await this.#until(({ kind }, index) => kind === 'key' && index >= before)).value;
  }

  async end(): Promise<void> {
    await this.#context.close();
    if (this.#errors.length) throw new Error(`${this.#page.url}: ${this.#errors.join(' · ')}`);
  }

  /** The document with the box. */
  get #frame(): Frame {
    return this.#page.contender.inside ? this.tab.frames()[1]! : this.tab.mainFrame();
  }

  async #until(fits: (told: Told, index: number) => boolean): Promise<Told> {
    const end = performance.now() + patience;
    for (;;) {
      const found = this.#told.find(fits);
      if (found) return found;
      const left = end - performance.now();
      if (left < 0) throw new Error(`${this.#page.url}: no box that takes text. ${this.#errors.join(' · ')}`);
      await Promise.race([new Promise<void>((resolve) => (this.#heard = resolve)), sleep(Math.min(left, 500))]);
    }
  }
}
