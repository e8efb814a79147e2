import { watch } from './check/watch.ts';

// `check.js` may stay on a page: it looks for mistakes where the page's address has `?vodokanal-check`.
if (new URLSearchParams(location.search).has('vodokanal-check')) watch();
