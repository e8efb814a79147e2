import type { ClassField, ClassMethod } from 'custom-elements-manifest/schema.js';
import { elementNames } from '../../src/element-names.ts';
import type { ElementInfo } from './manifest.ts';

/**
 * What others depend on, as one flat list: `attribute vodokanal-login cabinet-url` → how it is written. Two lists are
 * compared by their keys and values. Sentences are left out.
 */
export type Interface = Record<string, string>;

interface OpenApi {
  paths: Record<string, Record<string, Call>>;
  components: { schemas: Record<string, Schema> };
}
interface Call {
  requestBody?: unknown;
  responses: Record<string, unknown>;
}
interface Schema {
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
}

export function publicInterface(elements: readonly ElementInfo[], openapi: object, exports: object): Interface {
  const entries = [
    ...Object.keys(exports).flatMap((name) =>
      (name === './*' ? elementNames : [name.slice(2)]).map((file) => [`entry ${file || '.'}`, '']),
    ),
    ...elements.flatMap(ofElement),
    ...elements[0]!.events.map(({ name, detail, cancelable }) => [
      `event ${name}`,
      `${detail}${cancelable ? ', cancelable' : ''}`,
    ]),
    ...(elements[0]!.cssProperties ?? []).map(({ name, default: value }) => [`token ${name}`, value]),
    ...ofContract(openapi as OpenApi),
  ];
  return Object.fromEntries(entries);
}

function ofElement({ tagName, attributes = [], members = [], slots = [] }: ElementInfo): string[][] {
  const fields = members.filter((member): member is ClassField => member.kind === 'field');
  const methods = members.filter((member): member is ClassMethod => member.kind === 'method');
  const withDefault = (type?: string, value?: string) => `${type}${value ? `, ${value}` : ''}`;
  return [
    ...attributes.map(({ name, type, default: value }) => [
      `attribute ${tagName} ${name}`,
      withDefault(type?.text, value),
    ]),
    ...fields
      .filter((field) => !('attribute' in field && field.attribute))
      .map(({ name, type }) => [`property ${tagName} ${name}`, `${type?.text}`]),
    ...methods.map(({ name, parameters = [], return: result }) => [
      `method ${tagName} ${name}`,
      `(${parameters.map(({ type }) => type?.text).join(', ')}): ${result?.type?.text ?? 'void'}`,
    ]),
    ...slots.map(({ name }) => [`slot ${tagName} ${name || '(none)'}`, '']),
  ];
}

function ofContract({ paths, components }: OpenApi): string[][] {
  const references = (part: unknown) => JSON.stringify(part ?? '').match(/(?<=schemas\/)\w+/g) ?? [];
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { requestBody, responses }]) => [
      `call ${method.toUpperCase()} ${path}`,
      `${references(requestBody).join(', ')} → ${Object.entries(responses)
        .map(([status, response]) => [status, ...references(response)].join(' '))
        .join(', ')}`,
    ]),
  );
  const schemas = Object.entries(components.schemas).flatMap(([name, schema]) => [
    [`member ${name}`, ''],
    ...membersOf(name, schema),
  ]);
  return [...calls, ...schemas];
}

/** A line for every member of a schema, also of those inside it. */
function membersOf(path: string, { properties = {}, required = [], items }: Schema): string[][] {
  const inItems = items ? membersOf(path, items) : [];
  const own = Object.entries(properties).flatMap(([name, schema]) => {
    const { properties: _, items: __, required: ___, ...rest } = schema;
    const need = required.includes(name) ? 'required' : 'optional';
    return [[`member ${path}.${name}`, `${need} ${JSON.stringify(rest)}`], ...membersOf(`${path}.${name}`, schema)];
  });
  return [...own, ...inItems];
}

export interface Change {
  key: string;
  what: 'added' | 'removed' | 'changed';
}

/** Members of what has come or gone as a whole are not counted. */
export function changesBetween(before: Interface, after: Interface): Change[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const both = (key: string) => key in before && key in after;
  return keys.flatMap((key): Change[] => {
    const owner = key.startsWith('member ') ? key.replace(/\.[^.]*$/, '') : key;
    if (owner !== key && !both(owner)) return [];
    if (!(key in before)) return [{ key, what: 'added' }];
    if (!(key in after)) return [{ key, what: 'removed' }];
    return before[key] === after[key] ? [] : [{ key, what: 'changed' }];
  });
}

/** The part of the CHANGELOG about what is not released yet. */
export const unreleased = (changelog: string) =>
  /^## Unreleased\n([\s\S]*?)(?=^## |$(?![\s\S]))/m.exec(changelog)?.[1] ?? '';

/** The changes that no code in this part of the CHANGELOG names: `cabinet-url`, `/api/sessions`, `padding`. */
export function unnamed(changes: readonly Change[], text: string): Change[] {
  const spans = (text.match(/`[^`]+`/g) ?? []).join(' ');
  return changes.filter(({ key }) => {
    const name = nameOf(key).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return !new RegExp(`(?<![\\w/-])${name}(?![\\w/-])`).test(spans);
  });
}

/** What the CHANGELOG has to say of a change: the last word of its key, short where people write it short. */
export function nameOf(key: string): string {
  const last = key.split(' ').at(-1)!;
  if (key.startsWith('token ')) return last.replace('--vodokanal-', '');
  return key.startsWith('member ') ? last.split('.').at(-1)! : last;
}

/** The least version that these changes ask for: below 1.0.0 the second number stands for what breaks pages. */
export function leastVersion(version: string, changes: readonly Change[]): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const breaks = changes.some(({ what }) => what !== 'added');
  if (major === 0) return breaks ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
  if (breaks) return `${major + 1}.0.0`;
  return changes.length > 0 ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
