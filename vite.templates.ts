import type { Plugin } from 'vite';

/** Finds the literal of a string, which keeps its spaces, or a comment, which goes. */
const stringOrComment = /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|\/\*.*?\*\//gs;

/** CSS without comments and needless white space. A template's holes may stand between any two texts. */
export function minifyCss(text: string): string {
  const strings: string[] = [];
  return (
    text
      .replace(stringOrComment, (_, string: string | undefined) => (string ? `\0${strings.push(string) - 1}\0` : ''))
      .replace(/\s+/g, ' ')
      // Not around `:`, which joins or parts a selector, nor around the `+` and `-` of calc().
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/: /g, ':')
      .replaceAll(';}', '}')
      .replace(/\0(\d+)\0/g, (_, index) => strings[Number(index)]!)
  );
}

/** HTML with one space for each line's end and the indent after it: where a line may break, a space may stand. */
export function minifyHtml(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

const minifiers: Record<string, (text: string) => string> = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** Minifies what stands in Lit's css`…`, html`…` and svg`…`, which a minifier of scripts takes for texts of ours. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    // After TypeScript has become JavaScript, which is what `parse` reads.
    enforce: 'post',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(css|html|svg)`/ },
      handler(code) {
        let result = code;
        for (const { start, end, minify } of texts(this.parse(code) as unknown as Node).sort(
          (a, b) => b.start - a.start,
        ))
          result = result.slice(0, start) + minify(result.slice(start, end)) + result.slice(end);
        return { code: result, map: null };
      },
    },
  };
}

/** The texts between the holes of every tagged template, as spans of the source. */
function texts(node: Node): { start: number; end: number; minify: (text: string) => string }[] {
  const inner = Object.values(node)
    .flat()
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string')
    .flatMap(texts);
  const tag = node.type === 'TaggedTemplateExpression' ? ((node.tag as Node).name as string) : '';
  const minify = minifiers[tag];
  if (!minify) return inner;
  const quasis = (node.quasi as Node).quasis as (Node & { value: { raw: string } })[];
  return [...inner, ...quasis.map(({ start, value }) => ({ start, end: start + value.raw.length, minify }))];
}
