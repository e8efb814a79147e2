/**
 * Runs in pages, as `window.checks`: what somebody sees there, in sentences about what is wrong. It is bundled by
 * `inside.ts` beside this folder.
 */
import type axe from 'axe-core';
import { contrasts } from './contrast.ts';
import { focused, jumps, landing, stand, stop } from './focus.ts';
import { nameOf, parts } from './parts.ts';
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

/**
 * How texts are set for people who read them with more space: the numbers of WCAG 1.4.12. A reader's style sheet wins over
 * all others; so does the first layer among important ones.
 */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`@layer reader {
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }
}`);

/** Sets all texts with more space, or as before. */
function space(on: boolean): void {
  const roots = new Set(parts().map((part) => part.getRootNode() as Document | ShadowRoot));
  for (const root of roots.add(document)) {
    const others = root.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
    root.adoptedStyleSheets = on ? [spacing, ...others] : others;
  }
  const narrow = on && parts().find((part) => getComputedStyle(part).letterSpacing === 'normal');
  if (narrow) throw new Error(`${nameOf(narrow)} does not get the space of its reader`);
}

/** Everybody has been told of a change before the next frame; looking at a place then lays it out. */
const drawn = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

const checks = {
  axeFindings,
  contrasts,
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
