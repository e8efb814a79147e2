import { mkdirSync } from 'node:fs';
import type { Page } from 'puppeteer-core';

const folder = 'node_modules/.cache/screenshots';

/** Keeps what a window shows, for people to look at. */
export async function picture(window: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await window.screenshot({ path: `${folder}/wordpress-${name}.png` });
}
