/**
 * What published managers look for in a form, one rule each, with where it is written. The managers themselves cannot be
 * installed here; where they and their documents change, so do these.
 */
export interface Rule {
  says: string;
  source: string;
  /** What is wrong with the form, as far as this rule goes. */
  faults(form: HTMLFormElement): string[];
}

const chromium = 'https://www.chromium.org/developers/design-documents/';
const bitwarden = 'https://github.com/bitwarden/clients/blob/main/apps/browser/src/autofill/services/';
const keepass = 'https://github.com/keepassxreboot/keepassxc-browser/blob/develop/keepassxc-browser/content/';

const inputs = (form: HTMLFormElement) =>
  [...form.elements].filter((part): part is HTMLInputElement => part.localName === 'input');
const boxes = (form: HTMLFormElement) => inputs(form).filter(({ type }) => type !== 'checkbox');
const secrets = (form: HTMLFormElement) => inputs(form).filter(({ type }) => type === 'password');
const names = (form: HTMLFormElement) => inputs(form).filter((input) => input.autocomplete === 'username');
const others = (form: HTMLFormElement) =>
  boxes(form).filter((input) => input.type !== 'password' && input.autocomplete !== 'username');
const buttons = (form: HTMLFormElement) =>
  [...form.elements].filter((part): part is HTMLButtonElement => (part as HTMLButtonElement).type === 'submit');
const called = ({ id, name, placeholder }: HTMLInputElement) =>
  [id, name, placeholder].map((text) => text.toLowerCase());

/** The inputs whose id, name or placeholder has one of these words in it. */
const mentioning = (found: HTMLInputElement[], words: string[]) =>
  found.flatMap((input) =>
    called(input).flatMap((text) =>
      words.filter((word) => text.includes(word)).map((word) => `${input.name}: ${word}`),
    ),
  );
const unless = (holds: unknown, fault: string) => (holds ? [] : [fault]);

/** A form with a password, whatever it is for. */
export const rules: Rule[] = [
  {
    says: 'one process in one real form, with a password',
    source: `${chromium}create-amazing-password-forms/`,
    faults: (form) => unless(form.localName === 'form' && secrets(form).length === 1, 'not one password'),
  },
  {
    says: 'password: current or new, and nothing else in the token',
    source: `${chromium}form-styles-that-chromium-understands/`,
    faults: (form) =>
      secrets(form)
        .filter((input) => !/^(current|new)-password$/.test(input.getAttribute('autocomplete') ?? ''))
        .map(({ autocomplete }) => autocomplete),
  },
  {
    says: "ids are the page's only ones, and every input has a name",
    source: 'https://developer.1password.com/docs/web/compatible-website-design/',
    faults: (form) =>
      inputs(form)
        .filter(
          ({ id, name, type }) => !name || (type !== 'checkbox' && document.querySelectorAll(`#${id}`).length !== 1),
        )
        .map(({ name }) => name),
  },
  {
    says: 'a label each',
    source: 'https://web.dev/articles/sign-in-form-best-practices',
    faults: (form) =>
      inputs(form)
        .filter(({ labels }) => !labels?.length)
        .map(({ name }) => name),
  },
  {
    says: "one submit button, which is the form's",
    source: 'https://web.dev/articles/sign-in-form-best-practices',
    faults: (form) => unless(buttons(form).length === 1 && buttons(form)[0]?.form === form, 'no submit button'),
  },
  {
    says: 'an action, or no manager follows the form',
    source: `${keepass}form.js`,
    faults: (form) => unless(typeof form.action === 'string' && /^https?:/.test(form.action), String(form.action)),
  },
  {
    says: 'everything can be seen and written',
    source: `${keepass}fields.js`,
    faults: (form) =>
      boxes(form)
        .filter((input) => {
          const { width, height, x, y } = input.getBoundingClientRect();
          const { visibility, opacity } = getComputedStyle(input);
          const seen = width > 8 && height > 8 && x >= 0 && y >= 0 && visibility === 'visible' && opacity === '1';
          return !seen || input.readOnly || input.disabled || input.closest('[aria-hidden=true],[hidden]');
        })
        .map(({ name }) => name),
  },
  {
    says: 'nothing to search: the word stands in no attribute, and no value is «q»',
    source: `${keepass}fields.js`,
    faults: (form) =>
      [form, ...boxes(form)].flatMap((part) =>
        [...part.attributes]
          .filter(({ value }) => /search/i.test(value) || value === 'q')
          .map(({ name, value }) => `${name}=${value}`),
      ),
  },
  {
    says: 'no captcha, no hint, nothing forgotten in what the boxes are called',
    source: `${bitwarden}autofill-constants.ts`,
    faults: (form) => mentioning(boxes(form), ['captcha', 'findanything', 'forgot', 'hint']),
  },
  {
    says: 'no one-time code',
    source: `${keepass}totp-field.js`,
    faults: (form) => {
      const words = ['2fa', '2fpin', 'auth', 'challenge', 'code', 'idvpin', 'mfa', 'otp', 'token', 'twofa'];
      return [
        ...mentioning(boxes(form), [
          ...words,
          'one_time_password',
          'two-factor',
          'twofactor',
          'verification_pin',
          'otc',
        ]),
        ...boxes(form).flatMap(({ name, autocomplete }) => (autocomplete === 'one-time-code' ? [name] : [])),
      ];
    },
  },
  {
    says: 'no row of six boxes for one digit each',
    source: `${keepass}fields.js`,
    faults: (form) => unless(![6, 7].includes(form.length), `${form.length} parts`),
  },
  {
    says: 'no card',
    source: `${bitwarden}autofill-constants.ts`,
    faults: (form) => mentioning(boxes(form), ['card', 'cc-', 'cvv', 'cvc', 'csc', 'number', 'expir', 'holder']),
  },
  {
    says: 'no address, no telephone, no name of a person',
    source: `${bitwarden}autofill-constants.ts`,
    faults: (form) =>
      mentioning(others(form), ['addr', 'street', 'postal', 'zip', 'city', 'phone', 'tel', '-name', 'state']),
  },
  {
    says: "what is not of the sign-in has no token, and is not a person's e-mail",
    source: `${chromium}create-amazing-password-forms/`,
    faults: (form) =>
      others(form)
        .filter((input) => input.getAttribute('autocomplete') !== 'off' || input.inputMode === 'email')
        .map(({ name }) => name),
  },
];

/** A form with a name to the password. */
export const named: Rule[] = [
  {
    says: 'one user name, in a box for text',
    source: `${chromium}form-styles-that-chromium-understands/`,
    faults: (form) => unless(names(form).length === 1 && /^(text|email)$/.test(names(form)[0]!.type), 'not one name'),
  },
  {
    says: 'the box before the password is the name: who knows no tokens takes it',
    source: `${keepass}fields.js`,
    faults: (form) => {
      const found = boxes(form);
      const before = found[found.indexOf(secrets(form)[0]!) - 1];
      return unless(before && before === names(form)[0], before?.name ?? 'nothing');
    },
  },
  {
    says: 'it is called what English and German sites call it',
    source: `${bitwarden}autofill-constants.ts`,
    faults: (form) =>
      names(form).flatMap((input) =>
        unless(
          called(input).some((text) => /e-?mail|user ?name|login|benutzer/.test(text)),
          input.name,
        ),
      ),
  },
];

/** A form that asks for a new password. */
export const choosing: Rule[] = [
  {
    says: 'new-password, so that nothing old is put in and a strong one is suggested',
    source: `${chromium}form-styles-that-chromium-understands/`,
    faults: (form) => unless(secrets(form)[0]?.autocomplete === 'new-password', String(secrets(form)[0]?.autocomplete)),
  },
  {
    says: 'the shortest one is told, and no character forbidden',
    source: 'https://developer.apple.com/password-rules/',
    faults: (form) => {
      const told = secrets(form)[0]?.getAttribute('passwordrules') ?? '';
      return unless(/^minlength: \d+;$/.test(told) && (secrets(form)[0]?.maxLength ?? 0) < 0, told);
    },
  },
];

/** A form that asks for the password one has. */
export const entering: Rule[] = [
  {
    says: 'current-password, and no new one beside it',
    source: `${bitwarden}inline-menu-field-qualification.service.ts`,
    faults: (form) =>
      unless(
        secrets(form).every(({ autocomplete }) => autocomplete === 'current-password'),
        'a new password',
      ),
  },
  {
    says: 'name and password, and no third box',
    source: `${bitwarden}inline-menu-field-qualification.service.ts`,
    faults: (form) => unless(boxes(form).length === 2, `${boxes(form).length} boxes`),
  },
  {
    says: 'no rules for what was chosen long ago',
    source: 'https://developer.apple.com/password-rules/',
    faults: (form) => unless(!form.querySelector('[passwordrules],[minlength],[pattern]'), 'rules'),
  },
];
