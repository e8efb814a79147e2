import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { EventDetails } from '../../../src/elements/events.ts';
import type { FormElement } from '../../../src/elements/form-element.ts';
import type { Lang } from '../../../src/lang.ts';
import { LanguageController } from '../language-controller.ts';
import { isSource } from '../source.ts';
import { controlsTemplate } from './controls.ts';
import { type ShownRequest, watchRequests } from './requests.ts';
import { handsOn, type Scenario, scenarios } from './scenarios.ts';
import { fromQuery, type Settings, standard, toQuery } from './settings.ts';
import { type Site, type Stack, snippet, stacks } from './snippets.ts';
import { dress, makeForm, siteOf } from './stage.ts';
import { eventNames, told } from './told.ts';
import { playgroundWords } from './words.ts';

/** A line of what happens. */
interface Told {
  /** The field that is being typed into. */
  about?: string | undefined;
  /** In all languages, so that another language shows what happened before, too. */
  in(lang: Lang): string;
}

/** How many lines of what happens are kept. */
const most = 40;

/** Everything that can be set on a form, and what the form does. */
export class FormPlayground extends LitElement {
  static override properties = {
    _settings: { state: true },
    _stack: { state: true },
    _told: { state: true },
    _scenario: { state: true },
    _site: { state: true },
    _copied: { state: true },
  };

  declare _settings: Settings;
  declare _stack: Stack;
  declare _told: Told[];
  declare _scenario: Scenario | undefined;
  declare _site: Site | undefined;
  declare _copied: boolean;

  #language = new LanguageController(this);
  #forms: FormElement[] = [];

  constructor() {
    super();
    this._settings = fromQuery(new URLSearchParams(location.search));
    this._stack = 'page';
    this._told = [];
    this._copied = false;
    watchRequests((request) => this.#tell({ in: () => this.#requestIn(request) }));
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const name of eventNames)
      this.addEventListener(name, ({ detail, target }) => {
        // The two columns show one form twice; each tells for itself.
        if (!this.#forms.includes(target as FormElement)) return;
        // Of a text that is being typed the last reading is enough.
        const about = name === 'vodokanal-input' ? (detail as EventDetails['vodokanal-input']).field : undefined;
        this.#tell({ about, in: (lang) => told(name, detail as never, lang) });
      });
    // Leaving the page would end what somebody tries here.
    this.addEventListener('vodokanal-navigate', (event) => event.preventDefault());
    window.addEventListener('popstate', () => {
      this._settings = fromQuery(new URLSearchParams(location.search));
      this.#rebuild();
    });
    siteOf().then((site) => {
      this._site = site;
    });
  }

  #tell(line: Told): void {
    const [last] = this._told;
    const replaces = line.about !== undefined && last?.about === line.about;
    this._told = [line, ...(replaces ? this._told.slice(1) : this._told)].slice(0, most);
  }

  #requestIn({ method, path, body, status }: ShownRequest): string {
    const { noAnswer } = playgroundWords[this.#language.lang];
    return `${method} ${path} → ${status ?? noAnswer}${body ? `\n${body}` : ''}`;
  }

  /** Takes new settings, and keeps them in the address. */
  #set(change: Partial<Settings>): void {
    const former = this._settings;
    // The two forms have few attributes in common.
    const fresh = change.form && change.form !== former.form ? { attributes: {}, framed: false } : {};
    this._settings = { ...former, ...fresh, ...change };
    const query = toQuery(this._settings);
    const lang = new URLSearchParams(location.search).get('lang');
    if (lang) query.set('lang', lang);
    history.pushState(null, '', `${location.pathname}${query.size ? `?${query}` : ''}`);
    const rebuilds = change.form !== undefined || change.framed !== undefined;
    if (rebuilds) this.#rebuild();
    else this.#dress();
  }

  protected override firstUpdated(): void {
    this.#rebuild();
    new MutationObserver(() => this.#dress()).observe(document.documentElement, { attributeFilter: ['lang'] });
  }

  /** Puts new forms into the two columns. What was typed goes with the old ones. */
  #rebuild(): void {
    this.#forms = [...this.querySelectorAll<HTMLElement>('.column')].map((column) => {
      const form = makeForm(this._settings);
      column.replaceChildren(form);
      return form;
    });
    this.#dress();
  }

  #dress(): void {
    for (const form of this.#forms) dress(form, this._settings, this.#language.lang);
  }

  async #play(scenario: Scenario): Promise<void> {
    if (this._scenario) return;
    this._scenario = scenario;
    this.#set({ ...standard, form: scenario.form, width: this._settings.width, theme: this._settings.theme });
    await this.updateComplete;
    const [first] = this.#forms;
    await first!.updateComplete;
    try {
      await scenario.play(handsOn(first!, (fault) => this.#set({ fault })));
    } finally {
      this._scenario = undefined;
    }
  }

  async #copy(text: string): Promise<void> {
    await navigator.clipboard.writeText(text);
    this._copied = true;
    setTimeout(() => {
      this._copied = false;
    }, 2000);
  }

  protected override render(): TemplateResult {
    const { lang } = this.#language;
    const words = playgroundWords[lang];
    const { _settings: settings } = this;
    return html`<h1>${words.title}</h1>
      <p>${words.lead}</p>
      <section aria-labelledby="scenarios-title">
        <h2 id="scenarios-title">${words.scenarios}</h2>
        <div class="scenarios">
          ${scenarios
            .filter(({ faulty }) => isSource || !faulty)
            .map(
              (scenario) => html`<button
              type="button"
              id=${`play-${scenario.id}`}
              aria-busy=${this._scenario === scenario}
              @click=${() => this.#play(scenario)}
            >
              ${scenario.title[lang]}
            </button>`,
            )}
        </div>
        <p role="status" class="about">${this._scenario ? `${words.playing}. ${this._scenario.about[lang]}` : nothing}</p>
      </section>
      <div class="board">
        <section class="card controls" aria-labelledby="settings-title">
          <h2 id="settings-title">${words.settings}</h2>
          ${controlsTemplate(settings, words, lang, (change) => this.#set(change))}
          <button type="button" @click=${() => this.#set({ ...standard, form: settings.form })}>${words.reset}</button>
        </section>
        <div class="stage">
          ${settings.framed ? html`<p class="quiet">${words.noFrame}</p>` : nothing}
          <section aria-label=${words.phone}>
            <h2 class="width">${words.phone}</h2>
            <div class="column phone" data-theme=${settings.theme}></div>
          </section>
          <section aria-label=${words.column(settings.width)}>
            <h2 class="width">${words.column(settings.width)}</h2>
            <div class="column wide" data-theme=${settings.theme}></div>
          </section>
        </div>
      </div>
      <div class="parts">
        ${this.#snippetTemplate()}
        <section class="card" aria-labelledby="told-title">
          <h2 id="told-title">${words.told}</h2>
          ${this._told.length === 0 ? html`<p class="quiet">${words.nothing}</p>` : nothing}
          <ol id="told" tabindex="0" aria-labelledby="told-title">
            ${this._told.map((line) => html`<li>${line.in(lang)}</li>`)}
          </ol>
        </section>
      </div>`;
  }

  protected override updated(): void {
    this.querySelector<HTMLElement>('.wide')?.style.setProperty('width', `${this._settings.width}px`);
  }

  #snippetTemplate(): TemplateResult {
    const { lang } = this.#language;
    const words = playgroundWords[lang];
    const site = this._site && { ...this._site, lang };
    const code = site ? snippet(this._stack, this._settings, site) : '';
    return html`<section class="card" aria-labelledby="snippets-title">
      <h2 id="snippets-title">${words.snippets}</h2>
      <div class="stacks" role="group" aria-labelledby="snippets-title">
        ${stacks.map(
          (stack) => html`<button
            type="button"
            aria-pressed=${this._stack === stack}
            @click=${() => {
              this._stack = stack;
            }}
          >
            ${words.stacks[stack]}
          </button>`,
        )}
      </div>
      <pre id="snippet" tabindex="0" aria-labelledby="snippets-title" translate="no"><code>${code}</code></pre>
      ${site && !site.integrity ? html`<p class="quiet">${words.notBuilt}</p>` : nothing}
      <button type="button" id="copy" @click=${() => this.#copy(code)}>${this._copied ? words.copied : words.copy}</button>
    </section>`;
  }
}

customElements.define('form-playground', FormPlayground);
