import { html, LitElement, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Ledger, Meter } from '../../../src/contract/cabinet.ts';
import type { CabinetWords } from '../../words/cabinet-words.ts';
import { day, month, volume } from '../../written.ts';
import { AttemptController } from './attempt-controller.ts';
import { calls, type Refusal } from './calls.ts';
import { LanguageController } from './language-controller.ts';
import { plotTemplate, usagesOf } from './plot.ts';
import { readMeter } from './read-number.ts';

/**
 * One meter: what it showed, a box for what it shows now, and what that means while somebody types.
 *
 * @event ledger-changed the account as the endpoint has it after a reading; the detail is a `Ledger`.
 */
export class MeterReading extends LitElement {
  static override properties = {
    account: { attribute: false },
    meter: { attribute: false },
    window: { attribute: false },
    _text: { state: true },
    _unusual: { state: true },
  };

  declare account: string;
  declare meter: Meter;
  /** The month for which readings are taken, and the days for that. */
  declare window: Ledger['readings'];
  declare _text: string | undefined;
  /** The endpoint has asked whether this reading is right. */
  declare _unusual: number | undefined;

  #language = new LanguageController(this);
  #attempt = new AttemptController(this);

  /** The style sheet of the page is the cabinet's, too. */
  protected override createRenderRoot(): this {
    return this;
  }

  /** The reading of the open month, where it was given. */
  get #given() {
    return this.meter.readings.find(({ period }) => period === this.window.period);
  }

  #typed(event: Event): void {
    this._text = (event.target as HTMLInputElement).value;
    this._unusual = undefined;
    this.#attempt.hush();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const { value } = readMeter(this._text ?? '');
    if (value === undefined) this.#complain((words) => words.readingFormat);
    else this.#send(value, false);
  }

  async #send(value: number, sure: boolean): Promise<void> {
    const { account, meter, window } = this;
    const place = meter.id;
    let changed: Ledger | undefined;
    const { lang } = this.#language;
    const used = volume(lang, value - meter.limits.min);
    const sent = await this.#attempt.run(
      place,
      async () => {
        changed = await calls.sendReading(account, meter.id, window.period, { value, ...(sure && { sure }) });
      },
      (words) => words.sent(String(value), used),
      (refusal) => this.#refused(refusal, value),
    );
    if (!sent) return this.#focusWrong();
    this._text = undefined;
    this._unusual = undefined;
    this.dispatchEvent(new CustomEvent('ledger-changed', { detail: changed, bubbles: true }));
  }

  #refused(refusal: Refusal, value: number): ((words: CabinetWords) => string) | undefined {
    const { min, usual } = this.meter.limits;
    const { lang } = this.#language;
    if (refusal.code === 'closed') return (words) => words.readingClosed;
    const code = refusal.errors.get('/value');
    if (code === 'below') return (words) => words.readingBelow(String(min));
    if (code === 'above') return (words) => words.readingAbove(volume(lang, value - min));
    if (code === 'format') return (words) => words.readingFormat;
    if (code !== 'unusual') return undefined;
    this._unusual = value;
    return (words) => words.readingUnusual(volume(lang, value - min), volume(lang, usual));
  }

  #complain(sentence: (words: CabinetWords) => string): void {
    this.#attempt.say(this.meter.id, sentence);
    this.#focusWrong();
  }

  #focusWrong(): void {
    this.querySelector('input')?.focus();
  }

  /** What the text in the box means, said while somebody types. */
  #reading(words: CabinetWords): string {
    const { value, taken } = readMeter(this._text ?? '');
    const { min } = this.meter.limits;
    if (value === undefined || value < min) return '';
    const used = words.used(volume(this.#language.lang, value - min));
    return taken ? `${words.taken(String(value))}. ${used}` : used;
  }

  protected override render() {
    const { words, lang } = this.#language;
    const { meter } = this;
    const settled = meter.readings.find(({ period }) => period !== this.window.period);
    return html`<h4>${words.meters[meter.place]}</h4>
      <p class="quiet">
        ${words.meterNumber(meter.number)}, ${words.verifiedUntil(day(lang, meter.verifiedUntil))}
      </p>
      ${settled ? html`<p>${words.last(String(settled.value), month(lang, settled.period))}</p>` : nothing}
      ${this.window.open ? this.#form(words) : nothing} ${this.#history(words)}`;
  }

  #form(words: CabinetWords) {
    const { meter } = this;
    const given = this.#given;
    const [box, hint, live] = ['box', 'hint', 'live'].map((part) => `${part}-${meter.id}`);
    const status = `status-${meter.id}`;
    return html`<form class="row" method="post" novalidate @submit=${this.#submit}>
      <div class="field">
        <label for=${box!}>${words.newReading(month(this.#language.lang, this.window.period))}</label>
        <span class="hint" id=${hint!}>${words.readingHint}</span>
        <input
          id=${box!}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${this._text ?? (given ? String(given.value) : '')}
          aria-invalid=${ifDefined(this.#attempt.wrong(meter.id) ? 'true' : undefined)}
          aria-describedby=${`${hint} ${live} ${status}`}
          @input=${this.#typed}
        />
      </div>
      <button type="submit" aria-busy=${this.#attempt.busy}>${given ? words.correct : words.send}</button>
      <p class="live" id=${live!} role="status" .textContent=${this.#reading(words)}></p>
      ${this.#attempt.status(meter.id, words)}
      ${
        this._unusual === undefined
          ? nothing
          : html`<button type="button" class="offer" @click=${() => this.#send(this._unusual!, true)}>
            ${words.sure(String(this._unusual))}
          </button>`
      }
    </form>`;
  }

  #history(words: CabinetWords) {
    const { lang } = this.#language;
    const usages = usagesOf(this.meter.readings);
    if (usages.length === 0) return nothing;
    const used = new Map(usages.map((usage) => [usage.period, usage.volume]));
    return html`${plotTemplate(usages, lang, words)}
      <details>
        <summary>${words.history}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.month}</th>
              <th scope="col" class="number">${words.reading}</th>
              <th scope="col" class="number">${words.usage}</th>
            </tr>
          </thead>
          <tbody>
            ${this.meter.readings.map(
              ({ period, value, source }) => html`<tr>
                <th scope="row">
                  ${month(lang, period)}${words.sources[source] ? html`<br /><small>${words.sources[source]}</small>` : nothing}
                </th>
                <td class="number">${value}</td>
                <td class="number">${used.get(period) ?? ''}</td>
              </tr>`,
            )}
          </tbody>
        </table>
      </details>`;
  }
}

customElements.define('meter-reading', MeterReading);
