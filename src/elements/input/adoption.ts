import type { PartName, PartTemplates } from '../views/parts.ts';
import type { LightForm } from './light-form.ts';

/** The fragments of an element as a server has drawn them, until the element draws itself. */
export interface Adoption {
  readonly parts: Readonly<Record<PartName, HTMLElement>>;
  /**
   * Makes Lit take over the fragments, with what somebody has typed before. Called once, in the first drawing.
   * @param drawn what is drawn of an empty form, which is what the server drew.
   */
  take(light: Pick<LightForm, 'boxes' | 'identify'>, drawn: () => PartTemplates): void;
}

/**
 * Finds what a server has drawn in an element. Only builds for such pages set it, because the script for all pages has no
 * room for it: docs/decisions/0019.
 */
export const prerendering: { find?(host: HTMLElement): Adoption | undefined } = {};
