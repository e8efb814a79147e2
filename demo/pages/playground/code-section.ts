import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { playgroundWords } from '../../words/index.ts';
import { LanguageController } from '../language-controller.ts';
import type { Settings } from './settings.ts';
import { type Facts, type SnippetName, snippetNames, snippetOf } from './snippets.ts';

/** The code that does what is on the screen, to be copied. */
export class CodeSection extends LitElement {
  static override properties = {
    settings: { attribute: false },
    facts: { attribute: false },
    _chosen: { state: true },
    _said: { state: true },
  };

  declare settings: Settings | undefined;
  declare facts: Facts | undefined;
  declare _chosen: SnippetName;
  declare _said: 'copied' | 'linkCopied' | 'notCopied' | undefined;

  #language = new LanguageController(this);

  constructor() {
    super();
    this._chosen = 'page';
  }

  protected override createRenderRoot(): this {
    return this;
  }

  async #copy(text: string, said: 'copied' | 'linkCopied'): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this._said = said;
    } catch {
      this._said = 'notCopied';
    }
  }

  #choose(name: SnippetName): void {
    this._chosen = name;
    this._said = undefined;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { settings, facts, _chosen: chosen, _said: said } = this;
    if (!settings || !facts) return nothing;
    const words = playgroundWords[this.#language.lang];
    const code = snippetOf(chosen, settings, facts);
    return html`<h2 id="code">${words.code}</h2>
      <p class="quiet">${words.codeLead}</p>
      <div class="choice" role="group" aria-labelledby="code">
        ${snippetNames.map(
          (name) =>
            html`<button type="button" data-snippet=${name} aria-pressed=${name === chosen} @click=${() => this.#choose(name)}>
              ${words.snippet[name]}
            </button>`,
        )}
      </div>
      <pre class="code" translate="no" .textContent=${code}></pre>
      ${Object.keys(facts.sums).length === 0 ? html`<p class="hint">${words.noSums}</p>` : nothing}
      <div class="line wrap">
        <button type="button" class="main" id="copy" @click=${() => this.#copy(code, 'copied')}>${words.copy}</button>
        <button type="button" id="copy-link" @click=${() => this.#copy(location.href, 'linkCopied')}>${words.link}</button>
        <p class="status" role="status" ?data-good=${said !== 'notCopied'}>${said ? words[said] : ''}</p>
      </div>`;
  }
}

customElements.define('playground-code', CodeSection);
