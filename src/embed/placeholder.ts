import { isElementName, tagOf } from '../element-names.ts';
import { addressOf, pageOrigin, resolve } from '../elements/address.ts';
import { type AttributeSettings, camelCase } from './configuration.ts';

/**
 * Blocks that a link replaces where it is their only content. No lists and headings: menus and teasers have links in
 * them.
 */
const blocks = 'p,div,section,article,main,center,td';
const inline = /^(span|b|strong|em|i|u|font)$/;
/** Where no link is replaced. */
const excluded = 'nav,header,footer,menu,[role^=nav],[role^=menu],[slot]';
const otherContent = 'a,img,svg,video,iframe,object,canvas,input,button';

const textOf = (element: Element) => element.textContent?.replace(/\s+/g, '');

/** Whether the parser has reached the end of an element, so that its content is complete. */
export function isClosed(element: Element): boolean {
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return true;
  return document.readyState !== 'loading';
}

/** The block whose only content is this link; none for a link in a sentence, a list, a menu, a heading. */
export function blockOf(link: Element): Element | undefined {
  let block = link.parentElement;
  while (block && inline.test(block.localName)) block = block.parentElement;
  if (!block?.matches(blocks) || block.closest(excluded) || textOf(block) !== textOf(link)) return;
  return [...block.querySelectorAll(otherContent)].every((other) => link.contains(other)) ? block : undefined;
}

/** The address in a text, where its origin is neither the page's nor a listed one. Other schemes lead nowhere. */
function strangeAddress(text: string, origins: readonly string[]): URL | undefined {
  const url = resolve(text);
  return url && /^https?:/.test(url.protocol) && ![pageOrigin(), ...origins].includes(url.origin) ? url : undefined;
}

/** Placeholders that the console has named. */
const named = new WeakSet<Element>();

/** Says why a placeholder stays: once, and not before the page is complete, whose scripts may still list the origin. */
function report(placeholder: HTMLElement, attribute: string, { href }: URL): void {
  if (document.readyState !== 'complete' || named.has(placeholder)) return;
  named.add(placeholder);
  console.warn(`vodokanal: data-${attribute}: window.vodokanal.origins lacks ${href}`, placeholder);
}

/**
 * Replaces a placeholder by the element. The settings of the page's script win over `data-*`, which people may write who
 * may write no script: there, addresses are on the page's origin or on one of `origins`. A placeholder stays as it is
 * where one is not, where none can be posted to, and in an editor (`contenteditable`).
 */
export function upgrade(
  placeholder: HTMLElement,
  name: unknown,
  settings: AttributeSettings,
  origins: readonly string[],
): void {
  if (!isElementName(name)) return;
  const tag = tagOf(name);
  // Only attributes that the element observes: `data-onclick` must not become a handler.
  const known = (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes;
  if (!known || placeholder.isContentEditable) return;
  // The class and style of a link would make the form look like a link.
  const link = placeholder.localName === 'a';
  const kept = link ? /^(id|lang)$/ : /^(id|lang|class|hidden)$/;
  const attributes = new Map<string, string>();
  for (const { name, value } of placeholder.attributes) if (kept.test(name)) attributes.set(name, value);
  for (const attribute of [...known, 'lang']) {
    let value = settings[camelCase(attribute)] ?? settings[attribute];
    if (value == null) {
      const written = placeholder.getAttribute(`data-${attribute}`);
      // Whatever the attribute is for: a list of those that hold addresses would miss the next one.
      const strange = written && strangeAddress(written, origins);
      if (strange) {
        report(placeholder, attribute, strange);
        return;
      }
      value = written;
    }
    if (value && Object(value) !== value) attributes.set(attribute, String(value));
  }
  if (!['endpoint', 'frame'].some((attribute) => addressOf(attributes.get(attribute)))) return;
  const element = document.createElement(tag);
  for (const [attribute, value] of attributes) element.setAttribute(attribute, value);
  // A strict content security policy forbids `setAttribute('style', …)`, but not this.
  if (!link) element.style.cssText = placeholder.style.cssText;
  element.append(...[...placeholder.children].filter((child) => child.slot));
  placeholder.replaceWith(element);
}
