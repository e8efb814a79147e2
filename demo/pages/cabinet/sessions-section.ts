import { html, LitElement, nothing } from 'lit';
import type { OwnSession } from '../../../src/contract/answers.ts';
import { AttemptController } from './attempt-controller.ts';
import { calls } from './calls.ts';
import { LanguageController } from './language-controller.ts';

/** Where the person is signed in, and the way to end that. */
export class SessionsSection extends LitElement {
  static override properties = { _sessions: { state: true } };

  declare _sessions: OwnSession[];

  #language = new LanguageController(this);
  #attempt = new AttemptController(this);

  constructor() {
    super();
    this._sessions = [];
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.load();
  }

  load(): Promise<boolean> {
    return this.#attempt.run('sessions', () => this.#read(), undefined);
  }

  async #read(): Promise<void> {
    this._sessions = await calls.sessions();
  }

  async #end(work: () => Promise<unknown>): Promise<void> {
    await this.#attempt.run(
      'sessions',
      async () => {
        await work();
        await this.#read();
      },
      (words) => words.saved,
    );
  }

  protected override render() {
    const { words, lang } = this.#language;
    const times = new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Kyiv' });
    return html`<h2>${words.sessions}</h2>
      <ul class="sessions">
        ${this._sessions.map(({ id, current, agent = words.unknownBrowser, seenAt }) => {
          const end = html`<button
            type="button"
            aria-label=${words.endSession(agent)}
            @click=${() => this.#end(() => calls.endSession(id))}
          >
            ${words.end}
          </button>`;
          return html`<li>
            <span>${agent}, ${current ? words.thisSession : words.lastSeen(times.format(new Date(seenAt)))}</span>
            ${current ? nothing : end}
          </li>`;
        })}
      </ul>
      ${
        this._sessions.length > 1
          ? html`<button type="button" @click=${() => this.#end(calls.endOtherSessions)}>${words.endOthers}</button>`
          : nothing
      }
      ${this.#attempt.status('sessions', words)}`;
  }
}

customElements.define('sessions-section', SessionsSection);
