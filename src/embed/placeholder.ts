import { isElementName, tagOf } from '../element-names.ts';
import { addressOf } from '../elements/address.ts';
import type { AttributeSettings } from './configuration.ts';

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

/**
 * Replaces a placeholder by the element. Its `data-*` attributes win over the settings of the page's script. A
 * placeholder stays as it is where it gives no address that a form can post to, and in an editor (`contenteditable`).
 */
export function upgrade(placeholder: HTMLElement, name: unknown, settings: AttributeSettings): void {
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
    const camel = attribute.replace(/-./g, (part) => part[1]!.toUpperCase());
    const value =
      placeholder.getAttribute(`data-${attribute}`) ??
      attributes.get(attribute) ??
      settings[camel] ??
      settings[attribute];
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
