import { Findings } from './findings.ts';
import { Glass, type Scheme, schemes, widths } from './glass.ts';
import type { Contrast } from './inside/contrast.ts';
import { bringChecks, check } from './inside.ts';
import { wrongOrder } from './reading-order.ts';
import type { Visitor } from './visitor.ts';
import { jumpFindings, walkFindings } from './walk.ts';

export interface Examination {
  findings: string[];
  combinations: number;
  contrasts: (Contrast & { scheme: Scheme })[];
}

/** Looks at a state in all widths and colours, and then goes through it by keys, which may change it. */
export async function examine(visitor: Visitor): Promise<Examination> {
  const { where, tab } = visitor;
  const outer = tab.mainFrame();
  for (const frame of new Set([outer, where])) await bringChecks(frame);
  const glass = await Glass.before(visitor);
  const findings = new Findings();
  const contrasts: Examination['contrasts'] = [];
  const all = widths.flatMap((width) => (Object.keys(schemes) as Scheme[]).map((scheme) => ({ width, scheme })));

  for (const { width, scheme } of all) {
    const place = `${scheme} ${width}`;
    await glass.show(width, scheme);
    for (const frame of new Set([outer, where])) {
      findings.add(place, await check(frame, 'axeFindings'));
      findings.add(place, await check(frame, 'places'));
    }
    findings.add(place, await check(where, 'typedIsCut'));
    if (scheme !== 'forced') {
      const measured = await check(where, 'contrasts');
      contrasts.push(...measured.map((one) => ({ ...one, scheme })));
      const low = measured.filter(({ ratio, least, kind }) => ratio < least && !kind.endsWith('(waiting)'));
      findings.add(
        place,
        low.map(({ kind, what, ratio }) => `${kind} has a contrast of ${ratio.toFixed(2)}: ${what}`),
      );
    }
    await check(where, 'space', true);
    if (where !== outer) await glass.settle();
    findings.add(`${place} spaced`, await check(where, 'places'));
    await check(where, 'space', false);
    await glass.enlarge(true);
    findings.add(`${place} double`, await check(where, 'places'));
    await glass.enlarge(false);
    if (scheme !== 'light') continue;
    await glass.show(width, scheme);
    // These depend on the width only.
    findings.add(place, await wrongOrder(glass.inner));
    await glass.touch(true);
    findings.add(`${place} touch`, await check(where, 'smallTargets'));
    await glass.touch(false);
  }
  for (const { width, scheme } of all) {
    const place = `${scheme} ${width}`;
    await glass.show(width, scheme);
    // Whether a place is covered depends on the width only.
    // Browsers do not tell the page around a frame how far from its header a control in the frame wants to stay.
    const andBack = scheme === 'light' && where === outer;
    findings.add(place, await walkFindings(visitor, { andBack }));
    if (scheme === 'light') findings.add(place, await jumpFindings(visitor));
  }
  return { findings: findings.lines, combinations: all.length, contrasts };
}
