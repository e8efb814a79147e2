import type { Plugin } from 'vite';

/**
 * Cyrillic takes two bytes a letter, and six in an ASCII script. In the words of the bundles Latin letters stand for the
 * commonest Cyrillic ones, one byte each; a function puts the sentence together again when it is shown. After
 * compression that is a tenth of the classic script.
 */
const latin = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const cyrillic = 'оаиетнірвсклдпумьязбчгйшхжщюєїґёыэъцф’ПВНСЗРУКІТДОЯЧ';
/** Stands before a Latin letter that means itself. */
const itself = '~';

const decoder = `
const latin = '${latin}', cyrillic = '${cyrillic}';
export const _ = (texts, ...values) => texts.map((text, index) =>
  text.replace(/${itself}(.)|[A-Za-z]/g, (letter, plain) => plain ?? cyrillic[latin.indexOf(letter)]) + (values[index] ?? '')
).join('');`;

const decoderId = '\0vodokanal-letters';

/** The text of a template that the decoder reads as `text`. */
export function encode(text: string): string {
  return text
    .replace(/[A-Za-z~]/g, `${itself}$&`)
    .replace(/[^\0-\x7f]/g, (letter) => latin[cyrillic.indexOf(letter)] ?? letter)
    .replace(/[\\`]|\$(?=\{)/g, '\\$&');
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}
type Change = [start: number, end: number, text: string];

/** Writes the sentences of the generated words in that way. */
export function shortLetters(): Plugin {
  return {
    name: 'short-letters',
    enforce: 'post',
    resolveId: (id) => (id === decoderId ? id : null),
    load: (id) => (id === decoderId ? decoder : null),
    transform: {
      filter: { id: /\/src\/words\/generated\// },
      handler(code) {
        let result = code;
        const changes = changesIn(this.parse(code) as unknown as Node);
        for (const [start, end, text] of changes.sort(([a], [b]) => b - a))
          result = result.slice(0, start) + text + result.slice(end);
        return { code: `import { _ } from '${decoderId}';\n${result}`, map: null };
      },
    },
  };
}

function changesIn(node: Node): Change[] {
  const inner = Object.values(node)
    .flat()
    .filter((value): value is Node => typeof (value as Node | null)?.type === 'string')
    .flatMap(changesIn);
  return [...own(node), ...inner];
}

/** What becomes of one string or template: a template with the decoder as its tag. */
function own(node: Node): Change[] {
  if (node.type === 'Literal' && typeof node.value === 'string' && isSentence(node.value))
    return [[node.start, node.end, `_\`${encode(node.value)}\``]];
  if (node.type !== 'TemplateLiteral') return [];
  const texts = node.quasis as (Node & { value: { raw: string; cooked: string } })[];
  if (!texts.some(({ value }) => isSentence(value.cooked))) return [];
  return [
    [node.start, node.start, '_'],
    ...texts.map(({ start, value }): Change => [start, start + value.raw.length, encode(value.cooked)]),
  ];
}

function isSentence(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}
