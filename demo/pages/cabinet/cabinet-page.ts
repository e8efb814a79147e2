import { html, LitElement, nothing } from 'lit';
import type { Profile } from '../../../src/contract/answers.ts';
import './account-section.ts';
import type { AccountSection } from './account-section.ts';
import { AttemptController, signInPage } from './attempt-controller.ts';
import { calls } from './calls.ts';
import { LanguageController } from './language-controller.ts';
import './password-section.ts';
import './sessions-section.ts';
import type { CabinetWords } from '../../words/cabinet-words.ts';
import type { SessionsSection } from './sessions-section.ts';

/** The cabinet of the signed-in person. Somebody without a session goes to the sign-in. */
export class CabinetPage extends LitElement {
  static override properties = { _profile: { state: true } };

  declare _profile: Profile | undefined;

  #language = new LanguageController(this);
  #attempt = new AttemptController(this);

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('password-changed', this.#readSessions);
    this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('password-changed', this.#readSessions);
  }

  #readSessions = () => {
    this.querySelector<SessionsSection>('sessions-section')?.load();
  };

  async load(): Promise<void> {
    await this.#attempt.run(
      'page',
      async () => {
        this._profile = await calls.profile();
      },
      undefined,
      () => (words) => words.notOpened,
    );
    if (location.hash === '#paid') await this.#sayPaid();
  }

  /** All accounts anew, after the clock of the demo was turned. */
  async reload(): Promise<void> {
    await Promise.all([...this.querySelectorAll<AccountSection>('account-section')].map((section) => section.load()));
  }

  /** Comes from the page of the payment, whose answer may be quicker than the utility's. */
  async #sayPaid(): Promise<void> {
    await this.updateComplete;
    const sections = [...this.querySelectorAll<AccountSection>('account-section')];
    await Promise.all(sections.map((section) => section.loaded));
    for (const section of sections) if (section.paidToday || sections.length === 1) section.sayPaid();
    history.replaceState(null, '', location.pathname);
  }

  /** Whoever leaves a shared computer has to know whether the session has ended. */
  async #leave(): Promise<void> {
    const left = await this.#attempt.run(
      'leave',
      () => calls.signOut(),
      undefined,
      () => (words) => words.stillHere,
    );
    if (left) location.assign(signInPage);
  }

  protected override render() {
    const { words } = this.#language;
    const { _profile: profile } = this;
    return html`${profile?.returnTo ? this.#back(profile.returnTo, words) : nothing}
      <h1>${words.title}</h1>
      ${this.#attempt.status('page', words)}
      ${profile ? this.#parts(profile, words) : this.#again(words)}
      <p><a href="../../">${words.home}</a></p>`;
  }

  #again(words: CabinetWords) {
    return this.#attempt.busy
      ? html`<p>${words.loading}</p>`
      : html`<button type="button" @click=${this.load}>${words.again}</button>`;
  }

  /** The way back to the page of a partner. Its link tells that page nothing of where it is followed from. */
  #back({ url, name }: NonNullable<Profile['returnTo']>, words: CabinetWords) {
    return html`<p class="return">
      <a href=${url} rel="noopener" referrerpolicy="no-referrer" .textContent=${words.back(name)}></a>
    </p>`;
  }

  #parts({ email, accounts }: Profile, words: CabinetWords) {
    return html`<p class="who">
        <span translate="no">${email}</span>
        <button type="button" id="leave" @click=${this.#leave}>${words.leave}</button>
      </p>
      ${this.#attempt.status('leave', words)}
      ${accounts.map((account) => html`<account-section .account=${account}></account-section>`)}
      <div class="parts">
        <password-section class="card" .email=${email}></password-section>
        <sessions-section class="card"></sessions-section>
      </div>`;
  }
}

customElements.define('cabinet-page', CabinetPage);
