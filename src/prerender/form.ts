import type { AnyScreen } from '../elements/screen.ts';
import type { FieldView } from '../elements/views/field.ts';
import { type PartName, partNames, partTemplates } from '../elements/views/parts.ts';
import type { Field } from '../fields/field.ts';
import { Form } from '../form/form.ts';
import type { Lang } from '../lang.ts';
import type { Failure } from '../transport/outcome.ts';
import type { Words } from '../words/index.ts';
import { attributes, htmlOf } from './html.ts';

/** What a server knows of a form: nothing yet, or what somebody has posted without a script. */
export interface FormState {
  /** Id of the form; with it begin all others. */
  id: string;
  lang: Lang;
  level: number | string;
  styled: boolean;
  /** Where a browser posts the form while there is no script. */
  action: string;
  /** Texts and complaints. Without it the form is empty. */
  form?: Form;
  /** The sentence in the summary, for a refusal that names no field. */
  refusal?: string;
  /** The sentence at the button. */
  alert?: string;
  failure?: Failure;
  /** Without the list of complaints above the fields. */
  withoutSummary?: boolean;
}

/** The fragments of a form by name, as HTML without their tags. */
export function contentsOf(screen: AnyScreen, words: Words, state: FormState): Record<PartName, string> {
  const { id, level, alert, refusal, failure } = state;
  const form = state.form ?? new Form([]);
  form.fields = screen.fields;
  form.settings = screen.settings;
  const drawn = partTemplates(screen, words, {
    fields: screen.fields.map((field) => viewOf(field, form, id)),
    ticks: screen.ticks ?? [],
    refusal,
    failure,
    summary: !state.withoutSummary && (Boolean(refusal) || form.complaints.length > 0),
    id,
    level,
    onJump() {},
    busy: false,
    waiting: false,
    alert,
  });
  return Object.fromEntries(partNames.map((name) => [name, htmlOf(drawn[name]())])) as Record<PartName, string>;
}

/** A field of which the last key was pressed long ago. */
function viewOf(field: Field, form: Form, id: string): FieldView {
  const { name } = field;
  return {
    field,
    id: `${id}-${name}`,
    text: form.text(name),
    reading: form.reading(name),
    complaint: form.complaint(name),
    settings: form.settings,
    paused: true,
    capsLock: false,
    revealed: false,
    typedIn: false,
    last: field === form.fields.at(-1),
    onOffer() {},
    onReveal() {},
    onHelp() {},
  };
}

/**
 * A fragment with its tag, as the element makes it.
 * @param name of the form.
 * @param mark a class: of what the element takes over, or of what has no element around it.
 */
export function partOf(
  part: PartName,
  content: string,
  { id, lang, styled, action }: FormState,
  { name, title, mark }: { name: string; title: string; mark: string },
): string {
  const common = {
    class: `vodokanal-${part} vodokanal-${styled ? 'own' : 'page'} ${mark}`.trim(),
    slot: part === 'actions' ? 'submit' : part,
    lang,
  };
  if (part !== 'form') return `<div${attributes({ ...common, id: `${id}-${part}` })}>${content}</div>`;
  const form = {
    ...common,
    id,
    name,
    method: 'post',
    'accept-charset': 'utf-8',
    novalidate: true,
    action,
    'aria-label': title,
  };
  return `<form${attributes(form)}>${content}</form>`;
}
