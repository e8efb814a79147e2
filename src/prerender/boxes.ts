import { type DefaultTreeAdapterMap, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5';

type Element = DefaultTreeAdapterMap['element'];

/** The value of an attribute of an element. */
export const attributeOf = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((attribute) => attribute.name === name)?.value;

export function setAttribute(element: Element, name: string, value: string): void {
  element.attrs = [...element.attrs.filter((attribute) => attribute.name !== name), { name, value }];
}

function* elementsIn(parent: DefaultTreeAdapterMap['parentNode']): Generator<Element> {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    yield node;
    yield* elementsIn(node);
  }
}

/** Puts texts into their boxes, and ticks, which Lit leaves to a browser. A password is never among them. */
export function fill(html: string, texts: Readonly<Record<string, string | boolean | undefined>>): string {
  const fragment = parseFragment(html);
  for (const element of elementsIn(fragment)) {
    if (element.tagName !== 'input' || attributeOf(element, 'type') === 'password') continue;
    const text = texts[attributeOf(element, 'name') ?? ''];
    if (text === true) setAttribute(element, 'checked', '');
    else if (text) setAttribute(element, 'value', text);
  }
  return serialize(fragment);
}
