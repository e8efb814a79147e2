import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { attributesOf } from '../../../src/check/element.ts';
import { type ElementName, isElementName, tagOf } from '../../../src/element-names.ts';
import type { FormElement } from '../../../src/elements/form-element.ts';
import { camelCase } from '../../../src/embed/configuration.ts';
import { LanguageController } from '../language-controller.ts';
import { isSource } from '../source.ts';
import { AddressController, isSettable } from './address-controller.ts';
import type { AttributeName } from './attributes.ts';
import './code-section.ts';
import { playgroundWords } from '../../words/index.ts';
import type { PlaygroundWords } from '../../words/playground-words.ts';
import type { ControlsContext } from './controls.ts';
import { fieldNames, titleOf } from './field-names.ts';
import { Preview } from './preview.ts';
import { ScenarioRunner } from './scenario-runner.ts';
import { type ScenarioName, scenarioNames, scenarios } from './scenarios.ts';
import { places, readSums } from './script-facts.ts';
import { isOn, type Settings, withAttribute } from './settings.ts';
import { settingsPanel } from './settings-panel.ts';
import { attributesFor, type Facts } from './snippets.ts';
import { Story } from './story.ts';
import { storyList, storyNews } from './story-list.ts';

/** The playground: two live forms, all that can be set on them, what they do, and the code for it. */
export class FormPlayground extends LitElement {
  static override properties = { _sums: { state: true } };

  declare _sums: Facts['sums'];

  #language = new LanguageController(this);
  #address = new AddressController(this);
  #story = new Story(this);
  #scenario = new ScenarioRunner(this);
  #places = places();
  #previews: Preview[] = [];
  /** What the previews show now: most drawings of the page are about something else. */
  #applied = '';
  #initial = new Map<ElementName, Record<string, unknown>>();

  constructor() {
    super();
    this._sums = {};
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('vodokanal-navigate', this.#stay);
    void readSums(this.#places.scripts).then((sums) => {
      this._sums = sums;
    });
  }

  /** The attributes that the form on the screen has. */
  get #known(): string[] {
    return [...attributesOf(this.#address.settings.element), 'lang'].filter(isSettable);
  }

  get #facts(): Facts {
    const { lang } = this.#language;
    const link = titleOf(this.#address.settings.element, lang);
    return { ...this.#places, sums: this._sums, known: this.#known, lang, link };
  }

  /** The value of an attribute that is not set, as a fresh element has it. */
  #initialOf(attribute: string): string {
    const { element } = this.#address.settings;
    const fresh =
      this.#initial.get(element) ?? (document.createElement(tagOf(element)) as unknown as Record<string, unknown>);
    this.#initial.set(element, fresh);
    const value = fresh[camelCase(attribute)];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  }

  /** Links of the form do not leave this page: those to the other form show it here. */
  #stay = (event: HTMLElementEventMap['vodokanal-navigate']): void => {
    event.preventDefault();
    const { to } = event.detail;
    if (isElementName(to)) this.#change({ ...this.#address.settings, element: to }, undefined);
  };

  #change(settings: Settings, control: string | undefined): void {
    this.#scenario.stop();
    this.#address.change(settings, control);
  }

  #run(name: ScenarioName): void {
    const words = playgroundWords[this.#language.lang];
    void this.#scenario.run(name, words, async () => {
      const { settings } = this.#address;
      const wanted = { ...settings, element: scenarios[name].element, fault: '' as const };
      this.#address.change(withAttribute(withAttribute(wanted, 'frame', 'off'), 'endpoint', 'on'));
      await this.updateComplete;
      const { element } = this.#previews[0]!;
      await (element as FormElement).updateComplete;
      element.reset();
      const quick = matchMedia('(prefers-reduced-motion: reduce)').matches;
      element.scrollIntoView({ block: 'nearest', behavior: quick ? 'instant' : 'smooth' });
      return element;
    });
  }

  protected override firstUpdated(): void {
    const holders = this.querySelectorAll<HTMLElement>('.stage');
    this.#previews = [...holders].map((holder) => new Preview(holder, this.#address.settings.element));
  }

  protected override updated(_changed: PropertyValues): void {
    this.#apply();
  }

  #apply(): void {
    const { settings } = this.#address;
    const attributes = attributesFor(settings, this.#facts);
    const state = JSON.stringify([settings, attributes]);
    if (state === this.#applied || this.#previews.length === 0) return;
    this.#applied = state;
    for (const preview of this.#previews) preview.apply(settings, attributes);
    this.querySelector<HTMLElement>('.column')?.style.setProperty('--width', `${settings.width}px`);
  }

  protected override render(): TemplateResult {
    const { lang } = this.#language;
    const words = playgroundWords[lang];
    const { settings } = this.#address;
    const nameOf = fieldNames(lang);
    const dark =
      settings.theme === 'page' ? matchMedia('(prefers-color-scheme: dark)').matches : settings.theme === 'dark';
    const context: ControlsContext = {
      settings,
      words,
      lang,
      dark,
      initialOf: (attribute) => this.#initialOf(attribute),
      change: (next, control) => this.#change(next, control),
    };
    const { lines, news } = this.#story;
    return html`<h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${this.#scenarios(words)}
      <div class="bench">
        <section class="previews" aria-label=${words.preview}>
          <figure class="column"><figcaption>${words.column(settings.width)}</figcaption><div class="stage"></div></figure>
          <figure class="phone"><figcaption id="phone">${words.phone}</figcaption><div class="stage"></div></figure>
          ${isOn(settings, 'frame') ? html`<p class="note">${words.framed}</p>` : nothing}
        </section>
        <div class="aside">
          ${settingsPanel(this.#known as AttributeName[], context)}
          <section class="card">
            <div class="line between">
              <h2>${words.story}</h2>
              ${
                lines.length > 0
                  ? html`<button type="button" class="slight" @click=${() => this.#story.clear()}>${words.clear}</button>`
                  : nothing
              }
            </div>
            <p class="quiet">${words.storyLead}</p>
            ${storyList(lines, words, lang, nameOf)}
            ${storyNews(this.#scenario.name ? undefined : news, words, nameOf)}
          </section>
        </div>
        <playground-code class="card" .settings=${settings} .facts=${this.#facts}></playground-code>
      </div>`;
  }

  #scenarios(words: PlaygroundWords): TemplateResult {
    const { name: running, sentence } = this.#scenario;
    const offered = scenarioNames.filter((name) => isSource || !scenarios[name].onlyInDemo);
    return html`<section class="scenarios card">
      <h2>${words.scenarios}</h2>
      <p class="quiet">${words.scenariosLead}</p>
      <div class="line wrap">
        ${offered.map(
          (name) =>
            html`<button type="button" data-scenario=${name} aria-busy=${name === running} @click=${() => this.#run(name)}>
              ${words.scenario[name].button}
            </button>`,
        )}
      </div>
      <p class="said" role="status">${sentence?.(words) ?? ''}</p>
    </section>`;
  }
}

customElements.define('form-playground', FormPlayground);
