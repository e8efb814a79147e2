import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import { until } from '../elements/stage.ts';

/** A page of the demo in a frame of this one. */
export interface DemoPage {
  frame: HTMLIFrameElement;
  page(): Document;
  inside(): Window & typeof globalThis;
  one<E extends HTMLElement = HTMLElement>(selector: string): E;
}

/** @param sandbox what the page may do; without it all. */
export async function openDemo(path: string, ready: string, width = 390, sandbox?: string): Promise<DemoPage> {
  const frame = document.createElement('iframe');
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  frame.src = path;
  frame.style.cssText = `width: ${width}px; height: 800px`;
  document.body.append(frame);
  const page = () => frame.contentDocument!;
  await until(`${ready} of ${path}`, () => page()?.readyState === 'complete' && page().querySelector(ready));
  return {
    frame,
    page,
    inside: () => frame.contentWindow as Window & typeof globalThis,
    one: (selector) => page().querySelector(selector)!,
  };
}

/** Whether somebody sees an element. */
export const visible = (element: Element | null): boolean => (element?.getClientRects().length ?? 0) > 0;

export function closeDemos(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
  localStorage.removeItem('demo-lang');
}

/**
 * axe finds nothing on the page, and it is no wider than its window.
 * @param without rules that the page breaks on purpose.
 */
export async function expectGoodPage({ page, inside, frame }: DemoPage, without: string[] = []): Promise<void> {
  const script = page().createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  page().head.append(script);
  const { axe: loaded } = await new Promise<{ axe: typeof axe }>((resolve) => {
    script.addEventListener('load', () => resolve(inside() as unknown as { axe: typeof axe }));
  });
  const { violations } = await loaded.run({
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  });
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).to.deep.equal([]);
  expect(page().documentElement.scrollWidth).to.be.at.most(frame.clientWidth);
}
