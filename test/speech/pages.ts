import type { Lang } from '../../src/lang.ts';
import type { Site } from '../managers/site.ts';

const script = '<script type="module" src="/dist/vodokanal.js"></script>';

/** So long an answer takes where somebody is to hear that it is on its way. */
const late = '?fault=latency-2500';

interface PageOptions {
  lang: Lang;
  /** Answers come late enough to hear that they are awaited. */
  late?: boolean;
  /** A part of a letter's link, behind `#`. */
  fragment?: string;
}

/** A page with the registration, as the README has it. */
export const registerPage = (site: Site, { lang, late: isLate }: PageOptions): string =>
  site.page(
    `/register-${lang}${isLate ? '-late' : ''}`,
    `${script}<vodokanal-register endpoint="/api/registrations${isLate ? late : ''}" resend-endpoint="/api/registrations/resend"
      login-url="/cabinet" privacy-url="/privacy"></vodokanal-register>`,
    lang,
  );

/** A page with the sign-in, as the README has it. */
export const loginPage = (site: Site, { lang, late: isLate, fragment }: PageOptions): string =>
  site.page(
    `/login-${lang}${isLate ? '-late' : ''}`,
    `${script}<vodokanal-login endpoint="/api/sessions${isLate ? late : ''}" confirm-endpoint="/api/confirmations${isLate ? late : ''}"
      recover-endpoint="/api/recoveries" resend-endpoint="/api/registrations/resend"
      register-url="/register"></vodokanal-login>`,
    lang,
  ) + (fragment ? `#${fragment}` : '');
