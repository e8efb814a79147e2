import { type ElementRenderer, render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { Drawn } from '../elements/screen.ts';

/** Slots may be drawn inside an element only. Ours is written by us, so this one only stands for it. */
const around = [{}] as ElementRenderer[];

/** What Lit draws, as HTML with the comments by which Lit in a browser takes it over. */
export const htmlOf = (drawn: Drawn): string => collectResultSync(render(drawn, { customElementHostStack: around }));

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text in HTML, also in an attribute between double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character]!);

/** Attributes that are set; `true` stands without a value. */
export function attributes(values: Record<string, string | number | boolean | undefined>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined && value !== false)
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`))
    .join('');
}
