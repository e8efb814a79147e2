import { html, LitElement, nothing } from 'lit';
import { addDays, addMonths, windowOf } from '../../calendar.ts';
import { day } from '../../written.ts';
import { AttemptController } from './attempt-controller.ts';
import type { CabinetPage } from './cabinet-page.ts';
import { Refusal } from './calls.ts';
import { LanguageController } from './language-controller.ts';

/** Turns the calendar of the demo forward, and shows what that does. Where there is no such clock it shows nothing. */
export class DemoClock extends LitElement {
  static override properties = { _today: { state: true } };

  declare _today: string | undefined;

  #language = new LanguageController(this);
  #attempt = new AttemptController(this);
  #address = new URL('../../demo/clock', location.href);

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ask().catch(() => {
      this.hidden = true;
    });
  }

  async #ask(today?: string): Promise<void> {
    const response = await fetch(this.#address, {
      ...(today && {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ today }),
      }),
    });
    if (!response.ok) throw new Refusal(response.status, await response.json().catch(() => undefined));
    this._today = (await response.json()).today;
  }

  async #turn(today: string): Promise<void> {
    const turned = await this.#attempt.run(
      'clock',
      () => this.#ask(today),
      (words) => words.today(day(this.#language.lang, today)),
    );
    if (turned) await document.querySelector<CabinetPage>('cabinet-page')?.reload();
  }

  protected override render() {
    const { words, lang } = this.#language;
    const { _today: today } = this;
    if (!today) return nothing;
    const { closes, chargedOn, period } = windowOf(today.slice(0, 7));
    const lastDays = addDays(closes, -1);
    const next = windowOf(addMonths(period, 1));
    const steps: [label: string, day: string][] = [
      [words.nextDay, addDays(today, 1)],
      [words.lastDays, today < lastDays ? lastDays : addDays(next.closes, -1)],
      [words.nextMonth, chargedOn],
    ];
    return html`<h2>${words.clock}</h2>
      <p>${words.today(day(lang, today))}. ${words.clockHelp}</p>
      <div>
        ${steps.map(([label, to]) => html`<button type="button" @click=${() => this.#turn(to)}>${label}: ${day(lang, to)}</button>`)}
      </div>
      ${this.#attempt.status('clock', words)}`;
  }
}

customElements.define('demo-clock', DemoClock);
