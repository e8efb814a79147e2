/** Parts of pages. */
export const script = '<script type="module" src="/dist/vodokanal.js"></script>';
export const login = (attributes = 'cabinet-url="/cabinet"', children = '') =>
  `<vodokanal-login endpoint="/api/sessions" ${attributes}>${children}</vodokanal-login>`;
export const register = (attributes = '') =>
  `<vodokanal-register endpoint="/api/registrations" ${attributes}></vodokanal-register>`;
/** A script of the page, as its author would write it below the element. */
export const page = (code: string) =>
  `<script>const element = document.querySelector('vodokanal-login, vodokanal-register');${code}</script>`;
