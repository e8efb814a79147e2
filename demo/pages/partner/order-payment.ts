import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Order } from '../../../src/contract/cabinet.ts';
import { partnerWords } from '../../words/index.ts';
import type { OrderWords } from '../../words/partner-words.ts';
import { money } from '../../written.ts';
import { LanguageController } from '../language-controller.ts';

/** `unsure`: the answer to a payment was lost, so it may have been made. Asking again does no harm. */
type Trouble = 'unknown' | 'away' | 'unsure';

/**
 * The payment of an order of the utility's. The page knows the order's token and asks its own back end, which alone may
 * say that something is paid. There is no card, and no money moves.
 */
export class OrderPayment extends LitElement {
  static override properties = { _order: { state: true }, _trouble: { state: true }, _busy: { state: true } };

  declare _order: Order | undefined;
  declare _trouble: Trouble | undefined;
  declare _busy: boolean;

  #token = new URLSearchParams(location.search).get('order');
  #language = new LanguageController(this);

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#token) this.#ask('GET');
  }

  async #ask(method: 'GET' | 'POST'): Promise<void> {
    if (this._busy) return;
    this._busy = true;
    this._trouble = undefined;
    const path = `orders/${encodeURIComponent(this.#token!)}${method === 'POST' ? '/payment' : ''}`;
    try {
      const response = await fetch(new URL(`../../partner/${path}`, location.href), { method });
      if (response.ok) this._order = await response.json();
      else if (response.status === 410 && this._order) this._order = { ...this._order, state: 'expired' };
      else if (response.status === 404) this._trouble = 'unknown';
      else throw new Error(String(response.status));
    } catch {
      this._trouble = method === 'POST' ? 'unsure' : 'away';
    } finally {
      this._busy = false;
    }
  }

  protected override render() {
    const { lang } = this.#language;
    const words = partnerWords[lang].order;
    const { _order: order } = this;
    return html`<h1>${words.title}</h1>
      ${
        order
          ? html`<div class="card bill">
            <dl>
              <div><dt>${words.receiver}</dt><dd>${words.utility}</dd></div>
              <div><dt>${words.account}</dt><dd translate="no">${order.account}</dd></div>
              <div class="total"><dt>${words.sum}</dt><dd>${money(lang, order.amount)}</dd></div>
            </dl>
          </div>`
          : nothing
      }
      <p class="status" role="status" ?data-good=${order?.state === 'paid' && !this._trouble}>
        ${this._trouble ? words[this._trouble] : order && order.state !== 'open' ? words[order.state] : nothing}
      </p>
      ${this.#actions(order, words)}`;
  }

  #actions(order: Order | undefined, words: OrderWords): TemplateResult | typeof nothing {
    if (!order)
      return this._trouble === 'away'
        ? html`<button type="button" @click=${() => this.#ask('GET')}>${words.again}</button>`
        : nothing;
    const back = html`<a class="button" href=${order.returnUrl} rel="noopener">${words.back}</a>`;
    if (order.state !== 'open') return html`<p class="actions">${back}</p>`;
    return html`<p class="actions">
        <button type="button" class="main" aria-busy=${this._busy} @click=${() => this.#ask('POST')}>${words.pay}</button>
        ${back}
      </p>
      <p class="quiet">${words.demo}</p>`;
  }
}

customElements.define('order-payment', OrderPayment);
