import { extractOptions, extractTemplate, isMsgCall } from '@lit/localize-tools/lib/program-analysis.js';
import ts from 'typescript';

/**
 * What is wrong with the ids and descriptions of the sentences, one complaint a line. The id of a sentence is the path
 * of its key, so that a new wording keeps its translations and two keys never share one. The description names every
 * placeholder in braces: `${n}` as `{n}`.
 */
export function idComplaints(program: ts.Program): string[] {
  return program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile)
    .flatMap((file) => callsIn(file, program.getTypeChecker()))
    .flatMap(complaintsOf);
}

interface Sentence {
  path: string;
  id: string | undefined;
  desc: string | undefined;
  /** The expressions in a sentence, as in the source. */
  placeholders: string[];
}

function complaintsOf({ path, id, desc = '', placeholders }: Sentence): string[] {
  const unnamed = placeholders.filter((placeholder) => !desc.includes(`{${placeholder}}`));
  return [
    ...(id === path ? [] : [`source: the id of ${path} must be '${path}', not ${id ? `'${id}'` : 'missing'}`]),
    ...(desc.trim() ? [] : [`source: ${path} has no desc, which tells the translator where it stands`]),
    ...unnamed.map((placeholder) => `source: the desc of ${path} must say what {${placeholder}} is`),
  ];
}

function callsIn(file: ts.SourceFile, types: ts.TypeChecker): Sentence[] {
  const sentences: Sentence[] = [];
  const visit = (node: ts.Node) => {
    if (isMsgCall(node, types)) {
      const [template, options] = node.arguments;
      const { contents = [] } = extractTemplate(template!, file, types).result ?? {};
      const expressions = contents.flatMap((part) => (typeof part === 'string' ? [] : part.untranslatable));
      sentences.push({
        path: pathOf(node),
        id: undefined,
        desc: undefined,
        ...extractOptions(options, file).result,
        placeholders: expressions.flatMap((text) => text.match(/(?<=\$\{).*?(?=\})/g) ?? []),
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return sentences;
}

/** `account.codes.gas`: the keys around a sentence, beginning with the group that the file exports. */
function pathOf(sentence: ts.Node): string {
  const names: string[] = [];
  for (let node = sentence; !ts.isSourceFile(node); node = node.parent) {
    if (ts.isPropertyAssignment(node) || (ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent)))
      names.unshift((node.name as ts.Identifier | ts.StringLiteral).text);
  }
  // Sentences outside any group are members of `words` itself.
  return names.join('.').replace(/^words\./, '');
}
