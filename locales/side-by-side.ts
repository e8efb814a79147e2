import ts from 'typescript';

/** The beginning of the compiled module. `tsc` has checked the code in the source, which also gives the type. */
const head = (name: string) => `// @ts-nocheck: compiled from src/words by \`npm run words\`; do not edit.
import type { Lang } from '../../lang.ts';
import type { words } from '../${name}.ts';
`;

/**
 * The modules of all languages as one, which exports the words of a language as `wordsIn(lang)`. The code is there once
 * and each sentence stands beside its translations: `label: () => say('Будинок', 'Дом')`.
 *
 * @param name of the file in `src/words` that exports the words.
 * @param modules the same module in each language, by language: they differ in texts alone.
 */
export function sideBySide(name: string, modules: ReadonlyMap<string, string>): string {
  const files = [...modules.values()].map((text) =>
    ts.createSourceFile('words.js', text, ts.ScriptTarget.Latest, true),
  );
  const langs = [...modules.keys()];
  const texts: { start: number; end: number; all: string }[] = [];
  collect(files);
  let code = '';
  let end = 0;
  for (const text of texts) {
    code += files[0]!.text.slice(end, text.start) + text.all;
    end = text.end;
  }
  code += files[0]!.text.slice(end);
  return `${head(name)}
export function wordsIn(lang: Lang): typeof words {
const at = ${JSON.stringify(langs)}.indexOf(lang);
const say = (...sentences) => sentences[at];
${code.replace('export const words =', 'return')}}
`;

  /** Puts the texts in which the languages differ into `texts`, in their order. */
  function collect(nodes: readonly ts.Node[]): void {
    const [node] = nodes;
    const sources = nodes.map((one) => one.getText());
    if (new Set(sources).size < 2) return;
    // What the compiler writes for `configureTransformLocalization`.
    const isLang = ts.isCallExpression(node!) && node.expression.getText().endsWith('.getLocale');
    if (
      isLang ||
      ts.isStringLiteral(node!) ||
      ts.isTemplateExpression(node!) ||
      ts.isNoSubstitutionTemplateLiteral(node!)
    ) {
      texts.push({ start: node.getStart(), end: node.getEnd(), all: isLang ? 'lang' : `say(${sources.join(', ')})` });
      return;
    }
    const children = nodes.map((one) => one.getChildren());
    if (new Set(children.map(({ length }) => length)).size > 1)
      throw new Error(`not the same code: ${sources.join(' | ')}`);
    for (const at of children[0]!.keys()) collect(children.map((all) => all[at]!));
  }
}
