import { html, LitElement, nothing } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Ledger } from '../../../src/contract/cabinet.ts';
import { addMonths, periodOf, windowOf } from '../../calendar.ts';
import type { CabinetWords } from '../../words/cabinet-words.ts';
import { day, money } from '../../written.ts';
import { AttemptController, type Sentence } from './attempt-controller.ts';
import { calls } from './calls.ts';
import { rowsOf, rowTemplate } from './entries.ts';
import { LanguageController } from './language-controller.ts';
import { readMoney } from './read-number.ts';

/** How many rows are shown at first: about three months. */
const first = 6;

const problems: Record<string, Sentence> = {
  format: (words) => words.sumFormat,
  small: (words) => words.sumSmall,
  large: (words) => words.sumLarge,
};

/** What is owed, what it was charged and paid for, and the way to pay. */
export class AccountBalance extends LitElement {
  static override properties = {
    ledger: { attribute: false },
    _text: { state: true },
    _all: { state: true },
  };

  declare ledger: Ledger;
  /** The sum in the box; without it what is owed. */
  declare _text: string | undefined;
  declare _all: boolean;

  #language = new LanguageController(this);
  #attempt = new AttemptController(this);
  /** One key for one sum, so that a second press after a lost answer makes no second order. */
  #key: { amount: number; key: string } | undefined;

  protected override createRenderRoot(): this {
    return this;
  }

  #typed(event: Event): void {
    this._text = (event.target as HTMLInputElement).value;
    this.#attempt.hush();
  }

  get #sum(): string {
    return this._text ?? (this.ledger.balance < 0 ? (-this.ledger.balance / 100).toFixed(2).replace('.', ',') : '');
  }

  async #pay(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { value } = readMoney(this.#sum);
    if (value === undefined) this.#attempt.say('sum', problems.format!);
    else {
      if (this.#key?.amount !== value) this.#key = { amount: value, key: crypto.randomUUID() };
      const { account } = this.ledger;
      const { key } = this.#key;
      const { lang } = this.#language;
      const gone = await this.#attempt.run(
        'sum',
        async () => location.assign(await calls.pay(account, value, lang, key)),
        undefined,
        ({ errors }) => problems[errors.get('/amount') ?? ''],
      );
      if (gone) return;
    }
    this.querySelector('input')?.focus();
  }

  protected override render() {
    const { words, lang } = this.#language;
    const { balance, payable } = this.ledger;
    const state = balance < 0 ? words.owed : words.advance;
    return html`<h3>${words.balance}</h3>
      <p class="sum" ?data-owed=${balance < 0}>${balance === 0 ? words.even : state(money(lang, balance))}</p>
      ${balance < 0 ? html`<p class="quiet">${this.#due(words)}</p>` : nothing}
      ${payable ? this.#form(words) : nothing} ${this.#entries(words)}`;
  }

  /** Until when what was charged last is to be paid. */
  #due(words: CabinetWords): string {
    const { today } = this.ledger;
    const { payBy } = windowOf(addMonths(periodOf(today), -1));
    const written = day(this.#language.lang, payBy, today.slice(0, 4));
    return today <= payBy ? words.payBy(written) : words.overdue(written);
  }

  #form(words: CabinetWords) {
    const id = `sum-${this.ledger.account}`;
    return html`<form class="row" method="post" novalidate @submit=${this.#pay}>
      <div class="field">
        <label for=${id}>${words.sum}</label>
        <span class="hint" id=${`${id}-hint`}>${words.sumHint}</span>
        <input
          id=${id}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${this.#sum}
          aria-invalid=${ifDefined(this.#attempt.wrong('sum') ? 'true' : undefined)}
          aria-describedby=${`${id}-hint ${id}-status`}
          @input=${this.#typed}
        />
      </div>
      <button type="submit" class="main" aria-busy=${this.#attempt.busy}>${words.payThere}</button>
      ${this.#attempt.status('sum', words, `${id}-status`)}
    </form>`;
  }

  #entries(words: CabinetWords) {
    const rows = rowsOf(this.ledger.entries);
    const shown = this._all ? rows : rows.slice(0, first);
    return html`<h4>${words.entries}</h4>
      ${rows.length === 0 ? html`<p class="quiet">${words.noEntries}</p>` : nothing}
      <ul class="entries">
        ${shown.map((row) => rowTemplate(row, this.#language.lang, words))}
      </ul>
      ${
        shown.length < rows.length
          ? html`<button type="button" class="quiet" @click=${this.#showAll}>${words.allEntries}</button>`
          : nothing
      }`;
  }

  /** The focus goes to the first entry that was not there: the button is gone. */
  async #showAll(): Promise<void> {
    this._all = true;
    await this.updateComplete;
    this.querySelectorAll<HTMLElement>('.entries li')[first]?.focus();
  }
}

customElements.define('account-balance', AccountBalance);
