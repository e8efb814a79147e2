import type { Partner } from '../../../src/contract/return-url.ts';

type Origins = readonly Pick<Partner, 'origin'>[];

/** What pages of the site may load and where they may post: only from and to the site itself. */
const own =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'";

/** Content security policy of the pages that may embed `frame.html`: browsers show it in no page of other origins. */
export const frameAncestors = (partners: Origins) =>
  ['frame-ancestors', "'self'", ...partners.map(({ origin }) => origin)].join(' ');

/** Content security policy of the site's pages. `frames` are other origins whose `frame.html` they may show. */
export const pagePolicy = (frames: readonly string[]) =>
  [own, ["frame-src 'self'", ...frames].join(' '), frameAncestors([])].join('; ');

/** Content security policy of `frame.html`. */
export const framePolicy = (partners: Origins) => `${own}; ${frameAncestors(partners)}`;

/**
 * Headers of `frame.html`. A partner's page may demand of all that it loads and embeds that it agrees to that
 * (`Cross-Origin-Embedder-Policy`), and of a page in a frame that it demands the same.
 */
export const frameHeaders = {
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** Headers of the files that pages of other sites load: a script with `crossorigin`, because of its sum or as a module. */
export const sharedHeaders = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Headers of everything that is served beside the endpoint. */
export function commonHeaders(publicUrl: string): Record<string, string> {
  return {
    'X-Content-Type-Options': 'nosniff',
    // The address of a page holds no token, but may tell a partner's page which form somebody opened.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(publicUrl.startsWith('https:') && { 'Strict-Transport-Security': 'max-age=31536000' }),
  };
}
