import type {
  ClassDeclaration,
  ClassField,
  ClassMethod,
  CustomElement,
  Package,
} from 'custom-elements-manifest/schema.js';
import { elementNames, tagOf } from '../../src/element-names.ts';
import { langs } from '../../src/lang.ts';
import { create } from './analyzer.ts';
import { type Attribute, attributesOf, type EventInfo, events, memberType, sources, tokens } from './source.ts';

type Declaration = ClassDeclaration & CustomElement;

/** A declaration with what the analyzer leaves out, and its events with what the schema has no place for. */
export interface ElementInfo extends Declaration {
  tagName: string;
  events: (EventInfo & { type: { text: string } })[];
}

/**
 * The manifest of the elements, for editors and docs. The analyzer reads the classes and their comments and follows the
 * inheritance; this adds what only TypeScript knows, and leaves out what is not public. Paths are those of the package.
 */
export function customElements(): Package & { modules: { declarations: ElementInfo[] }[] } {
  const analyzed = create({ modules: sources, plugins: [], context: { dev: false } }) as Package;
  const classes = analyzed.modules.flatMap(({ declarations = [] }) => declarations) as Declaration[];
  const attributes = sources.map(attributesOf);
  const declarations = elementNames.map((name, index) => {
    const className = `Vodokanal${name[0]!.toUpperCase()}${name.slice(1)}`;
    const found = classes.find((declaration) => declaration.name === className);
    if (!found) throw new Error(`No class ${className} in the sources`);
    return elementInfo(found, tagOf(name), new Map([...attributes[0]!, ...attributes[index + 1]!]));
  });
  const reference = ({ name }: { name: string }) => ({ name, module: 'dist/index.js' });
  const definition = (path: string, found: ElementInfo[]) => ({
    kind: 'javascript-module' as const,
    path,
    declarations: [],
    exports: found.map((declaration) => ({
      kind: 'custom-element-definition' as const,
      name: declaration.tagName,
      declaration: reference(declaration),
    })),
  });
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/index.js',
        declarations,
        exports: declarations.map((declaration) => ({
          kind: 'js',
          name: declaration.name,
          declaration: reference(declaration),
        })),
      },
      definition('dist/define/index.js', declarations),
      ...declarations.map((declaration, index) => definition(`dist/define/${elementNames[index]}.js`, [declaration])),
    ],
  };
}

/** `Lang`, written out for who reads the docs. */
const langType = langs.map((lang) => `'${lang}'`).join(' | ');

/** What the analyzer knows from the constructor alone: the declaration is `@internal`, and it has left that out. */
const isInternal = (member: ClassField | ClassMethod) =>
  member.kind === 'field' && !member.type && !member.description && !member.privacy;

const lifecycle = /^(connected|disconnected|adopted|attributeChanged|formAssociated)\w*Callback$/;

function elementInfo(found: Declaration, tagName: string, attributes: ReadonlyMap<string, Attribute>): ElementInfo {
  const members = (found.members ?? [])
    .filter((member) => !isInternal(member))
    .filter(({ name, privacy, ...member }) => {
      const isStatic = 'static' in member && member.static;
      return (privacy ?? 'public') === 'public' && !isStatic && !name.startsWith('#') && !lifecycle.test(name);
    })
    .map(({ inheritedFrom: _, ...member }) =>
      member.kind === 'field' ? fieldInfo(member, found.name, attributes.get(member.name)) : member,
    );
  for (const member of members) if (!member.description) throw new Error(`${found.name}.${member.name} has no comment`);
  const fields = members.filter((member): member is ClassField & Attribute => member.kind === 'field');
  const missing = [...attributes.keys()].filter((name) => !fields.some((field) => field.name === name));
  if (missing.length > 0) throw new Error(`${found.name} declares properties without a field: ${missing.join(', ')}`);
  const declared = (found.attributes ?? []).filter(({ name }) => !attributes.has(name));
  return {
    kind: 'class',
    customElement: true,
    name: found.name,
    tagName,
    description: found.description,
    superclass: { name: 'LitElement', package: 'lit' },
    attributes: [
      ...fields.flatMap(({ attribute, name, type, description, default: value }) =>
        attribute ? { name: attribute, fieldName: name, type, description, ...(value && { default: value }) } : [],
      ),
      ...declared.map(({ inheritedFrom: _, type, ...attribute }) => ({
        ...attribute,
        type: type && { text: type.text === 'Lang' ? langType : type.text },
        fieldName: attribute.name,
      })),
    ].sort((one, other) => (one.name < other.name ? -1 : 1)),
    members,
    events: events().map((event) => ({ ...event, type: { text: `CustomEvent<${event.detail}>` } })),
    slots: (found.slots ?? []).map(({ name, description }) => ({ name, description })),
    cssProperties: tokens(),
  } as ElementInfo;
}

/** A property, with its attribute, if it has one. Only the class and its comment know what the analyzer has found. */
function fieldInfo(field: ClassField, className: string, declared: Attribute | undefined): ClassField & Attribute {
  const { attribute: _, reflects: __, ...rest } = field as ClassField & { attribute?: string; reflects?: boolean };
  const readonly = ['valid', 'busy', 'state'].includes(field.name);
  return {
    ...rest,
    type: { text: memberType(className, field.name) },
    ...(readonly && { readonly }),
    ...(declared?.default !== undefined && { default: declared.default }),
    attribute: declared?.attribute,
    ...(field.name === 'state' && { reflects: true }),
  };
}
