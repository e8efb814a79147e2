import type { Plugin } from 'vite';

/** The frame's page with the origins that may embed it. */
export function withPartners(page: string, partners: readonly string[]): string {
  return page.replace(/(name="vodokanal-partners" content=")[^"]*/, `$1${partners.join(' ')}`);
}

/** Its header: the browser itself shows the page to nobody else. */
export const frameAncestors = (partners: readonly string[]) => `frame-ancestors 'self' ${partners.join(' ')}`.trim();

/** Serves `src/frame.html` as a utility would: to its partners alone. */
export function framePage(partners: readonly string[]): Plugin {
  return {
    name: 'frame-page',
    configureServer: (server) => {
      server.middlewares.use('/src/frame.html', (_request, response, next) => {
        response.setHeader('Content-Security-Policy', frameAncestors(partners));
        next();
      });
    },
    transformIndexHtml: (page) => withPartners(page, partners),
  };
}
