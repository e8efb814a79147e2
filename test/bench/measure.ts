import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'puppeteer-core';
import type { Condition } from './conditions.ts';
import type { Page, Site } from './site.ts';
import { Visit } from './visit.ts';

/** What one run has measured: milliseconds, bytes and counts. */
export interface Figures {
  /** From the navigation to the first frame with a box that takes text. */
  start: number;
  /** Of the main thread until the page is quiet: all, scripts, layout with styles. */
  task?: number;
  script?: number;
  layout?: number;
  bytes?: number;
  requests?: number;
  shift?: number;
  /** Bytes that scripts hold when garbage is gone. */
  heap?: number;
  nodes?: number;
  /**
   * A key: the main thread in all, layout with styles, and the time to the next frame. There is no figure for scripts alone:
   * Chromium's does not count what promises call, and with that all that Lit draws.
   */
  keyTask?: number;
  keyLayout?: number;
  keyFrame?: number;
}

/** Some twenty keys: the e-mail of the sign-in, the house of the registration. */
const texts = { login: 'olena.petrenko@ukr.net', register: 'буд. 1 б, корпус 3' } as const;

export async function measure(browser: Browser, site: Site, page: Page, condition: Condition): Promise<Figures> {
  const before = site.traffic();
  const visit = await Visit.begin(browser, page, condition);
  try {
    const figures: Figures = { start: await visit.open() };
    if (condition.startOnly) return figures;
    await visit.quiet();
    const { task, script, layout } = await visit.metrics();
    const traffic = site.traffic();
    Object.assign(figures, { task, script, layout, shift: await visit.shift() });
    figures.bytes = traffic.bytes - before.bytes;
    figures.requests = traffic.requests - before.requests;
    await visit.collectGarbage();
    const { heap, nodes } = await visit.metrics();
    return { ...figures, heap, nodes, ...(await typeInto(visit, page)) };
  } finally {
    await visit.end();
  }
}

/** The mean of all keys of a text. */
export async function typeInto(visit: Visit, { form, url }: Page): Promise<Partial<Figures>> {
  const box = await visit.clickBox();
  await visit.watchKeys();
  const text = texts[form];
  const before = await visit.metrics();
  let waited = 0;
  for (const [place, key] of [...text].entries()) {
    waited += await visit.press(key);
    // Keys come at any moment between two frames, here at seventeen different ones.
    await sleep((place * 7) % 17);
  }
  const after = await visit.metrics();
  const typed = await box.evaluate(({ value }) => value);
  if (typed !== text) throw new Error(`${url}: typed ${text}, but the box has ${typed}`);
  const keys = [...text].length;
  return {
    keyTask: (after.task - before.task) / keys,
    keyLayout: (after.layout - before.layout) / keys,
    keyFrame: waited / keys,
  };
}
