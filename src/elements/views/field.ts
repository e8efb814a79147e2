import { html, nothing, type TemplateResult } from 'lit';
import type { Field } from '../../fields/field.ts';
import type { Complaint } from '../../form/form.ts';
import type { Reading, Settings } from '../../rules/reading.ts';
import type { Words } from '../../words/words.ts';
import { wordsFor } from './codes.ts';
import { textContent } from './text-content.ts';

/** The state that the template of a field draws. */
export interface FieldView {
  field: Field;
  /** The id of the box, unique on the page. Ids of the other parts begin with it. */
  id: string;
  text: string;
  reading: Reading;
  complaint: Complaint | undefined;
  settings: Settings;
  /** Typing has paused or ended at this text, so offers may be drawn. */
  paused: boolean;
  /** Caps Lock was on at the last key in this field; only for secrets. */
  capsLock: boolean;
  /** The characters of a secret are shown. */
  revealed: boolean;
  /** Typed in since focus has come to it. Meanwhile the box has no description, and the status speaks alone. */
  typedIn: boolean;
  /** No other field follows: Enter on a phone's keyboard sends. */
  last: boolean;
  onOffer(offer: string): void;
  onReveal(): void;
  onHelp(): void;
}

/** The sentence for the field's complaint: ours for the code, else the back end's, else a general one. */
export function complaintWords(words: Words, view: FieldView): string | undefined {
  const { field, settings, reading, complaint } = view;
  if (!complaint) return;
  const { code, detail } = complaint;
  const sentence = wordsFor(field.words(words, settings).codes, code) ?? wordsFor(words.codes, code);
  return sentence?.(reading.count ?? 0) ?? (detail?.trim() || words.failure.refused());
}

/** Whether offers are drawn: there are some, and the person has paused or the field has a complaint. */
const showsOffers = ({ reading, text, paused, complaint }: FieldView) =>
  reading.offers.length > 0 && Boolean(complaint || (paused && text));

/**
 * The line under the box: a complaint, or a sentence and, in bold, the value that it is about. The first case that
 * applies wins.
 */
function lineOf(words: Words, view: FieldView): [sentence: string, value?: string] {
  const { field, settings, reading, text } = view;
  const { value, taken, note, count = 0 } = reading;
  const fieldWords = field.words(words, settings);
  const complaint = complaintWords(words, view);
  if (complaint) return [complaint];
  if (view.capsLock) return [words.password.caps()];
  if (!text) return [''];
  if (note) return [fieldWords.codes[note]!(count), taken ? value : ''];
  const understood = value && fieldWords.understood?.(value);
  if (understood) return [`${understood} → `, value];
  if (taken) return [words.reading(''), value];
  return [(reading.count !== undefined && fieldWords.count?.(count)) || ''];
}

/**
 * The text for screen readers: the line under the box, and the offers. `came`: the person has just come to the box, whose
 * description is its complaint.
 */
export function announcementOf(words: Words, view: FieldView, came: boolean): string {
  // A voice has no word for an arrow.
  const line = came && view.complaint ? '' : lineOf(words, view).join(' ').replace(' →', ':');
  const offers = showsOffers(view) ? `${words.meant()} ${view.reading.offers.join(', ')}` : '';
  return [line, offers].filter(Boolean).join('. ');
}

export function fieldTemplate(words: Words, view: FieldView): TemplateResult {
  const { field, id, reading, settings, complaint } = view;
  const { input } = field;
  const fieldWords = field.words(words, settings);
  const hint = fieldWords.hint?.();
  const [sentence, value = ''] = lineOf(words, view);
  const secret = input.type === 'password';
  const offers = showsOffers(view) ? reading.offers : [];
  const isAnswered = Boolean(sentence || value || offers.length);
  return html`<div class="vodokanal-field${complaint ? ' vodokanal-wrong' : ''}${isAnswered ? ' vodokanal-answered' : ''}">
    <label class="vodokanal-label" for=${id}>${textContent(fieldWords.label())}</label>
    <div class="vodokanal-hint">${hint && html`<span id="${id}-hint">${textContent(hint)}</span>`}</div>
    <div class="vodokanal-box">
      <input
        class="vodokanal-input${secret ? ' ym-disable-keys' : ''}"
        id=${id}
        name=${field.name}
        type=${view.revealed ? 'text' : (input.type ?? 'text')}
        autocomplete=${input.autocomplete}
        inputmode=${input.inputmode ?? nothing}
        enterkeyhint=${view.last ? 'send' : 'next'}
        autocapitalize="off"
        autocorrect="off"
        spellcheck="false"
        passwordrules=${input.autocomplete === 'new-password' ? `minlength: ${settings.passwordMin};` : nothing}
        aria-required="true"
        aria-invalid=${complaint ? 'true' : nothing}
        aria-describedby=${view.typedIn || !(complaint || hint) ? nothing : `${id}-${complaint ? 'line' : 'hint'}`}
        ?data-rr-is-password=${secret}
        ?data-clarity-mask=${secret}
        ?data-hj-suppress=${secret}
        ?data-sentry-mask=${secret}
      />
      ${
        secret
          ? html`<button type="button" class="vodokanal-cell vodokanal-reveal" @click=${view.onReveal}
              aria-pressed=${view.revealed} aria-label=${words.password.showLong()}>${textContent(words.password.show())}</button>`
          : nothing
      }
      ${
        fieldWords.help &&
        html`<button type="button" class="vodokanal-cell" aria-haspopup="dialog" @click=${view.onHelp}>${textContent(fieldWords.help.link())}</button>`
      }
    </div>
    <div class="vodokanal-below">
      <div class="vodokanal-answer" ?hidden=${!isAnswered}>
        <p id="${id}-line" ?hidden=${!sentence && !value} class=${complaint ? 'vodokanal-error' : 'vodokanal-reading'}>
          <span>${textContent(sentence)}</span
          ><b translate="no" ?hidden=${!value}>${textContent(value)}</b>
        </p>
        ${
          offers.length
            ? html`<div class="vodokanal-offers" role="group" aria-label=${words.meant()}>
                <span aria-hidden="true" ?hidden=${Boolean(sentence)}>${textContent(words.meant())}</span>
                ${offers.map(
                  (offer) => html`<button type="button" class="vodokanal-offer" @click=${() => view.onOffer(offer)}
                    translate="no">${textContent(fieldWords.offer?.(offer) ?? offer)}</button>`,
                )}
              </div>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
