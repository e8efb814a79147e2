import { readFileSync } from 'node:fs';
import { withPartners } from '../../demo/server/frame-page.ts';
import { frameHeaders, framePolicy, sharedHeaders } from '../../demo/server/http/page-policy.ts';
import type { ElementName } from '../../src/element-names.ts';
import { buildPage } from './build.ts';
import type { Contender } from './contenders.ts';
import { hankoAnswer } from './hanko-api.ts';
import { Origin } from './origin.ts';
import { pathOf } from './pages.ts';

/** What was sent since the site began. */
export interface Traffic {
  bytes: number;
  requests: number;
}

/** A page that can be measured. */
export interface Page {
  contender: Contender;
  form: ElementName;
  url: string;
}

export interface Site {
  pages: Page[];
  /** Pages that need what `npm run build` has not made. */
  notBuilt: Omit<Page, 'url'>[];
  traffic(): Traffic;
  /** What pages have asked for and nobody serves. */
  missing(): string[];
  close(): void;
}

/**
 * Builds and serves the pages of these contenders. The utility's origin, with the frame, is another one of the same site:
 * the throttling of a page does not reach a frame of another site, which has a process of its own.
 */
export async function startSite(contenders: readonly Contender[]): Promise<Site> {
  const own = new Origin(hankoAnswer);
  const utility = new Origin();
  const origins = [own, utility];
  for (const origin of origins) await origin.listen();
  addFrame(utility, own.address);
  own.add(new Map([['/blank.html', '<!doctype html><link rel="icon" href="data:,">']]));
  const site: Site = {
    pages: [],
    notBuilt: [],
    traffic: () => ({
      bytes: own.bytes + utility.bytes,
      requests: own.requests + utility.requests,
    }),
    missing: () => origins.flatMap(({ missing }) => missing),
    close() {
      for (const origin of origins) origin.close();
    },
  };
  for (const contender of contenders)
    for (const form of contender.forms) {
      const url = `${own.address}${pathOf(contender, form)}`;
      const files = await buildPage(contender, form, { url, utility: utility.address });
      if (files) own.add(files);
      if (files) site.pages.push({ contender, form, url });
      else site.notBuilt.push({ contender, form });
    }
  return site;
}

/** The frame as docs/operate.md has it served, for pages of this partner. */
function addFrame(utility: Origin, partner: string): void {
  const partners = [{ origin: partner, name: 'Платежі', returnUrls: [`${partner}/`] }];
  const page = withPartners(readFileSync('dist/frame.html', 'utf8'), partners);
  utility.add(new Map([['/frame.html', page]]), {
    'Content-Security-Policy': framePolicy(partners),
    ...frameHeaders,
  });
  const scripts = { '/v1/partner.js': 'partner.js', '/frame.js': 'frame.js', '/vodokanal.js': 'vodokanal.js' };
  const files = Object.entries(scripts).map(([path, name]) => [path, readFileSync(`dist/${name}`)] as const);
  utility.add(new Map(files), sharedHeaders);
}
