import type { Frame } from 'puppeteer-core';
import type { Stop } from './inside/focus.ts';
import { check } from './inside.ts';
import { headerHeight } from './plain-page.ts';
import { type Visitor, windowHeight } from './visitor.ts';

/** More stops than any form of ours has. */
const tooMany = 60;

/** Milliseconds that another process may take to have focus, on a busy machine. */
const patience = 5000;

/** A ring is seen where it has this contrast. */
const leastRing = 3;

/** Goes through the page by Tab, or back by Shift+Tab, with the page's own links at both ends. */
async function walk(visitor: Visitor, direction: 'on' | 'back'): Promise<Stop[]> {
  const { tab, where } = visitor;
  const outer = tab.mainFrame();
  await check(outer, 'stand', direction === 'on' ? 'header' : 'footer');
  if (where !== outer) await check(where, 'stand', 'header');
  if (where !== outer) await leavesFrame(where);
  let last = (await next(outer, where)) ?? null;
  const stops: Stop[] = [];
  if (direction === 'back') await tab.keyboard.down('Shift');
  for (let presses = 0; presses < tooMany; presses++) {
    await tab.keyboard.press('Tab');
    const look = () => next(outer, where);
    let stop = await moved(last, look);
    if (where !== outer && stop) stop = await comesIntoSight(stop, look);
    last = stop;
    // Out of a dialog the way leads over the browser's own controls.
    if (!stop && !stops.length && presses < 2) continue;
    // The end of the dialog, or of the page.
    if (!stop || stops.some((one) => isSame(one, stop))) break;
    stops.push(stop);
    if (!stop.ours) break;
  }
  if (direction === 'back') await tab.keyboard.up('Shift');
  return stops;
}

/** The next key goes to the page around the frame: it has taken focus from another process. */
async function leavesFrame(frame: Frame): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; )
    if (!(await frame.evaluate(() => document.hasFocus()))) return;
  throw new Error('the frame keeps focus');
}

const isSame = (one: Stop | null, other: Stop | null) => one?.id === other?.id && one?.name === other?.name;

/** What has focus after a key: on the way into a frame and out of it another process has a say first. */
async function moved(before: Stop | null, look: () => Promise<Stop | null | undefined>): Promise<Stop | null> {
  for (const end = Date.now() + patience; ; ) {
    const now = await look();
    const isLate = Date.now() > end;
    if (isLate || (now !== undefined && !isSame(before, now))) return now ?? null;
  }
}

/** The page around a frame scrolls a little later than focus moves in there. */
async function comesIntoSight(stop: Stop, look: () => Promise<Stop | null | undefined>): Promise<Stop> {
  let now = stop;
  for (const end = Date.now() + 1000; now.ours && hiddenAt(now, '').length && Date.now() < end; ) {
    const later = await look();
    if (later && isSame(later, stop)) now = { ...later, unseen: stop.unseen };
  }
  return now;
}

/** What has focus now, with its place in the window; undefined while it is on its way. */
async function next(outer: Frame, where: Frame): Promise<Stop | null | undefined> {
  const stop = await check(outer, 'stop');
  // On its way into the frame or out of it focus is nowhere.
  if (!stop && where !== outer) return undefined;
  if (!stop?.isFrame) return stop;
  const inner = await check(where, 'stop');
  if (!inner) return undefined;
  return { ...inner, top: inner.top + stop.top, bottom: inner.bottom + stop.top, ours: true };
}

/** What is wrong with the way by Tab: focus that is not seen, or hidden, or begins elsewhere than in the first box. */
export async function walkFindings(visitor: Visitor, { andBack }: { andBack: boolean }): Promise<string[]> {
  const on = await walk(visitor, 'on');
  const back = andBack ? await walk(visitor, 'back') : [];
  const findings: string[] = [];
  for (const stop of [...on, ...back]) {
    if (stop.unseen) findings.push(`focus is not seen on ${stop.unseen}`);
    if (!stop.ours) continue;
    if (stop.ring !== undefined && stop.ring < leastRing)
      findings.push(`the ring of ${stop.name} has a contrast of ${stop.ring.toFixed(2)}`);
  }
  for (const [direction, stops] of [['Tab', on] as const, ['Shift+Tab', back] as const])
    for (const stop of stops.filter(({ ours }) => ours)) findings.push(...hiddenAt(stop, `after ${direction} `));
  const first = on.find(({ inForm }) => inForm);
  if (first && !first.isBox) findings.push(`the first stop in the form is ${first.name}, and not its first box`);
  const order = (stops: Stop[]) => stops.filter(({ ours }) => ours).map(({ name }) => name);
  if (andBack && String(order(on)) !== String(order(back).reverse()))
    findings.push(`Shift+Tab does not go the same way back: ${order(on).join(' → ')} but ${order(back).join(' → ')}`);
  return [...new Set(findings)];
}

function hiddenAt({ name, top, bottom }: { name: string; top: number; bottom: number }, how: string): string[] {
  if (bottom - top > windowHeight - headerHeight) return [];
  if (top < headerHeight - 1) return [`${how}${name} is under the page's header`];
  return bottom > windowHeight + 1 ? [`${how}${name} is below the window`] : [];
}

/** The links of the summary lead to boxes that are seen with their labels. */
export async function jumpFindings(visitor: Visitor): Promise<string[]> {
  const { tab, where } = visitor;
  const findings: string[] = [];
  const count = await check(where, 'jumps');
  for (let at = 0; at < count; at++) {
    await check(where, 'focusLink', at);
    await tab.keyboard.press('Enter');
    await check(where, 'drawn');
    const landing = await check(where, 'landing');
    findings.push(
      ...(landing
        ? hiddenAt(landing, 'after the link of the summary ')
        : [`link ${at + 1} of the summary leads to no box`]),
    );
  }
  return findings;
}
