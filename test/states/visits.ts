import { after, before } from 'node:test';
import type { Browser } from 'puppeteer-core';
import type { Lang } from '../../src/lang.ts';
import { openChromium } from './chromium.ts';
import { type Site, startSite } from './site.ts';
import { states } from './states.ts';
import { Visitor } from './visitor.ts';

/** The site of a test file, from before its first test until after its last. */
export interface Visits {
  readonly site: Site;
  /** Brings a new page into a state and looks at it. It is closed also where that fails. */
  visit<Seen>(state: string, lang: Lang, look: (visitor: Visitor) => Promise<Seen>): Promise<Seen>;
}

/** @param opened what else has to be there before the first test. */
export function openSite(opened?: (browser: Browser) => Promise<void>): Visits {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([startSite(), openChromium()]);
    await opened?.(browser);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  return {
    get site() {
      return site;
    },
    async visit(state, lang, look) {
      const visitor = await Visitor.arrive(browser, site, lang);
      try {
        await states[state]!(visitor);
        return await look(visitor);
      } finally {
        await visitor.leave();
      }
    },
  };
}
