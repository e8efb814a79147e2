import type { Plugin } from 'vite';
import { isLoopback } from './http/origins.ts';

/** Where the demo's cabinet stands. */
export const cabinetPath = '/demo/pages/cabinet.html';

/** The frame's page with the origins that may embed it. */
export function withPartners(page: string, partners: readonly string[]): string {
  return page.replace(/(name="vodokanal-partners" content=")[^"]*/, `$1${partners.join(' ')}`);
}

/** Its header: the browser itself shows the page to nobody else. */
export const frameAncestors = (partners: readonly string[]) => `frame-ancestors 'self' ${partners.join(' ')}`.trim();

/** Who may embed the demo's form: the listed origins and, on a developer's machine, the server under its other name. */
export function partnersOf({ publicUrl, allowedOrigins }: { publicUrl: string; allowedOrigins: string[] }): string[] {
  const { origin, port } = new URL(publicUrl);
  const names = ['localhost', '127.0.0.1'].map((name) => `http://${name}:${port}`);
  return [...allowedOrigins, ...(isLoopback(publicUrl) ? names.filter((name) => name !== origin) : []), origin];
}

/** Serves `src/frame/frame.html` as a utility would: filled in, and to its partners alone. */
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
