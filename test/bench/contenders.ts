import type { ElementName } from '../../src/element-names.ts';

/** Selectors from the document to a box: each leads into the shadow root of what the one before it has found. */
export type Path = readonly string[];

/** One way to put a form on a page. */
export interface Contender {
  /** In tables, in the plot, and after `--only`. */
  name: string;
  /** The folder below `forms` with the markup of each form, and `main.js` or `<form>.js`, which is bundled. */
  folder: string;
  forms: readonly ElementName[];
  /** Scripts of our build that the page loads as they are. */
  scripts?: readonly string[];
  /** From the document of the page to the first box. */
  first: Path;
  /** From the document to the box for the house. */
  house?: Path;
  /** The form is in a frame of the other origin: `first` leads to the frame, and this, inside it, to the first box. */
  inside?: Path;
  /** The markup of the form comes from `dist/prerender.js`. */
  prerendered?: boolean;
}

const both: readonly ElementName[] = ['login', 'register'];

/** All others are divided by this one. */
export const yardstick = 'hand-written';

const ours = {
  folder: 'ours',
  forms: both,
  scripts: ['vodokanal.js'],
  first: ['.vodokanal-input'],
  house: ['.vodokanal-input[name=house]'],
};

/** In the order of the tables. */
export const contenders: readonly Contender[] = [
  { name: yardstick, folder: 'hand-written', forms: both, first: ['form input'], house: ['[name=house]'] },
  { name: 'ours', ...ours },
  { name: 'ours prerendered', ...ours, scripts: ['vodokanal.prerendered.js'], prerendered: true },
  {
    name: 'ours framed',
    folder: 'framed',
    forms: ['login'],
    first: ['vodokanal-login', '.vodokanal-frame[aria-busy=false] iframe'],
    inside: ['.vodokanal-input'],
  },
  {
    name: 'Web Awesome',
    folder: 'web-awesome',
    forms: both,
    first: ['wa-input', 'input'],
    house: ['wa-input[name=house]', 'input'],
  },
  { name: 'Vaadin', folder: 'vaadin', forms: ['login'], first: ['vaadin-text-field input'] },
  { name: 'Hanko', folder: 'hanko', forms: ['login'], first: ['hanko-auth', 'input'] },
];

/** The contenders with these names, in the order of the table; all without names. */
export function wanted(names: readonly string[]): Contender[] {
  const known = contenders.map(({ name }) => name);
  const stranger = names.find((name) => !known.includes(name));
  if (stranger !== undefined) throw new Error(`--only: "${stranger}" is none of: ${known.join(' · ')}`);
  return contenders.filter(({ name }) => !names.length || names.includes(name));
}
