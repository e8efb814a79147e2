import { type ElementName, elementNames, tagOf } from '../element-names.ts';
import { addressOf, pageOrigin, resolve } from '../elements/address.ts';
import { langs } from '../lang.ts';
import { patternOf } from '../rules/account.ts';
import { type AnyElement, allAttributes, attributesOf, nameOf, settingOf } from './element.ts';
import type { Finding } from './finding.ts';
import { question, spelled } from './spelling.ts';

type Chosen = 'look' | 'draft' | 'credentials' | 'afterSignIn' | 'privateHouse' | 'mailServices';

/** The values of attributes that have a list of them. A value that the elements know and that is missing here does not compile. */
const choices: { [Name in Chosen]: Record<NonNullable<AnyElement[Name]>, true> } = {
  look: { own: true, page: true },
  draft: { off: true },
  credentials: { 'same-origin': true, include: true, omit: true },
  afterSignIn: { stay: true, leave: true },
  privateHouse: { 0: true, '-': true },
  mailServices: { off: true, warn: true, block: true },
};
/** By attribute; a test compares them with what the elements describe. */
export const choicesOf: Record<string, string[]> = {
  look: Object.keys(choices.look),
  draft: Object.keys(choices.draft),
  credentials: Object.keys(choices.credentials),
  after: Object.keys(choices.afterSignIn),
  'private-house': Object.keys(choices.privateHouse),
  'mail-services': Object.keys(choices.mailServices),
  'heading-level': ['1', '2', '3', '4', '5', '6', 'none'],
};

/** Attributes that any element may have. Frameworks write theirs with signs in the name. */
const global =
  /^(id|class|style|lang|hidden|slot|dir|title|tabindex|role|part|exportparts|nonce|inert|translate|is|popover|autofocus|contenteditable|draggable|spellcheck|item\w+|state|suppress\w+|(data|aria|on|v|x|ng|hx|up)[-\w]*)$/;
const ofFramework = (name: string) => /[^a-z-]/.test(name);

/** Names of attributes that an element does not have. */
export function* unknownAttributes(element: Element, name: ElementName): Generator<Finding> {
  const known = attributesOf(name);
  for (const { name: attribute } of element.attributes) {
    if (known.includes(attribute) || global.test(attribute)) continue;
    if (ofFramework(attribute) && !spelled(attribute, known)) continue;
    const owner = elementNames.find((other) => attributesOf(other).includes(attribute));
    const hint = owner ? `: it belongs to <${tagOf(owner)}>` : question(attribute, known);
    yield { id: 'unknown-attribute', element, sentence: `${nameOf(element)} has no attribute "${attribute}"${hint}` };
  }
}

/** Attributes with a value that means nothing. */
export function* unknownValues(element: Element, name: ElementName): Generator<Finding> {
  for (const attribute of attributesOf(name)) {
    const value = settingOf(element, attribute);
    if (value === undefined) continue;
    const problem = problemOf(attribute, value);
    if (problem)
      yield {
        id: problem.id,
        element,
        sentence: `${attribute}="${value}" of ${nameOf(element)} ${problem.sentence}`,
      };
  }
}

function problemOf(attribute: string, value: string): Pick<Finding, 'id' | 'sentence'> | undefined {
  const choice = choicesOf[attribute];
  if (choice && !choice.includes(value))
    return { id: 'unknown-value', sentence: `is not known: it may be ${choice.join(', ')}` };
  if (/^(timeout|password-min)$/.test(attribute) && !(Number(value) > 0))
    return { id: 'unknown-value', sentence: 'is no positive number' };
  if (/(^|-)(endpoint|url)$|^frame$/.test(attribute) && value && !addressOf(value))
    return {
      id: 'bad-address',
      sentence: resolve(value) ? 'must be https, or http on this machine' : 'is no address',
    };
  if (attribute === 'account-pattern' && value && !patternOf(value))
    return { id: 'bad-pattern', sentence: 'is no regular expression: the rule of 12 characters holds' };
  return;
}

/** A language that there is not, also where an ancestor names it. */
export function* unknownLanguage(element: Element): Generator<Finding> {
  const holder = element.closest('[lang]');
  const lang = holder?.getAttribute('lang')?.trim();
  if (!lang || langs.some((known) => lang.toLowerCase().split(/[-_]/)[0] === known)) return;
  const where = holder === element ? `of ${nameOf(element)}` : `around ${nameOf(element)}`;
  const names = langs.map((known) => `lang="${known}"`).join(' or ');
  yield {
    id: 'unknown-language',
    element,
    sentence: `lang="${lang}" ${where}: the form is Ukrainian; write ${names} at the element`,
  };
}

/** An address to post to is missing, or makes more work than its author may know. */
export function* endpoint(element: AnyElement): Generator<Finding> {
  if (settingOf(element, 'frame') || element.send) return;
  const written = settingOf(element, 'endpoint');
  const url = addressOf(written);
  if (!written)
    yield {
      id: 'no-endpoint',
      element,
      sentence: `${nameOf(element)} has no endpoint: nothing can be sent. Name it, or a frame, or set the property send`,
    };
  else if (url && url.origin !== pageOrigin())
    yield {
      id: 'other-origin',
      element,
      sentence: `${nameOf(element)} posts to ${url.origin}: it has to allow this origin (CORS), cookies need credentials="include", and scripts of this page can read the password. On a partner's page use frame`,
    };
}

/** For lists that `window.vodokanal` and placeholders share. */
export const isAttribute = (name: string) => [...allAttributes(), 'lang'].includes(name);
