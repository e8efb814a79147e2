import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { letterPanelWords } from '../../words/index.ts';
import { LanguageController } from '../language-controller.ts';

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
/** Milliseconds after which a server that does not answer is said to be away. */
const patience = 10_000;
/** How many letters are shown. */
const most = 5;

/**
 * The last letters of the demo, as they come. Where this server shows no letters, it is not there. Each new letter is said
 * once and stands open; those that somebody reads stay as they are.
 */
export class DemoLetters extends LitElement {
  static override properties = { _letters: { state: true }, _away: { state: true } };

  /** Newest first; undefined until the server has answered once. */
  declare _letters: Letter[] | undefined;
  declare _away: boolean;

  /** What came while this page was open: all of it, and at the last time. */
  #came = new Set<string>();
  #news: Letter[] = [];
  #language = new LanguageController(this);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #address = new URL('/outbox.json', location.href);

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
      const response = await fetch(this.#address, { signal: AbortSignal.timeout(patience) });
      if (response.status === 404) {
        this.hidden = true;
        return;
      }
      if (!response.ok) throw new Error(String(response.status));
      this.#take(await response.json());
      this._away = false;
    } catch {
      this._away = true;
    }
    if (this.isConnected) this.#timer = setTimeout(this.#look, interval);
  };

  #take(letters: Letter[]): void {
    const known = new Set(this._letters?.map(({ id }) => id));
    const fresh = this._letters ? letters.filter(({ id }) => !known.has(id)) : [];
    if (this._letters && fresh.length === 0) return;
    for (const { id } of fresh) this.#came.add(id);
    this.#news = fresh;
    this._letters = letters;
  }

  protected override render() {
    const { lang } = this.#language;
    const words = letterPanelWords[lang];
    const letters = this._letters?.slice(0, most);
    const subjects = this.#news.map(({ subject }) => `«${subject}»`).join(', ');
    return html`<h3>${words.title}</h3>
      <p class="quiet">${words.about} <a href=${`/outbox?lang=${lang}`}>${words.all}</a></p>
      <p role="status" class="spoken">${subjects && words.came(subjects)}</p>
      <p role="status" class="status">${this._away ? words.away : nothing}</p>
      ${letters?.length === 0 ? html`<p class="none">${words.none}</p>` : nothing}
      ${repeat(
        letters ?? [],
        ({ id }) => id,
        (letter) => this.#letter(letter),
      )}`;
  }

  #letter({ id, to, subject, text, sentAt }: Letter): TemplateResult {
    const time = new Intl.DateTimeFormat(this.#language.lang, { timeStyle: 'short', timeZone: 'Europe/Kyiv' });
    return html`<details .open=${this.#came.has(id)} data-id=${id}>
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
