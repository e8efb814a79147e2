import { type DefaultTreeAdapterMap, parseFragment, serialize, defaultTreeAdapter as tree } from 'parse5';
import { attributeOf, setAttribute } from './boxes.ts';

type Element = DefaultTreeAdapterMap['element'];
type Parent = DefaultTreeAdapterMap['parentNode'];

/** What a button does without a script: leads to an address, or sends the form under a name. */
export type Press = { href: string } | { name: string };

export interface WithoutScript {
  /** Id of the form. */
  form: string;
  /** By the label of a button. Buttons that are not here go away. */
  presses: ReadonlyMap<string, Press>;
  /** The label and the content of the help for the field that has a button for it. */
  help: { label: string; content: string };
}

const hasClass = (element: Element, name: string) => (attributeOf(element, 'class') ?? '').split(' ').includes(name);
const textOf = (node: DefaultTreeAdapterMap['node']): string =>
  tree.isTextNode(node) ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

function rename(element: Element, tagName: string, without: readonly string[] = []): void {
  element.tagName = tagName;
  element.nodeName = tagName;
  element.attrs = element.attrs.filter(({ name }) => !without.includes(name));
}

/** Puts other nodes in the place of one. */
function replace(node: DefaultTreeAdapterMap['childNode'], others: DefaultTreeAdapterMap['childNode'][]): void {
  const parent = node.parentNode!;
  for (const other of others) {
    tree.detachNode(other);
    tree.insertBefore(parent, other, node);
  }
  tree.detachNode(node);
}

/**
 * Makes of what the elements draw a page that works without any script: offers send the form, buttons that lead
 * elsewhere are links, the help stands below its field, and nothing is left that only scripts serve.
 */
export function withoutScript(html: string, options: WithoutScript): string {
  const fragment = parseFragment(html);
  visit(fragment, options, undefined);
  return serialize(fragment);
}

/** @param field the name of the field around. */
function visit(parent: Parent, options: WithoutScript, field: string | undefined): void {
  let offers = 0;
  for (const node of [...parent.childNodes]) {
    // Comments are for Lit in a browser.
    if (tree.isCommentNode(node)) tree.detachNode(node);
    if (!tree.isElementNode(node)) continue;
    const around = hasClass(node, 'vodokanal-field') ? nameIn(node) : field;
    visit(node, options, around);
    if (node.tagName === 'slot') replace(node, [...node.childNodes]);
    else if (node.tagName === 'dialog') tree.detachNode(node);
    else if (hasClass(node, 'vodokanal-offer')) {
      setAttribute(node, 'type', 'submit');
      setAttribute(node, 'name', 'offer');
      setAttribute(node, 'value', `${around}:${offers++}`);
      setAttribute(node, 'form', options.form);
    } else if (node.tagName === 'button') pressWithoutScript(node, options);
    else if (attributeOf(node, 'role') === 'heading')
      rename(node, `h${attributeOf(node, 'aria-level')}`, ['role', 'aria-level']);
    else if (node.tagName === 'p' && attributeOf(node, 'role') === 'status' && !textOf(node)) tree.detachNode(node);
    // Enter goes to no other box, it sends.
    else if (node.tagName === 'input') rename(node, 'input', ['enterkeyhint']);
    node.attrs = node.attrs.filter(({ name }) => name !== 'slot');
  }
}

function nameIn(parent: Parent): string | undefined {
  for (const node of parent.childNodes) {
    if (!tree.isElementNode(node)) continue;
    const found = node.tagName === 'input' ? attributeOf(node, 'name') : nameIn(node);
    if (found) return found;
  }
  return undefined;
}

function pressWithoutScript(button: Element, { form, presses, help }: WithoutScript): void {
  if (attributeOf(button, 'type') === 'submit') return;
  const press = presses.get(textOf(button).trim());
  if (press && 'href' in press) {
    rename(button, 'a', ['type', 'aria-disabled']);
    setAttribute(button, 'href', press.href);
  } else if (press) {
    rename(button, 'button', ['aria-disabled']);
    for (const [name, value] of Object.entries({ type: 'submit', name: press.name, value: '1', form }))
      setAttribute(button, name, value);
  } else {
    if (textOf(button).trim() === help.label) addHelp(button, help);
    tree.detachNode(button);
  }
}

/** Below the field whose box the button stands in, with what is said about its text in between. */
function addHelp(button: Element, { label, content }: WithoutScript['help']): void {
  const field = (button.parentNode as Element).parentNode!;
  const details = `<details class="vodokanal-help"><summary>${label}</summary>${content}</details>`;
  const parsed = parseFragment(details.replace(/<!--.*?-->|<\?>/gs, ''));
  for (const node of parsed.childNodes) tree.appendChild(field, node);
}
