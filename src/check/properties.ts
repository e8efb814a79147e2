import { langs } from '../lang.ts';
import { wordsIn } from '../words/generated/words.ts';
import { type AnyElement, nameOf } from './element.ts';
import type { Finding } from './finding.ts';
import { question } from './spelling.ts';

/** Properties of another type than the element takes. */
export function* properties(element: AnyElement): Generator<Finding> {
  const { send, headers } = element;
  const wrong = (name: string, type: string): Finding => ({
    id: 'bad-property',
    element,
    sentence: `the property ${name} of ${nameOf(element)} must be ${type}`,
  });
  if (send != null && typeof send !== 'function') yield wrong('send', 'a function');
  if (headers != null && typeof headers !== 'function' && typeof headers !== 'object')
    yield wrong('headers', 'an object, or a function that gives one');
  if (element.hasAttribute('words')) yield wrong('words', 'set by a script: it has no attribute');
  for (const sentence of strangeWords(element.words)) yield { id: 'unknown-words', element, sentence };
}

function* strangeWords(overlay: unknown): Generator<string> {
  if (overlay == null) return;
  if (typeof overlay !== 'object') {
    yield 'words must be an object with a member for each language';
    return;
  }
  for (const [lang, texts] of Object.entries(overlay)) {
    const known = langs.find((name) => name === lang);
    if (known) yield* strangeKeys(wordsIn(known), texts, lang);
    else yield `words has a language "${lang}"${question(lang, langs)}: there are ${langs.join(', ')}`;
  }
}

/** Keys that the built-in words do not have, and texts where they have groups. */
function* strangeKeys(base: unknown, texts: unknown, path: string): Generator<string> {
  if (typeof base === 'function') {
    if (typeof texts !== 'string' && typeof texts !== 'function') yield `words: ${path} must be a text or a function`;
    return;
  }
  if (!texts || typeof texts !== 'object') {
    yield `words: ${path} is a group of texts`;
    return;
  }
  const keys = Object.keys(base as object);
  for (const [key, value] of Object.entries(texts)) {
    if (!keys.includes(key)) yield `words: there is no ${path}.${key}${question(key, keys)}`;
    else yield* strangeKeys((base as Record<string, unknown>)[key], value, `${path}.${key}`);
  }
}
