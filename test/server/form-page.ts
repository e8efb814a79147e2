import { type DefaultTreeAdapterMap, parse, defaultTreeAdapter as tree } from 'parse5';
import type { TestResponse } from './world.ts';

type Element = DefaultTreeAdapterMap['element'];

/** A page as a person without scripts has it. */
export class Page {
  readonly response: TestResponse;
  readonly elements: Element[] = [];

  constructor(response: TestResponse) {
    this.response = response;
    const collect = (node: DefaultTreeAdapterMap['parentNode']) => {
      for (const child of node.childNodes)
        if (tree.isElementNode(child)) {
          this.elements.push(child);
          collect(child);
        }
    };
    collect(parse(response.text));
  }

  get status() {
    return this.response.status;
  }

  get text(): string {
    return this.response.text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
  }

  static attribute = (element: Element | undefined, name: string) =>
    element?.attrs.find((attribute) => attribute.name === name)?.value;

  static textOf = (node: DefaultTreeAdapterMap['node']): string =>
    tree.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(Page.textOf).join('') : '';

  all(tag: string, name?: string): Element[] {
    return this.elements.filter(
      (element) => element.tagName === tag && (!name || Page.attribute(element, 'name') === name),
    );
  }

  withClass(name: string): string[] {
    return this.elements
      .filter((element) => (Page.attribute(element, 'class') ?? '').split(' ').includes(name))
      .map((element) => Page.textOf(element).replace(/\s+/g, ' ').trim());
  }

  value(name: string): string | undefined {
    return Page.attribute(this.all('input', name)[0], 'value');
  }

  /** What the form would post: what stands in its boxes, then what a person changes. */
  values(changes: Record<string, string> = {}): Record<string, string> {
    const posted: Record<string, string> = {};
    for (const input of this.all('input')) {
      const name = Page.attribute(input, 'name');
      const isBox = Page.attribute(input, 'type') === 'checkbox';
      if (!name || (isBox && Page.attribute(input, 'checked') === undefined)) continue;
      posted[name] = Page.attribute(input, 'value') ?? (isBox ? 'on' : '');
    }
    return { ...posted, ...changes };
  }
}
