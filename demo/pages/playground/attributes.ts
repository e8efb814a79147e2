import type { LitElement } from 'lit';

export type FormName = 'register' | 'login';

/**
 * The attributes of an element, read from its class: a new one has its control at once. `frame` has a switch of its own, and
 * the rest is said by its value.
 */
export function attributesOf(form: FormName): string[] {
  const element = customElements.get(`vodokanal-${form}`) as typeof LitElement;
  const names = [...element.elementProperties].map(([name, { attribute }]) =>
    attribute === undefined || attribute === true ? String(name).toLowerCase() : attribute,
  );
  return names.filter((name): name is string => typeof name === 'string' && !notSet.has(name));
}

/** `state` is told by the element; the page has controls for the language and the frame. */
const notSet = new Set(['state', 'frame', 'lang']);

/** Values that are listed in the reference. An attribute that is missing here has a box for a text. */
export const choices: Record<string, readonly string[]> = {
  look: ['own', 'page'],
  draft: ['on', 'off'],
  credentials: ['same-origin', 'include', 'omit'],
  'heading-level': ['1', '2', '3', '4', '5', '6'],
  'private-house': ['0', '-'],
  'mail-services': ['off', 'warn', 'block'],
  after: ['leave', 'stay'],
};

/** Addresses are those of the demo or none: an address of the playground must not send anybody's answers elsewhere. */
export const isAddress = (name: string): boolean => /(^|-)(endpoint|url)$/.test(name);

const standards: Record<FormName, Record<string, string>> = {
  register: {
    endpoint: '../../api/registrations',
    'resend-endpoint': '../../api/registrations/resend',
    'login-url': '../../#login',
    'privacy-url': './privacy.html',
  },
  login: {
    endpoint: '../../api/sessions',
    'confirm-endpoint': '../../api/confirmations',
    'resend-endpoint': '../../api/registrations/resend',
    'recover-endpoint': '../../api/recoveries',
    'cabinet-url': './cabinet.html',
    'register-url': '../../#register',
  },
};

/** The attributes that the form has on the demo's own pages. */
export const standardsOf = (form: FormName): Record<string, string> => standards[form];
