import { tokenNames } from '../../../src/elements/looks/token-names.ts';
import { attributesOf, choices, type FormName, isAddress, standardsOf } from './attributes.ts';

/** All that is set on the playground. What is not in `attributes` or `tokens` is as the demo has it. */
export interface Settings {
  form: FormName;
  /** In the page, or in a frame of another site. */
  framed: boolean;
  theme: '' | 'light' | 'dark';
  /** Pixels of the wider of the two columns. */
  width: number;
  /** A fault of the demo's endpoint, or none. */
  fault: string;
  attributes: Record<string, string>;
  tokens: Record<string, string>;
}

export const standard: Settings = {
  form: 'register',
  framed: false,
  theme: '',
  width: 560,
  fault: '',
  attributes: {},
  tokens: {},
};

/** Tokens that a page may set; the last two only in the page itself. */
export const tokens: readonly string[] = [...tokenNames, 'padding', 'header'];

export const widths = { min: 180, max: 720 };

/** What a token may be: colours, lengths, names of fonts; nothing that loads. */
const plainValue = /^(?!.*url)[\w#%.,()\s'"/-]{1,80}$/i;
const plainFault = /^[a-z]+(-\w+)?$/;
const longest = 200;

/** The settings as the query of an address: only what differs from the standard. */
export function toQuery(settings: Settings): URLSearchParams {
  const query = new URLSearchParams();
  if (settings.form !== standard.form) query.set('form', settings.form);
  if (settings.framed) query.set('framed', '');
  if (settings.theme) query.set('theme', settings.theme);
  if (settings.width !== standard.width) query.set('width', String(settings.width));
  if (settings.fault) query.set('fault', settings.fault);
  for (const [name, value] of Object.entries(settings.attributes)) query.set(`a.${name}`, value);
  for (const [name, value] of Object.entries(settings.tokens)) query.set(`t.${name}`, value);
  return query;
}

/**
 * The settings in the query of an address. Anybody may have written it: what is not one of ours is left out, and an address
 * for the form is on or off, never another one.
 */
export function fromQuery(query: URLSearchParams): Settings {
  const form: FormName = query.get('form') === 'login' ? 'login' : 'register';
  const theme = query.get('theme');
  const width = Number(query.get('width'));
  const fault = query.get('fault') ?? '';
  const settings: Settings = {
    ...standard,
    form,
    framed: query.has('framed'),
    theme: theme === 'light' || theme === 'dark' ? theme : '',
    width: width >= widths.min && width <= widths.max ? Math.round(width) : standard.width,
    fault: plainFault.test(fault) ? fault : '',
    attributes: {},
    tokens: {},
  };
  for (const name of attributesOf(form)) {
    const value = query.get(`a.${name}`);
    if (value !== null && mayBe(form, name, value)) settings.attributes[name] = value;
  }
  for (const name of tokens) {
    const value = query.get(`t.${name}`);
    if (value !== null && plainValue.test(value)) settings.tokens[name] = value;
  }
  return settings;
}

/** Whether an attribute may have this value in an address of the playground. */
export function mayBe(form: FormName, name: string, value: string): boolean {
  if (value === standardsOf(form)[name]) return false;
  if (isAddress(name)) return value === '';
  const listed = choices[name];
  return listed ? listed.includes(value) : value.length <= longest && !/[\0-\x1f]/.test(value);
}

/** The attributes of the form: those of the demo, and what was set. An empty address takes the attribute away. */
export function attributesFor({ form, attributes, framed }: Settings, frame: string): Record<string, string> {
  const all: Record<string, string> = { ...standardsOf(form), ...attributes };
  if (framed) all.frame = frame;
  return Object.fromEntries(Object.entries(all).filter(([name, value]) => value !== '' || !isAddress(name)));
}
