import type { Plugin } from 'vite';
import type { Partner } from '../../src/contract/return-url.ts';
import { pathOf } from './http/gate.ts';
import { frameAncestors, frameHeaders } from './http/page-policy.ts';
import { markup } from './markup.ts';
import { cabinetPath } from './partners.ts';

/** `frame.html` with the partners that may embed it filled in, as JSON. */
export function withPartners(page: string, partners: readonly Partner[]): string {
  const { text } = markup`${JSON.stringify(partners)}`;
  // A function: in a replacement text `$` has a meaning, and names and addresses may hold it.
  return page.replace(/(?<=name="vodokanal-partners" content=")[^"]*/, () => text);
}

/** `frame.html` as the demo serves it: with partners, its cabinet, and the endpoint below the path of the site. */
export function filledIn(page: string, partners: readonly Partner[], base: string): string {
  return withPartners(page, partners)
    .replace('cabinet-url="/cabinet"', `cabinet-url="${base}${cabinetPath}"`)
    .replaceAll('endpoint="/', `endpoint="${base}`);
}

/**
 * Vite plugin that serves the demo's pages and `src/frame/frame.html` as a utility would: no page of another site may
 * show them, and the partners' pages only `frame.html`. A path in another spelling leads to the same file, so all paths
 * are closed and only this one is open.
 */
export function framePage(partners: readonly Partner[]): Plugin {
  const path = '/src/frame/frame.html';
  return {
    name: 'frame-page',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        const framed = pathOf(request) === path;
        response.setHeader('Content-Security-Policy', frameAncestors(framed ? partners : []));
        if (framed) for (const [name, value] of Object.entries(frameHeaders)) response.setHeader(name, value);
        next();
      });
    },
    transformIndexHtml: (page, { path: of }) => (of === path ? filledIn(page, partners, '/') : page),
  };
}
