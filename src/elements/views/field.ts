import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Field } from '../../fields/fields.ts';
import type { Refusal } from '../../form/form.ts';
import type { Reading, Settings } from '../../rules/reading.ts';
import type { Words } from '../../words/words.ts';
import { wordsFor } from '../sending/failure-notice.ts';

/** All that is drawn of one field. */
export interface FieldView {
  field: Field;
  /** Unique on the page; the parts' ids follow from it. */
  id: string;
  text: string;
  reading: Reading;
  complaint: Refusal | undefined;
  settings: Settings;
  /** Typing has paused or ended: the time to offer other readings. */
  calm: boolean;
  /** Caps Lock is on while the secret is typed. */
  caps: boolean;
  /** A secret is shown as plain text. */
  shown: boolean;
  onOffer(offer: string): void;
  onReveal(): void;
  onHelp(): void;
}

/** The sentence for a complaint: ours for the code, else the back end's own, else a general one. */
export function complaintWords(words: Words, field: Field, refusal: Refusal, n = 0): string {
  const { code, detail } = refusal;
  const own = wordsFor(field.words(words).codes, code) ?? wordsFor(words.codes, code);
  return own?.(n) ?? (detail?.trim() || words.failure.refused());
}

/** Chips are due: other readings exist, and the person is not in the middle of typing. */
export const offersDue = ({ reading, text, calm, complaint }: FieldView) =>
  reading.offers.length > 0 && Boolean(complaint || (calm && text));

/** What the line under the box tells, most important first; one plain string, for eyes and ears alike. */
export function lineOf(words: Words, view: FieldView): { error?: string; parts: [string, string?] | undefined } {
  const { field, reading, complaint, text } = view;
  const own = field.words(words);
  if (complaint) return { error: complaintWords(words, field, complaint, reading.count), parts: undefined };
  if (view.caps) return { parts: [words.password.caps()] };
  if (!text) return { parts: undefined };
  if (reading.note)
    return { parts: [own.codes[reading.note]?.(reading.count ?? 0) ?? '', reading.taken ? reading.value : undefined] };
  const understood = reading.value && own.understood?.(reading.value);
  if (understood) return { parts: [`${understood} → `, reading.value] };
  if (reading.taken) return { parts: [words.reading(''), reading.value] };
  if (own.count && reading.count !== undefined) return { parts: [own.count(reading.count)] };
  return { parts: undefined };
}

/** The line as it is spoken, with the offers. */
export function spoken(words: Words, view: FieldView): string {
  const { error, parts } = lineOf(words, view);
  const offers = offersDue(view) ? `${words.meant()} ${view.reading.offers.join(', ')}` : '';
  return [error ?? parts?.join(' ') ?? '', offers].filter(Boolean).join('. ');
}

/** Dynamic texts are set as `textContent`: page translators replace text nodes, and Lit's own would go stale. */
export function fieldTemplate(words: Words, view: FieldView): TemplateResult {
  const { field, id, reading, settings } = view;
  const { input } = field;
  const own = field.words(words);
  const hint = own.hint?.(settings);
  const { error, parts } = lineOf(words, view);
  const secret = input.type === 'password';
  return html`<div class="vodokanal-field vodokanal-${field.width}">
    <label class="vodokanal-label" for=${id} .textContent=${own.label()}></label>
    <div class="vodokanal-hint">
      ${hint ? html`<span id="${id}-hint" .textContent=${hint}></span>` : nothing}
      ${
        field.help
          ? html` <button type="button" class="vodokanal-link" aria-haspopup="dialog" @click=${view.onHelp}
              .textContent=${words.account.help.link()}></button>`
          : nothing
      }
    </div>
    <div class="vodokanal-box">
      <input
        class="vodokanal-input${secret ? ' ym-disable-keys' : ''}"
        id=${id}
        name=${field.name}
        type=${view.shown ? 'text' : (input.type ?? 'text')}
        autocomplete=${input.autocomplete}
        inputmode=${input.inputmode ?? nothing}
        autocapitalize=${input.autocapitalize}
        autocorrect=${input.autocorrect}
        spellcheck=${input.spellcheck}
        passwordrules=${input.autocomplete === 'new-password' ? `minlength: ${settings.passwordMin};` : nothing}
        aria-required="true"
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby="${hint ? `${id}-hint ` : ''}${id}-line"
        ?data-rr-is-password=${secret}
        ?data-clarity-mask=${secret}
        ?data-hj-suppress=${secret}
        ?data-sentry-mask=${secret}
      />
      ${
        secret
          ? html`<button type="button" class="vodokanal-reveal" @click=${view.onReveal}
              aria-label=${view.shown ? words.password.hideLong() : words.password.showLong()}
              .textContent=${view.shown ? words.password.hide() : words.password.show()}></button>`
          : nothing
      }
    </div>
    <div class="vodokanal-below">
      <p id="${id}-line" class=${error ? 'vodokanal-error' : 'vodokanal-reading'}>
        <span .textContent=${error ?? parts?.[0] ?? ''}></span
        ><b translate="no" ?hidden=${!parts?.[1]} .textContent=${parts?.[1] ?? ''}></b>
      </p>
      ${
        offersDue(view)
          ? html`<div class="vodokanal-offers" role="group" aria-label=${words.meant()}>
              <span aria-hidden="true" .textContent=${words.meant()}></span>
              ${reading.offers.map(
                (offer) => html`<button type="button" class="vodokanal-offer" @click=${() => view.onOffer(offer)}
                  translate="no" .textContent=${own.offer?.(offer) ?? offer}></button>`,
              )}
            </div>`
          : nothing
      }
    </div>
  </div>`;
}
