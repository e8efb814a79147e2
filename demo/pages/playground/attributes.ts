import { choicesOf } from '../../../src/check/attributes.ts';
import { langs } from '../../../src/lang.ts';
import type { ElementAttributes, VodokanalElements } from '../../../src/types/attributes.ts';

/** The attributes of all elements, from their classes: one that is added there has no words here, and nothing compiles. */
export type AttributeName = NamesOf<VodokanalElements[keyof VodokanalElements]> | 'lang';
type NamesOf<Element> = Element extends unknown ? keyof ElementAttributes<Element> : never;

/** What an attribute may be set to here. */
export type Kind =
  | { is: 'choice'; values: readonly string[] }
  | { is: 'number'; least: number; most: number }
  | { is: 'address' }
  | { is: 'pattern' }
  | { is: 'text' };

/**
 * The kind of an attribute. Addresses are switched on and off only, and which one is meant stands below: a link to this
 * page must not be able to make a form that posts to somebody else.
 */
export function kindOf(attribute: string): Kind {
  if (attribute === 'lang') return { is: 'choice', values: langs };
  const values = choicesOf[attribute];
  if (values) return { is: 'choice', values };
  if (attribute === 'timeout') return { is: 'number', least: 500, most: 60_000 };
  if (attribute === 'password-min') return { is: 'number', least: 1, most: 64 };
  if (attribute === 'account-pattern') return { is: 'pattern' };
  return { is: /(^|-)(endpoint|url)$|^frame$/.test(attribute) ? 'address' : 'text' };
}

/** Addresses that are off at first: what they do is done by others, or only in a frame. */
const offAtFirst: readonly AttributeName[] = ['frame', 'return-url', 'recover-url', 'reset-endpoint'];

export const isOnAtFirst = (attribute: AttributeName) => !offAtFirst.includes(attribute);

/** The longest text that a link may put into an attribute. */
const longest = 100;

/**
 * Whether a regular expression is quickly done with any text: nothing that is repeated stands in a group, and few parts
 * are repeated. Somebody else may have written the link with it.
 */
function isQuick(pattern: string): boolean {
  const repeated = pattern.match(/[*+{]/g)?.length ?? 0;
  if (pattern.length > 60 || repeated > 3 || /\)[*+?{]/.test(pattern)) return false;
  try {
    return Boolean(new RegExp(pattern));
  } catch {
    return false;
  }
}

/** Whether a value may stand in an attribute of the preview; addresses are `on` or `off`. */
export function isAllowed(attribute: string, value: string): boolean {
  const kind = kindOf(attribute);
  switch (kind.is) {
    case 'choice':
      return kind.values.includes(value);
    case 'number':
      return /^[1-9]\d*$/.test(value) && Number(value) >= kind.least && Number(value) <= kind.most;
    case 'address':
      return value === 'on' || value === 'off';
    case 'pattern':
      return value !== '' && isQuick(value);
    case 'text':
      return value.trim() !== '' && value.length <= longest && !/\p{Cc}|\p{Cs}/u.test(value);
  }
}
