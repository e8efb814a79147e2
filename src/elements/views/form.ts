import { html, nothing, type TemplateResult } from 'lit';
import type { Tick } from '../../contract/ticks.ts';
import type { Failure } from '../../transport/outcome.ts';
import type { Words } from '../../words/index.ts';
import type { AnyScreen } from '../screen.ts';
import { complaintWords, type FieldView, fieldTemplate } from './field.ts';
import { textContent } from './text-content.ts';

/** The state that the template of the form draws. */
export interface FormView {
  fields: FieldView[];
  ticks: readonly Tick[];
  /** The sentence of a refusal that names no field, drawn in the summary. */
  refusal: string | undefined;
  /** The last failure, until it is mended or over. */
  failure: Failure | undefined;
  /** The id of the form. */
  id: string;
  /** `aria-level` of the heading; headings in the form are one lower. */
  level: number | string;
  /** Draw the summary: the button was pressed, or the server refused. */
  summary: boolean;
  /** Focuses the field of this name. */
  onJump(name: string): void;
}

/** The list of errors, with links to the fields and the same sentences as there. */
function summaryTemplate(screen: AnyScreen, words: Words, view: FormView): TemplateResult | typeof nothing {
  const complaints = view.fields.flatMap((field) => {
    const sentence = complaintWords(words, field);
    return sentence ? [{ field, sentence }] : [];
  });
  if (!view.summary || !(complaints.length || view.refusal)) return nothing;
  const id = `${view.id}-summary`;
  const remedy = view.failure && screen.remedy?.(view.failure, words);
  return html`<div class="vodokanal-summary" tabindex="-1" role="group" aria-labelledby=${id} aria-describedby="${id}-list">
    <b id=${id} role="heading" aria-level=${Number(view.level) + 1}>${textContent(words.summary())}</b>
    <ul id="${id}-list">
      ${view.refusal && html`<li>${textContent(view.refusal)}</li>`}
      ${remedy && html`<li>${remedy}</li>`}
      ${complaints.map(({ field: { field, id }, sentence }) => {
        const jump = (event: Event) => {
          // The address bar belongs to the page: many pages route by its fragment.
          event.preventDefault();
          view.onJump(field.name);
        };
        return html`<li>
          <a class="vodokanal-link" href="#${id}" @click=${jump}>${textContent(sentence)}</a>
        </li>`;
      })}
    </ul>
  </div>`;
}

const group = (legend: string, content: unknown) =>
  html`<fieldset class="vodokanal-group"><legend class="vodokanal-label">${textContent(legend)}</legend>${content}</fieldset>`;

/**
 * The content of the form: summary, fields, ticks, and the status line for screen readers. The fields of
 * the address come last.
 */
export function formTemplate(screen: AnyScreen, words: Words, view: FormView): TemplateResult {
  const drawn = (group?: 'address') =>
    view.fields.filter(({ field }) => field.group === group).map((field) => fieldTemplate(words, field));
  // Chromium fills no password into a form without a box for the name. Firefox does, and there a name of somebody else
  // would be offered with this password: it looks for names in front of the password only.
  const nameless = view.fields[0]?.field.input.autocomplete === 'current-password';
  const address = drawn('address');
  return html`${summaryTemplate(screen, words, view)}
    ${drawn()}
    ${nameless ? html`<input hidden autocomplete="username" />` : nothing}
    ${address.length ? group(words.form.address(), html`<div class="vodokanal-row">${address}</div>`) : nothing}
    ${
      view.ticks.length
        ? group(
            words.form.ticks(),
            view.ticks.map(
              (name) => html`<label class="vodokanal-tick"
                ><input type="checkbox" name=${name} class="vodokanal-check" /><span>${textContent(words.ticks[name]())}</span
              ></label>`,
            ),
          )
        : nothing
    }
    <p class="vodokanal-status" role="status"></p>`;
}

/** The state of the button. */
export interface SubmitView {
  /** The id of the form. */
  id: string;
  busy: boolean;
  /** The endpoint takes no request for some seconds. */
  waiting: boolean;
  /** Why the last attempt failed. */
  alert: string | undefined;
}

/** The button and, above it, why the last attempt failed. */
export function submitTemplate(screen: AnyScreen, words: Words, view: SubmitView): TemplateResult {
  const labels = screen.labels(words);
  const id = `${view.id}-alert`;
  return html`<p class="vodokanal-alert" id=${id} ?hidden=${!view.alert}>${textContent(view.alert)}</p>
    <button
      type="submit"
      class="vodokanal-submit"
      form=${view.id}
      aria-disabled=${view.busy || view.waiting ? 'true' : nothing}
      aria-describedby=${view.alert && !view.waiting ? id : nothing}
    ><span class="vodokanal-spinner" ?hidden=${!view.busy}></span><span>${textContent(view.busy ? labels.busy() : labels.submit())}</span></button>`;
}
