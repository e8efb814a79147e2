import type { Attribute, ClassField, ClassMethod, Slot } from 'custom-elements-manifest/schema.js';
import type { ElementInfo } from './manifest.ts';

const intro = `# Reference

Everything that the two elements understand. \`npm run reference\` writes this page from the comments in the sources, and a
test fails where it is old. Editors read the same from the package: \`custom-elements.json\`, \`web-types.json\`, and
\`vscode.html-custom-data.json\` with \`vscode.css-custom-data.json\`, which \`html.customData\` and \`css.customData\` in the
settings of VS Code name.

Each attribute is also a property, in camelCase: \`return-url\` is \`returnUrl\`. Only \`after\` is \`afterSignIn\`, because every
element has a method \`after\`. With \`frame\` less of this does anything: [what a partner's page may say and
hears](partners.md#what-you-may-say).
`;

/** The page \`docs/reference.md\`: what all elements have, then what each has alone. */
export function reference(elements: readonly ElementInfo[]): string {
  const [first] = elements as [ElementInfo];
  const inAll = <Item extends { name: string; description?: string }>(pick: (element: ElementInfo) => Item[]) =>
    pick(first).filter((item) => elements.every((element) => pick(element).some((other) => same(item, other))));
  const alone = <Item extends { name: string }>(element: ElementInfo, pick: (element: ElementInfo) => Item[]) =>
    pick(element).filter((item) => !inAll(pick).some(({ name }) => name === item.name));
  const parts = [
    intro,
    '## Both elements\n',
    attributeTable(inAll(attributesOf)),
    propertyTable(inAll(propertiesOf)),
    methodTable(inAll(methodsOf)),
    slotTable(inAll(slotsOf)),
    ...elements.flatMap((element) => [
      `## \`<${element.tagName}>\`\n\n${element.description}\n`,
      attributeTable(alone(element, attributesOf)),
      propertyTable(alone(element, propertiesOf)),
      slotTable(alone(element, slotsOf)),
    ]),
    eventsPart(first),
    tokensPart(first),
  ];
  return `${parts.filter(Boolean).join('\n')}`;
}

type Named = { name: string; description?: string };
const same = (one: Named, other: Named) => one.name === other.name && one.description === other.description;

const attributesOf = ({ attributes = [] }: ElementInfo) => attributes;
const propertiesOf = ({ members = [] }: ElementInfo) =>
  members.filter(
    (member): member is ClassField & { attribute?: string } =>
      member.kind === 'field' && !('attribute' in member && member.attribute),
  );
const methodsOf = ({ members = [] }: ElementInfo) =>
  members.filter((member): member is ClassMethod => member.kind === 'method');
const slotsOf = ({ slots = [] }: ElementInfo) => slots;

const code = (text: string) => `\`${text.replaceAll('|', '\\|')}\``;
const plain = (text = '') => text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');

function table(head: string[], rows: string[][]): string {
  if (rows.length === 0) return '';
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

function attributeTable(attributes: Attribute[]): string {
  const rows = attributes.map(({ name, type, default: value, description }) => [
    code(name),
    code(type?.text ?? ''),
    value ? code(value) : '',
    plain(description),
  ]);
  return table(['attribute', 'type', 'default', ''], rows);
}

function propertyTable(properties: (ClassField & { readonly?: boolean })[]): string {
  const rows = properties.map(({ name, type, readonly, description }) => [
    code(name),
    `${code(type?.text ?? '')}${readonly ? ', read-only' : ''}`,
    plain(description),
  ]);
  return table(['property', 'type', ''], rows);
}

function methodTable(methods: ClassMethod[]): string {
  const rows = methods.map(({ name, parameters = [], return: result, description }) => {
    const list = parameters.map(
      (parameter) => `${parameter.name}${parameter.optional ? '?' : ''}: ${parameter.type?.text}`,
    );
    return [code(`${name}(${list.join(', ')}): ${result?.type?.text ?? 'void'}`), plain(description)];
  });
  return table(['method', ''], rows);
}

function slotTable(slots: Slot[]): string {
  const rows = slots.map(({ name, description }) => [name ? code(name) : '(none)', plain(description)]);
  return table(['slot', ''], rows);
}

function eventsPart({ events }: ElementInfo): string {
  const rows = events.map(({ name, cancelable, detail, description }) => [
    code(name),
    code(detail),
    plain(description) + (cancelable && !/Cancelled/.test(description) ? ' Can be cancelled.' : ''),
  ]);
  const listeners = events.map(
    ({ name, example }) =>
      `form.addEventListener('${name}', (event) => {\n  ${example.replaceAll('; ', ';\n  ')}\n});\n`,
  );
  return `## Events

They bubble, out of shadow roots, too. No \`detail\` ever holds a password. Those that say what a cancelled one does can be
cancelled. With \`frame\` there is [less in \`detail\`](partners.md#what-you-hear).

${table(['event', '`detail`', ''], rows)}
One listener each, \`form\` being either element:

\`\`\`ts
${listeners.join('\n')}\`\`\`
`;
}

function tokensPart({ cssProperties = [] }: ElementInfo): string {
  const rows = cssProperties.map(({ name, default: value, description }) => [
    code(name),
    code(value ?? ''),
    plain(description),
  ]);
  return `## Tokens

Custom properties of CSS that a page sets on the elements or above them. \`light-dark()\`: the second in dark colours, which
follow \`color-scheme\`.

${table(['token', 'default', ''], rows)}`;
}
