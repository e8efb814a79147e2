import { html, LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Profile } from '../../../src/contract/answers.ts';
import type { Ledger } from '../../../src/contract/cabinet.ts';
import type { TickChange } from '../../../src/contract/requests.ts';
import { type Tick, ticks } from '../../../src/contract/ticks.ts';
import { wordsOf } from '../../../src/words/index.ts';
import './account-balance.ts';
import { day } from '../../written.ts';
import { AttemptController } from './attempt-controller.ts';
import { calls } from './calls.ts';
import { LanguageController } from './language-controller.ts';
import './meter-reading.ts';
import type { CabinetWords } from '../../words/cabinet-words.ts';

type Account = Profile['accounts'][number];

/** One account of the person: its balance, its meters, what letters are sent of it. */
export class AccountSection extends LitElement {
  static override properties = {
    account: { attribute: false },
    _ledger: { state: true },
  };

  declare account: Account;
  declare _ledger: Ledger | undefined;

  #language = new LanguageController(this);
  #loading = new AttemptController(this);
  #saving = new AttemptController(this);
  /** The ticks that are changed and not saved yet. */
  #wanted: TickChange = {};

  protected override createRenderRoot(): this {
    return this;
  }

  /** Settles when the account has been asked for once. */
  loaded: Promise<void> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('ledger-changed', this.#changed);
    this.loaded = this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('ledger-changed', this.#changed);
  }

  #changed = (event: Event) => {
    this._ledger = (event as CustomEvent<Ledger>).detail;
  };

  /** Asks for the account anew. What was shown stays where that fails. */
  async load(): Promise<void> {
    const { account } = this.account;
    await this.#loading.run(
      'load',
      async () => {
        this._ledger = await calls.ledger(account);
      },
      undefined,
      () => (words) => words.notOpened,
    );
  }

  /** Whether the last entry is a payment of today. */
  get paidToday(): boolean {
    const [last] = this._ledger?.entries ?? [];
    return last?.kind === 'payment' && last.date === this._ledger?.today;
  }

  /** Tells whoever comes back from paying whether the sum is here. */
  sayPaid(): void {
    const { paidToday } = this;
    this.#loading.say('load', (words) => (paidToday ? words.paid : words.notPaidYet), paidToday);
  }

  #changeTick(tick: Tick, checked: boolean): void {
    this.#wanted = { ...this.#wanted, [tick]: checked };
    // Whoever reads that all is saved may leave.
    this.#saving.hush();
    if (!this.#saving.busy) void this.#saveTicks();
  }

  /** What is changed meanwhile goes along with the next try, and so does what was not kept. */
  async #saveTicks(): Promise<void> {
    const { account } = this;
    const sent = this.#wanted;
    const kept = await this.#saving.run('ticks', () => calls.changeTicks(account.account, sent), undefined);
    if (kept) Object.assign(account, sent);
    if (this.#wanted !== sent) return this.#saveTicks();
    this.#wanted = {};
    this.requestUpdate();
    if (kept) this.#saving.say('ticks', (words) => words.saved, true);
  }

  protected override render() {
    const { words } = this.#language;
    const { account, house, apartment } = this.account;
    const flat = apartment === '0' || apartment === '-' ? undefined : apartment;
    return html`<h2>${words.account} <span translate="no">${account}</span></h2>
      <p class="quiet" translate="no">${words.place(house, flat)}</p>
      ${this.#loading.status('load', words, `status-${account}`)}
      ${this._ledger ? this.#parts(this._ledger, words) : this.#again(words)}
      <fieldset class="card" id=${`ticks-${account}`}>
        <legend>${words.notices}</legend>
        ${ticks.map(
          (tick) => html`<label>
            <input
              type="checkbox"
              .checked=${live(this.#wanted[tick] ?? this.account[tick])}
              @change=${(event: Event) => this.#changeTick(tick, (event.target as HTMLInputElement).checked)}
            />
            ${wordsOf(this.#language.lang).ticks[tick]()}
          </label>`,
        )}
        ${this.#saving.status('ticks', words, `status-ticks-${account}`)}
      </fieldset>`;
  }

  #again(words: CabinetWords) {
    return this.#loading.busy
      ? html`<p>${words.loading}</p>`
      : html`<button type="button" @click=${this.load}>${words.again}</button>`;
  }

  #parts(ledger: Ledger, words: CabinetWords) {
    const { readings, meters, account, today } = ledger;
    const { lang } = this.#language;
    const year = today.slice(0, 4);
    const until = readings.open
      ? words.readingsUntil(day(lang, readings.closes, year))
      : words.readingsFrom(day(lang, readings.opens, year));
    return html`<div class="parts">
      <account-balance class="card" .ledger=${ledger}></account-balance>
      <section class="card" aria-label=${words.readings}>
        <h3>${words.readings}</h3>
        ${
          meters.length === 0
            ? html`<p>${words.noMeters}</p>`
            : html`<p>${until}. ${words.chargedOn(day(lang, readings.chargedOn, year))}</p>`
        }
        ${meters.map(
          (meter) => html`<meter-reading .account=${account} .meter=${meter} .window=${readings}></meter-reading>`,
        )}
      </section>
    </div>`;
  }
}

customElements.define('account-section', AccountSection);
