import type { Lang } from '../../src/lang.ts';
import type { Site } from '../managers/site.ts';

const script = '<script type="module" src="/dist/vodokanal.js"></script>';

/** A page with the registration, as the README has it. */
export const registerPage = (site: Site, lang: Lang): string =>
  site.page(
    `/register-${lang}`,
    `${script}<vodokanal-register endpoint="/api/registrations" resend-endpoint="/api/registrations/resend"
      login-url="/cabinet" privacy-url="/privacy"></vodokanal-register>`,
    lang,
  );

/** A page with the sign-in, as the README has it. */
export const loginPage = (site: Site, lang: Lang): string =>
  site.page(
    `/login-${lang}`,
    `${script}<vodokanal-login endpoint="/api/sessions" confirm-endpoint="/api/confirmations"
      recover-endpoint="/api/recoveries" resend-endpoint="/api/registrations/resend"
      register-url="/register"></vodokanal-login>`,
    lang,
  );
