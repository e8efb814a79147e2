import type { Form } from '../form/form.ts';

const letters = (text: string) => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * Whether there is a reading that the person has yet to look at: it has other letters or digits than the text, or something
 * to say.
 * @param seen the texts whose readings were shown, by field.
 */
export function hasUnseen(form: Form, seen: ReadonlyMap<string, string>): boolean {
  return form.fields.some(({ name, secret }) => {
    const text = form.text(name);
    const { value = text, offers, note } = form.reading(name);
    const differs = offers.length > 0 || note !== undefined || letters(text) !== letters(value);
    return !secret && differs && seen.get(name) !== text;
  });
}
