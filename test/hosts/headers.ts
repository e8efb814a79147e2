/** HTTP headers of host pages, by the page's name. For most of them `<meta>` has no effect, or too late. */
export const headers: Record<string, Record<string, string>> = {
  csp: {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'",
  },
  'trusted-types': {
    'Content-Security-Policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'",
  },
  'trusted-types-closed': {
    'Content-Security-Policy': "script-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  'sandbox-header': { 'Content-Security-Policy': 'sandbox allow-scripts allow-same-origin' },
  // What must not be stored is not kept for going back either.
  'back-forward': { 'Cache-Control': 'no-cache' },
  'windows-1251': { 'Content-Type': 'text/html; charset=windows-1251' },
  xhtml: { 'Content-Type': 'application/xhtml+xml; charset=utf-8' },
  coep: { 'Cross-Origin-Embedder-Policy': 'require-corp', 'Cross-Origin-Opener-Policy': 'same-origin' },
};
