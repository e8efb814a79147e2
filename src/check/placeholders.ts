import { elementNames, isElementName } from '../element-names.ts';
import { addressOf } from '../elements/address.ts';
import { camelCase, isPlainObject } from '../embed/configuration.ts';
import { isAttribute } from './attributes.ts';
import { allAttributes } from './element.ts';
import type { Finding } from './finding.ts';
import { question } from './spelling.ts';

/** What stands for an element where an editor strips unknown tags. Looked at before the script replaces it, where that comes later. */
export function* placeholder(element: HTMLElement): Generator<Finding> {
  const finding = (sentence: string): Finding => ({ id: 'bad-placeholder', element, sentence });
  const name = element.dataset.vodokanal;
  if (!isElementName(name)) {
    const hint = question(String(name), elementNames);
    yield finding(`data-vodokanal="${name}" is no element${hint || `: there are ${elementNames.join(', ')}`}`);
    return;
  }
  for (const { name: written } of element.attributes) {
    const attribute = written.replace(/^data-/, '');
    if (attribute === written || attribute === 'vodokanal' || isAttribute(attribute)) continue;
    const hint = question(attribute, allAttributes());
    if (hint) yield finding(`the placeholder has "${written}"${hint.replace('"', '"data-')}`);
  }
}

/** A placeholder that is left when the page is complete, because there is nowhere to post to. */
export function* leftPlaceholder(element: HTMLElement): Generator<Finding> {
  const { dataset } = element;
  const name = dataset.vodokanal;
  if (!isElementName(name) || element.isContentEditable) return;
  if (addressOf(dataset.endpoint) || addressOf(dataset.frame)) return;
  yield {
    id: 'bad-placeholder',
    element,
    sentence: `data-vodokanal="${name}" stays a ${element.localName === 'a' ? 'link' : element.localName}: it has neither data-endpoint nor data-frame, and window.vodokanal names none`,
  };
}

/** Names in `window.vodokanal` that mean nothing. */
export function* configuration(): Generator<Finding> {
  const finding = (sentence: string): Finding => ({ id: 'bad-configuration', sentence });
  const { vodokanal } = window;
  // An element with this id, or nothing: the page has no configuration.
  if (!vodokanal || vodokanal instanceof Element) return;
  if (!isPlainObject(vodokanal)) {
    yield finding('window.vodokanal is no plain object, and counts for nothing');
    return;
  }
  const settings = [...allAttributes(), 'lang'].flatMap((name) => [name, camelCase(name)]);
  const known = ['links', 'origins', ...elementNames, ...settings];
  for (const [path, holder] of holders(vodokanal))
    for (const key of Object.keys(holder)) {
      const allowed = path === 'window.vodokanal' ? known : ['element', ...settings];
      if (!allowed.includes(key))
        yield finding(`${path} has "${key}"${question(key, allowed) || ', which nothing reads'}`);
    }
  for (const [address, entry] of entries(vodokanal.links))
    if (!isElementName((entry as { element?: unknown }).element))
      yield finding(`window.vodokanal.links["${address}"] needs element: ${elementNames.join(' or ')}`);
}

const entries = (value: unknown) => (isPlainObject(value) ? Object.entries(value) : []);

/** The objects of a configuration that hold settings, with their paths. */
function holders(vodokanal: Record<string, unknown>): [path: string, holder: object][] {
  const nested = elementNames.map((name) => [`window.vodokanal.${name}`, vodokanal[name]] as const);
  const links = entries(vodokanal.links).map(
    ([address, entry]) => [`window.vodokanal.links["${address}"]`, entry] as const,
  );
  const all: (readonly [string, unknown])[] = [['window.vodokanal', vodokanal], ...nested, ...links];
  return all.flatMap(([path, holder]) => (isPlainObject(holder) ? [[path, holder] as [string, object]] : []));
}
