import puppeteer, { type Browser } from 'puppeteer-core';
import { find } from '../engines/find.ts';

/** Chromium for states. Each visitor has a window of their own in it. */
export async function openChromium(): Promise<Browser> {
  const programs = find('chromium');
  if (!programs) throw new Error('chromium is not installed');
  return puppeteer.launch({
    executablePath: programs.browser,
    pipe: true,
    headless: process.env.HEADED !== '1',
    args: [
      '--no-sandbox',
      '--lang=uk',
      // The same glyphs on every machine.
      '--disable-lcd-text',
      '--font-render-hinting=none',
      '--hide-scrollbars',
    ],
  });
}
