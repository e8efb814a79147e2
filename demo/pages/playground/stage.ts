import type { FormElement } from '../../../src/elements/form-element.ts';
import type { Lang } from '../../../src/lang.ts';
import { version } from '../../../src/version.ts';
import { isSource } from '../source.ts';
import { attributesOf } from './attributes.ts';
import { attributesFor, type Settings, tokens } from './settings.ts';
import type { Site } from './snippets.ts';

/** The page in the frame: on the other name of this machine, which is another site for the browser. */
export function frameUrl(): string {
  const frame = new URL(isSource ? '/src/frame/frame.html' : '../../frame.html', location.href);
  const other: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };
  if (frame.protocol === 'http:') frame.hostname = other[frame.hostname] ?? frame.hostname;
  return frame.href;
}

export function makeForm({ form }: Settings): FormElement {
  return document.createElement(`vodokanal-${form}`) as FormElement;
}

/** Gives a form its attributes, tokens, language and fault. Attributes that were set before and are not now go. */
export function dress(form: FormElement, settings: Settings, lang: Lang): void {
  const attributes = attributesFor(settings, frameUrl());
  for (const name of [...attributesOf(settings.form), 'frame'])
    if (name in attributes) form.setAttribute(name, attributes[name]!);
    else form.removeAttribute(name);
  form.lang = lang;
  for (const name of tokens) {
    const value = settings.tokens[name];
    if (value) form.style.setProperty(`--vodokanal-${name}`, value);
    else form.style.removeProperty(`--vodokanal-${name}`);
  }
  form.headers = settings.fault ? { 'X-Fault': settings.fault } : {};
}

/** What snippets name: the script under the version of its name, with its sum where it has been built. */
export async function siteOf(): Promise<Site> {
  const folder = new URL(isSource ? '/dist/' : '../../', location.href);
  const sums: Record<string, string> = await fetch(new URL('integrity.json', folder)).then(
    (response) => (response.ok ? response.json() : {}),
    () => ({}),
  );
  const versioned = `vodokanal-${version}.js`;
  const script = versioned in sums ? versioned : 'vodokanal.js';
  return {
    page: location.href.split(/[?#]/)[0]!,
    script: new URL(script, folder).href,
    integrity: sums[script],
    frame: frameUrl(),
    lang: 'uk',
  };
}
