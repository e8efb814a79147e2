import type { Plugin } from 'vite';
import { isLoopback } from './http/origins.ts';

/** The path of the demo's cabinet. */
export const cabinetPath = '/demo/pages/cabinet.html';

/** `frame.html` with the origins that may embed it filled in. */
export function withPartners(page: string, partners: readonly string[]): string {
  return page.replace(/(name="vodokanal-partners" content=")[^"]*/, `$1${partners.join(' ')}`);
}

/** Content security policy of `frame.html`: browsers show it only in pages of these origins. */
export const frameAncestors = (partners: readonly string[]) => `frame-ancestors 'self' ${partners.join(' ')}`.trim();

/**
 * Origins that may embed the demo's form: the allowed ones, the server's, and on loopback the server's under its other
 * name.
 */
export function partnersOf({ publicUrl, allowedOrigins }: { publicUrl: string; allowedOrigins: string[] }): string[] {
  const { origin, port } = new URL(publicUrl);
  const names = ['localhost', '127.0.0.1'].map((name) => `http://${name}:${port}`);
  return [...allowedOrigins, ...(isLoopback(publicUrl) ? names.filter((name) => name !== origin) : []), origin];
}

/** Vite plugin that serves `src/frame/frame.html` as a utility would: with the partners' origins, and only to them. */
export function framePage(partners: readonly string[]): Plugin {
  return {
    name: 'frame-page',
    configureServer: (server) => {
      server.middlewares.use('/src/frame/frame.html', (_request, response, next) => {
        response.setHeader('Content-Security-Policy', frameAncestors(partners));
        next();
      });
    },
    transformIndexHtml: (page) =>
      withPartners(page, partners).replace('cabinet-url="/cabinet"', `cabinet-url="${cabinetPath}"`),
  };
}
