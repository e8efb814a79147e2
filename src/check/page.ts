import { elementNames, tagOf } from '../element-names.ts';
import type { AnyElement } from './element.ts';
import { settingOf } from './element.ts';
import type { Finding } from './finding.ts';
import { question } from './spelling.ts';

const tags: string[] = elementNames.map(tagOf);

/** Tags that begin like ours and are none. */
export function* unknownElements(all: readonly Element[]): Generator<Finding> {
  for (const element of all) {
    const { localName } = element;
    if (!localName.startsWith('vodokanal') || tags.includes(localName) || customElements.get(localName)) continue;
    const hint = question(localName, tags) || `: there are ${tags.join(', ')}`;
    yield { id: 'unknown-element', element, sentence: `<${localName}> is no element${hint}` };
  }
}

/** What is wrong with the page around the forms. */
export function* page(elements: readonly AnyElement[]): Generator<Finding> {
  if (!elements.length) return;
  if (!isSecureContext)
    yield {
      id: 'insecure-page',
      sentence: 'the page came over http: the forms refuse passwords here. Serve it over https, or on localhost',
    };
  if (!document.querySelector('meta[name=viewport]'))
    yield {
      id: 'no-viewport',
      sentence:
        'the page has no <meta name="viewport" content="width=device-width, initial-scale=1">: phones show it small',
    };
  const missing = elements.find(({ localName }) => !customElements.get(localName));
  if (missing)
    yield {
      id: 'not-defined',
      element: missing,
      sentence: `<${missing.localName}> is not defined: vodokanal.js has not come, or a policy (CSP, trusted-types lit-html) has stopped it`,
    };
  yield* lettersNotTaken(elements);
}

/** Somebody came by the link of a letter, and no form here takes it. */
function* lettersNotTaken(elements: readonly AnyElement[]): Generator<Finding> {
  for (const [kind, attribute] of [
    ['confirm', 'confirm-endpoint'],
    ['reset', 'recover-endpoint'],
  ] as const)
    if (
      location.hash.includes(`vodokanal-${kind}=`) &&
      !elements.some((element) => settingOf(element, attribute) || settingOf(element, 'frame'))
    )
      yield {
        id: 'letter-not-taken',
        sentence: `the address has vodokanal-${kind}=… of a letter, and no <vodokanal-login> here has ${attribute}`,
      };
}
