import type { Plugin } from 'vite';
import { pathOf } from './http/gate.ts';
import { isLoopback } from './http/origins.ts';
import { frameAncestors } from './http/page-policy.ts';

/** The path of the demo's cabinet, below the public address. */
export const cabinetPath = 'demo/pages/cabinet.html';

/** `frame.html` with the origins that may embed it filled in. */
export function withPartners(page: string, partners: readonly string[]): string {
  return page.replace(/(name="vodokanal-partners" content=")[^"]*/, `$1${partners.join(' ')}`);
}

/** `frame.html` as the demo serves it: with partners, its cabinet, and the endpoint below the path of the site. */
export function filledIn(page: string, partners: readonly string[], base: string): string {
  return withPartners(page, partners)
    .replace('cabinet-url="/cabinet"', `cabinet-url="${base}${cabinetPath}"`)
    .replaceAll('endpoint="/', `endpoint="${base}`);
}

/**
 * Origins that may embed the demo's form: the partners, the server's, and on loopback the server's under its other
 * name.
 */
export function partnersOf({
  publicUrl,
  partnerOrigins = [],
}: {
  publicUrl: string;
  partnerOrigins?: readonly string[];
}): string[] {
  return [...partnerOrigins, ...otherNames(publicUrl), new URL(publicUrl).origin];
}

/** On loopback the origins of the same server under its other names. */
export function otherNames(publicUrl: string): string[] {
  if (!isLoopback(publicUrl)) return [];
  const { origin, port } = new URL(publicUrl);
  return ['localhost', '127.0.0.1']
    .map((name) => new URL(`http://${name}:${port || 80}`).origin)
    .filter((name) => name !== origin);
}

/**
 * Vite plugin that serves the demo's pages and `src/frame/frame.html` as a utility would: no page of another site may
 * show them, and the partners' pages only `frame.html`. A path in another spelling leads to the same file, so all paths
 * are closed and only this one is open.
 */
export function framePage(partners: readonly string[]): Plugin {
  const path = '/src/frame/frame.html';
  return {
    name: 'frame-page',
    configureServer: (server) => {
      server.middlewares.use((request, response, next) => {
        response.setHeader('Content-Security-Policy', frameAncestors(pathOf(request) === path ? partners : []));
        next();
      });
    },
    transformIndexHtml: (page, { path: of }) => (of === path ? filledIn(page, partners, '/') : page),
  };
}
