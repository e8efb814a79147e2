import type { ElementName } from '../../src/element-names.ts';
import { conditions, isFor } from './conditions.ts';
import type { Figures } from './measure.ts';
import { compare, type Measured, placeOf } from './results.ts';
import type { Summary } from './statistics.ts';

interface Column {
  title: string;
  /** The place of its condition. */
  condition: number;
  figure: keyof Figures;
  format(number: number): string;
  /** With the ratio to the hand-written form. Not where that form has next to nothing. */
  ratio?: boolean;
}

interface Table {
  title: string;
  columns: Column[];
}

const fast = placeOf(1);
const slow = placeOf(6);

const whole = (number: number) => number.toFixed(0);
const hundredths = (number: number) => number.toFixed(2);
const tenths = (number: number) => number.toFixed(1);
/** Three digits are more than a run can promise. */
const times = (number: number) => (number < 9.95 ? number.toFixed(1) : number.toFixed(0));

const tables: Table[] = [
  {
    title: 'Milliseconds until somebody can type',
    columns: conditions.map(({ name }, condition) => ({
      title: name,
      condition,
      figure: 'start',
      format: whole,
      ratio: true,
    })),
  },
  {
    title: 'Milliseconds of the main thread until the page is quiet',
    columns: [
      { title: conditions[fast]!.name, condition: fast, figure: 'task', format: whole, ratio: true },
      { title: conditions[slow]!.name, condition: slow, figure: 'task', format: whole, ratio: true },
      { title: 'of that scripts', condition: slow, figure: 'script', format: whole },
      { title: 'styles and layout', condition: slow, figure: 'layout', format: whole },
    ],
  },
  {
    title: 'Milliseconds of one key',
    columns: [fast, slow].flatMap((condition): Column[] => [
      {
        title: `${conditions[condition]!.name}: the main thread`,
        condition,
        figure: 'keyTask',
        format: hundredths,
        ratio: true,
      },
      { title: 'of that styles and layout', condition, figure: 'keyLayout', format: hundredths },
      { title: 'to the next frame', condition, figure: 'keyFrame', format: tenths, ratio: true },
    ]),
  },
  {
    title: 'What is sent, and what stays',
    columns: [
      { title: 'kB on the wire', condition: fast, figure: 'bytes', format: (bytes) => tenths(bytes / 1000) },
      { title: 'requests', condition: fast, figure: 'requests', format: whole },
      { title: 'MB of scripts’ memory', condition: fast, figure: 'heap', format: (bytes) => hundredths(bytes / 1e6) },
      { title: 'nodes', condition: fast, figure: 'nodes', format: whole },
      { title: 'layout shift', condition: fast, figure: 'shift', format: hundredths },
    ],
  },
];

/** `176 · 2.0× (1.9–2.2)`: the median, and the ratio with the quarters between which half of all runs lie. */
function cell(value: Summary | undefined, ratio: Summary | undefined, { format, ratio: wanted }: Column): string {
  if (!value) return 'not built';
  if (!wanted || !ratio) return format(value.median);
  return `${format(value.median)} · ${times(ratio.median)}× (${times(ratio.low)}–${times(ratio.high)})`;
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function markdownOf(table: Table, results: readonly Measured[], form: ElementName): string {
  const { title } = table;
  const columns = table.columns.filter(({ condition }) => isFor(conditions[condition]!, form));
  const compared = columns.map(({ condition, figure }) => compare(results, form, condition, figure));
  const rows = compared[0]!.map(({ contender }, row) => [
    contender,
    ...columns.map((column, place) => {
      const { value, ratio } = compared[place]![row]!;
      return cell(value, ratio, column);
    }),
  ]);
  const head = [line(['', ...columns.map((column) => column.title)]), line(['---', ...columns.map(() => '--:')])];
  return [`${title}:`, '', ...head, ...rows.map(line)].join('\n');
}

/** All tables of a form, in Markdown. */
export const tablesOf = (results: readonly Measured[], form: ElementName): string =>
  tables.map((table) => markdownOf(table, results, form)).join('\n\n');
