import { type ElementName, isElementName } from '../../../src/element-names.ts';
import { type AttributeName, isAllowed, isOnAtFirst, kindOf } from './attributes.ts';
import { type FaultName, faults } from './faults.ts';
import { isAllowedToken, tokens } from './tokens.ts';

export const themes = ['page', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Pixels; the widths that a column of a page may have. */
export const widths = { least: 180, most: 720, step: 20, first: 440 };

/** All that can be set on this page, but its own language. Attributes and tokens: those that differ from the beginning. */
export interface Settings {
  element: ElementName;
  theme: Theme;
  width: number;
  fault: FaultName | '';
  attributes: Partial<Record<AttributeName, string>>;
  tokens: Record<string, string>;
}

export const atFirst = (): Settings => ({
  element: 'register',
  theme: 'page',
  width: widths.first,
  fault: '',
  attributes: {},
  tokens: {},
});

/** Whether an address is given to the form. */
export const isOn = ({ attributes }: Settings, attribute: AttributeName) =>
  attributes[attribute] ? attributes[attribute] === 'on' : isOnAtFirst(attribute);

/** The settings with another value of an attribute; `''` puts it back to what it was at first. */
export function withAttribute(settings: Settings, attribute: AttributeName, value: string): Settings {
  const { [attribute]: _, ...attributes } = settings.attributes;
  const isBack = kindOf(attribute).is === 'address' && (value === 'on') === isOnAtFirst(attribute);
  return {
    ...settings,
    attributes: value === '' || isBack ? attributes : { ...attributes, [attribute]: value },
  };
}

export function withToken(settings: Settings, token: string, value: string): Settings {
  const { [token]: _, ...others } = settings.tokens;
  return { ...settings, tokens: value === '' ? others : { ...others, [token]: value } };
}

const inOrder = <Value>(record: Record<string, Value>) =>
  Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));

/** The settings as the query of an address: only what differs. */
export function queryOf(settings: Settings): URLSearchParams {
  const { element, theme, width, fault, attributes } = settings;
  const first = atFirst();
  const query = new URLSearchParams();
  if (element !== first.element) query.set('element', element);
  if (theme !== first.theme) query.set('theme', theme);
  if (width !== first.width) query.set('width', String(width));
  if (fault) query.set('fault', fault);
  for (const [name, value] of inOrder(attributes)) query.set(`form.${name}`, value);
  for (const [name, value] of inOrder(settings.tokens)) query.set(`token.${name}`, value);
  return query;
}

/** Reads settings from an address. Somebody else may have written it: what is not known or not allowed is left out. */
export function settingsOf(query: URLSearchParams, known: (attribute: string) => boolean): Settings {
  let settings = atFirst();
  const element = query.get('element');
  if (isElementName(element)) settings.element = element;
  settings.theme = themes.find((theme) => theme === query.get('theme')) ?? settings.theme;
  const width = query.get('width') ?? '';
  if (/^\d{3}$/.test(width) && Number(width) >= widths.least && Number(width) <= widths.most)
    settings.width = Number(width);
  settings.fault = faults.find((fault) => fault === query.get('fault')) ?? '';
  for (const [key, value] of query) {
    const [, attribute] = /^form\.([a-z-]+)$/.exec(key) ?? [];
    if (attribute && known(attribute) && isAllowed(attribute, value))
      settings = withAttribute(settings, attribute as AttributeName, value);
    const [, token] = /^token\.([a-z-]+)$/.exec(key) ?? [];
    if (token && tokens.has(token) && isAllowedToken(token, value)) settings = withToken(settings, token, value);
  }
  return settings;
}
