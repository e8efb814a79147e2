import { isElementName, tagOf } from '../element-names.ts';
import { addressOf } from '../elements/address.ts';
import type { Settings } from './configuration.ts';

/** Blocks in which a link may be the whole content. Lists and headings are not among them: menus and teasers use them. */
const blocks = 'p,div,section,article,main,center,td';
const inline = /^(span|b|strong|em|i|u|font)$/;
const never = 'nav,header,footer,menu,[role^=nav],[role^=menu],[slot]';
const content = 'a,img,svg,video,iframe,object,canvas,input,button';

const textOf = (element: Element) => element.textContent?.replace(/\s+/g, '');

/** The parser is past it: its content, and that of the block around it, is complete. */
export function isClosed(element: Element): boolean {
  for (let at: Node | null = element; at; at = at.parentNode) if (at.nextSibling) return true;
  return document.readyState !== 'loading';
}

/** The block whose only content is this link; none for a link in a sentence, a list, a menu, a heading. */
export function blockOf(link: Element): Element | undefined {
  let block = link.parentElement;
  while (block && inline.test(block.localName)) block = block.parentElement;
  if (!block?.matches(blocks) || block.closest(never) || textOf(block) !== textOf(link)) return;
  return [...block.querySelectorAll(content)].every((other) => link.contains(other)) ? block : undefined;
}

/**
 * Replaces a placeholder by the element. Its `data-*` come before the settings of the page's script. Leaves it as it is
 * without an endpoint that a form could post to, and where the page is being edited.
 */
export function upgrade(placeholder: HTMLElement, name: unknown, settings: Settings): void {
  if (!isElementName(name)) return;
  const tag = tagOf(name);
  // Only attributes that the element knows: `data-onclick` must not become a handler.
  const known = (customElements.get(tag) as { observedAttributes?: string[] } | undefined)?.observedAttributes;
  if (!known || placeholder.isContentEditable) return;
  // The looks of a link would make the whole form look like one.
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
  // A strict policy forbids the attribute, not this.
  if (!link) element.style.cssText = placeholder.style.cssText;
  element.append(...[...placeholder.children].filter((child) => child.slot));
  placeholder.replaceWith(element);
}
