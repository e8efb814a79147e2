import type { Field } from '../../fields/field.ts';
import type { LightForm } from './light-form.ts';

/** Enter on a phone's keyboard goes to the next box, as the key says there. In the last one it sends. */
export function goToNextBox(event: KeyboardEvent, light: LightForm, fields: readonly Field[]): void {
  const name = light.nameOf(event.target);
  const next = fields[fields.findIndex((field) => field.name === name) + 1];
  if (event.key !== 'Enter' || !name || !next || !matchMedia('(pointer: coarse)').matches) return;
  event.preventDefault();
  light.box(next.name)?.focus();
}
