import { readdirSync, readFileSync } from 'node:fs';
import type ts from 'typescript';
import { elementNames } from '../../src/element-names.ts';
import { colours, tokenNames } from '../../src/elements/looks/token-names.ts';
import { attributeNameOf } from '../../src/elements/properties.ts';
import { defaults } from '../../src/rules/reading.ts';
import { TIMEOUT } from '../../src/transport/send.ts';
import { compiler } from './analyzer.ts';

/** What TypeScript knows of the sources and the analyzer does not: types behind names, events, attributes, tokens. */

export const classFiles = [
  'src/elements/form-element.ts',
  ...elementNames.map((name) => `src/elements/${name}/${name}.ts`),
];
const eventsFile = 'src/elements/events.ts';
const tokensFile = 'src/elements/looks/token-names.ts';

const program = compiler.createProgram([...classFiles, eventsFile, tokensFile], {
  target: compiler.ScriptTarget.ES2022,
  module: compiler.ModuleKind.ESNext,
  moduleResolution: compiler.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: [],
});
const checker = program.getTypeChecker();

export const sources = classFiles.map((file) => program.getSourceFile(file)!);

const flags = compiler.TypeFormatFlags.NoTruncation | compiler.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** A type as a reader wants it: names of unions are written out, quotes are single, and nothing says `undefined`. */
function typeText(type: ts.Type): string {
  const parts = (type.isUnion() ? type.types : [type]).filter((part) => !(part.flags & compiler.TypeFlags.Undefined));
  const literals = parts.length > 1 && parts.every((part) => part.isStringLiteral());
  const shown = literals ? parts : [checker.getNonNullableType(type)];
  const text = shown.map((part) => checker.typeToString(part, undefined, flags)).join(' | ');
  return text.replaceAll('"', "'");
}

/** Type of a member of a class, accessors included. */
export function memberType(className: string, member: string): string {
  for (const source of sources)
    for (const statement of source.statements)
      if (compiler.isClassDeclaration(statement) && statement.name?.text === className) {
        const symbol = checker.getTypeAtLocation(statement).getProperty(member);
        if (symbol) return typeText(checker.getTypeOfSymbolAtLocation(symbol, statement));
      }
  throw new Error(`${className} has no ${member}`);
}

export interface Attribute {
  /** `undefined`: there is a property only. */
  attribute: string | undefined;
  default?: string;
}

/** The attributes that a class declares in `static properties`, by the names of its properties. */
export function attributesOf(source: ts.SourceFile): Map<string, Attribute> {
  const found = new Map<string, Attribute>();
  const visit = (node: ts.Node, hyphens: boolean): void => {
    if (compiler.isCallExpression(node) && node.expression.getText() === 'withAttributes') {
      for (const argument of node.arguments) visit(argument, true);
      return;
    }
    if (compiler.isPropertyAssignment(node) && compiler.isObjectLiteralExpression(node.parent)) {
      const name = node.name.getText();
      if (hyphens && compiler.isCallExpression(node.initializer)) {
        const [argument] = node.initializer.arguments;
        const value = argument && constant(argument.getText());
        found.set(name, { attribute: attributeNameOf(name), ...(value !== undefined && { default: value }) });
      } else {
        const [, attribute] = /attribute: '([\w-]+)'/.exec(node.initializer.getText()) ?? [];
        const none = /attribute: false/.test(node.initializer.getText());
        found.set(name, { attribute: none ? undefined : (attribute ?? name) });
      }
      return;
    }
    compiler.forEachChild(node, (child) => visit(child, hyphens));
  };
  const declarations = source.getFullText().includes('const properties:')
    ? source.statements.filter(compiler.isVariableStatement)
    : source.statements
        .filter(compiler.isClassDeclaration)
        .flatMap(({ members }) => members.filter((member) => member.name?.getText() === 'properties'));
  for (const declaration of declarations) visit(declaration, false);
  if (declarations.length > 0 && found.size === 0) throw new Error(`No properties could be read in ${source.fileName}`);
  return found;
}

/** The value of a default as the sources write it: a literal, or one of these constants. */
function constant(text: string): string {
  const known: Record<string, unknown> = { TIMEOUT };
  for (const [name, value] of Object.entries(defaults)) known[`defaults.${name}`] = value;
  const value = text in known ? known[text] : /^'[^']*'$|^\d+$/.test(text) ? text.replaceAll("'", '') : undefined;
  if (value === undefined) throw new Error(`The default ${text} is no literal and no known constant`);
  return typeof value === 'string' && !/^\d+$/.test(text) ? `'${value}'` : String(value);
}

const docOf = (symbol: ts.Symbol) => compiler.displayPartsToString(symbol.getDocumentationComment(checker));
const tagsOf = (symbol: ts.Symbol, name: string) =>
  symbol.getJsDocTags(checker).flatMap((tag) => (tag.name === name ? compiler.displayPartsToString(tag.text) : []));

export interface EventInfo {
  name: string;
  description: string;
  /** Type of `detail`. */
  detail: string;
  cancelable: boolean;
  /** Statements of a listener. */
  example: string;
}

/** The events, from the interface of their details. */
export function events(): EventInfo[] {
  const source = program.getSourceFile(eventsFile)!;
  const details = source.statements.find(
    (statement): statement is ts.InterfaceDeclaration =>
      compiler.isInterfaceDeclaration(statement) && statement.name.text === 'EventDetails',
  );
  const [, cancelable = ''] = /const cancelable[^=]*= \[([^\]]*)\]/.exec(source.getFullText()) ?? [];
  return details!.members.filter(compiler.isPropertySignature).map((member) => {
    const symbol = checker.getSymbolAtLocation(member.name)!;
    const type = checker.getTypeAtLocation(member.type!);
    const members = type.getProperties().map((property) => property.name);
    const shown = members.map((name) => `event.detail.${name}`).join(', ');
    const name = symbol.name;
    const description = docOf(symbol);
    if (!description) throw new Error(`${name} has no comment in ${eventsFile}`);
    return {
      name,
      description,
      detail: compiler.isTypeLiteralNode(member.type!) ? written(type) : '{}',
      cancelable: cancelable.includes(`'${name}'`),
      example: tagsOf(symbol, 'example')[0] ?? `console.info(${shown || 'event.type'});`,
    };
  });
}

/** `{ kind: 'a' | 'b'; status?: number }` */
function written(type: ts.Type): string {
  const members = type.getProperties().map((property) => {
    const optional = property.flags & compiler.SymbolFlags.Optional;
    return `${property.name}${optional ? '?' : ''}: ${typeText(checker.getTypeOfSymbol(property))}`;
  });
  return `{ ${members.join('; ')} }`;
}

export interface Token {
  name: string;
  description: string;
  default: string;
}

/** The tokens: comments from the list of names, defaults from `colours` and from where the looks read them. */
export function tokens(): Token[] {
  const source = program.getSourceFile(tokensFile)!;
  const list = source.statements.find((statement) => /const tokenNames/.test(statement.getText()))!;
  const described = new Map(
    [
      ...source
        .getFullText()
        .slice(list.pos, list.getStart())
        .matchAll(/@cssproperty (\S+) - (.*)/g),
    ].map(([, name, text]) => [name!, text!]),
  );
  const looks = readdirSync('src/elements/looks').map((file) => readFileSync(`src/elements/looks/${file}`, 'utf8'));
  const read = new Map(
    looks.flatMap((text) =>
      [...text.matchAll(/var\(--vodokanal-([a-z-]+), ([^()]*)\)/g)].map(([, name, value]) => [name!, value!] as const),
    ),
  );
  const names = [...new Set([...tokenNames, ...read.keys()])].map((name) => `--vodokanal-${name}`);
  const differing = [...new Set([...names, ...described.keys()])].filter(
    (name) => !names.includes(name) || !described.has(name),
  );
  if (differing.length > 0) throw new Error(`Read by the looks or described, and not both: ${differing.join(', ')}`);
  return names.map((name) => {
    const short = name.replace('--vodokanal-', '');
    const pair = colours[short];
    return {
      name,
      description: described.get(name)!,
      default: pair ? `light-dark(${pair.join(', ')})` : read.get(short)!,
    };
  });
}
