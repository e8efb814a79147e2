/**
 * Runs in pages, as `window.checks`: what somebody sees there, in sentences about what is wrong. It is bundled by
 * `inside.ts` beside this folder.
 */
import type axe from 'axe-core';
import { contrasts } from './contrast.ts';
import { focused, jumps, landing, stand, stop } from './focus.ts';
import { nameOf, parts } from './parts.ts';
import { clip, compare, pack } from './pictures.ts';
import { cut, overlaps, sideways, sticksOut, typedIsCut } from './space.ts';
import { smallTargets } from './touch.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in this page, one line for each place. */
async function axeFindings(): Promise<string[]> {
  const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
    runOnly: rules,
    resultTypes: ['violations'],
    iframes: false,
    // A page in a frame has its heading of the first level around it.
    rules: { 'page-has-heading-one': { enabled: window === window.parent } },
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any, all, none }) => {
      const reason = [...any, ...all, ...none][0]?.message ?? '';
      return `axe ${id}: ${html.replace(/\s+/g, ' ').slice(0, 120)} ${reason}`;
    }),
  );
}

/** How texts are set for people who read them with more space: the numbers of WCAG 1.4.12. */
const spacing = `
  * { line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em }
  p { margin-bottom: 2em }`;

/** Wins over all style sheets, as a reader's own does: so does the first layer of what is important. */
const readers = new CSSStyleSheet();

/** Lays a style sheet over all others, or takes it away. */
function restyle(css: string): void {
  readers.replaceSync(`@layer reader {${css.replace(/([^{};\s])\s*(?=[;}])/g, '$1 !important')}}`);
  const roots = new Set(parts().map((part) => part.getRootNode() as Document | ShadowRoot));
  for (const root of roots.add(document)) {
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== readers);
    root.adoptedStyleSheets = [readers, ...others];
  }
}

/** Sets all texts with more space, or as before. */
function space(on: boolean): void {
  restyle(on ? spacing : '');
  const narrow = on && parts().find((part) => getComputedStyle(part).letterSpacing === 'normal');
  if (narrow) throw new Error(`${nameOf(narrow)} does not get the space of its reader`);
}

/** Everybody has been told of a change before the next frame; looking at a place then lays it out. */
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

const checks = {
  clip,
  compare,
  pack,
  axeFindings,
  contrasts,
  restyle,
  space,
  drawn,
  stop,
  stand,
  landing,
  focusLink: (at: number) => jumps()[at]?.focus(),
  jumps: () => jumps().length,
  focused: () => focused() !== null,
  smallTargets,
  typedIsCut,
  /** Whether everything has its place. */
  places: () => [...sideways(), ...sticksOut(), ...cut(), ...overlaps()],
};

export type Checks = typeof checks;
Object.assign(window, { checks });
