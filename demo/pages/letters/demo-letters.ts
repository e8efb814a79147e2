import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { LanguageController } from '../language-controller.ts';
import { letterWords } from './words.ts';

/** A letter as `/outbox.json` has it. */
interface Letter {
  id: string;
  to: string;
  subject: string;
  text: string;
  sentAt: string;
}

/** Milliseconds between two looks. Asking again survives a restart of the server, and keeps no connection open. */
const interval = 2000;
/** How many letters are shown. */
const most = 5;

/**
 * The last letters of the demo, as they come. Where this server shows no letters, it is not there. Each new letter is said
 * once.
 */
export class DemoLetters extends LitElement {
  static override properties = { _letters: { state: true }, _state: { state: true }, _new: { state: true } };

  declare _letters: Letter[];
  declare _state: 'waiting' | 'open' | 'away';
  /** The newest letter that came while somebody looked. */
  declare _new: Letter | undefined;

  #language = new LanguageController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #address = new URL('/outbox.json', location.href);

  constructor() {
    super();
    this._letters = [];
    this._state = 'waiting';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.#look);
    this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('visibilitychange', this.#look);
    clearTimeout(this.#timer);
  }

  /** Nobody looks at a hidden page, so it asks for nothing. */
  #look = async () => {
    clearTimeout(this.#timer);
    if (document.hidden) return;
    try {
      const response = await fetch(this.#address);
      if (response.status === 404) {
        this.hidden = true;
        return;
      }
      if (!response.ok) throw new Error(String(response.status));
      this.#take(await response.json());
      this._state = 'open';
    } catch {
      this._state = 'away';
    }
    if (this.isConnected) this.#timer = setTimeout(this.#look, interval);
  };

  #take(letters: Letter[]): void {
    const [newest] = letters;
    const known = this._letters[0]?.id;
    if (this._state !== 'waiting' && newest && newest.id !== known) this._new = newest;
    if (newest?.id !== known) this._letters = letters.slice(0, most);
  }

  protected override render() {
    const words = letterWords[this.#language.lang];
    const { _letters: letters, _state: state } = this;
    return html`<h3>${words.title}</h3>
      <p class="quiet">${words.about} <a href="/outbox">${words.all}</a></p>
      <p role="status" class="quiet">${this._new ? words.came(this._new.subject) : nothing}</p>
      ${state === 'away' ? html`<p class="status">${words.away}</p>` : nothing}
      ${state === 'open' && letters.length === 0 ? html`<p>${words.none}</p>` : nothing}
      ${letters.map((letter) => this.#letter(letter))}`;
  }

  #letter({ id, to, subject, text, sentAt }: Letter): TemplateResult {
    const time = new Intl.DateTimeFormat(this.#language.lang, { timeStyle: 'short', timeZone: 'Europe/Kyiv' });
    return html`<details .open=${id === this._new?.id} data-id=${id}>
      <summary>${subject} <small>${to}, ${time.format(new Date(sentAt))}</small></summary>
      <div class="letter">${linked(text)}</div>
    </details>`;
  }
}

/** A text whose addresses are links. */
function linked(text: string): (string | TemplateResult)[] {
  return text.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 ? html`<a href=${part}>${part}</a>` : part));
}

customElements.define('demo-letters', DemoLetters);
