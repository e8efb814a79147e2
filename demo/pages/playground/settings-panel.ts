import { html, nothing, type TemplateResult } from 'lit';
import { elementNames, isElementName } from '../../../src/element-names.ts';
import { isSource } from '../source.ts';
import type { AttributeName } from './attributes.ts';
import { attributeControl, type ControlsContext, range, select, tokenControl } from './controls.ts';
import { faults } from './faults.ts';
import { titleOf } from './field-names.ts';
import { atFirst, isOn, queryOf, themes, widths } from './settings.ts';
import { tokens } from './tokens.ts';

/** Attributes that everybody wants to try: they stand first. */
const main: readonly AttributeName[] = ['lang', 'look', 'frame'];

/** All that can be set, in three parts. */
export function settingsPanel(known: readonly AttributeName[], context: ControlsContext): TemplateResult {
  const { settings, words, change } = context;
  const others = known.filter((attribute) => !main.includes(attribute));
  const count = (names: Iterable<string>, record: object) => [...names].filter((name) => name in record).length;
  const part = (title: string, changed: number, content: unknown) =>
    html`<details class="card">
      <summary><h3>${title}</h3>${changed ? html`<span class="hint">${words.changed(changed)}</span>` : nothing}</summary>
      <div class="controls">${content}</div>
    </details>`;
  return html`<section class="settings" aria-labelledby="settings">
    <div class="line between">
      <h2 id="settings">${words.settings}</h2>
      ${
        queryOf(settings).size > 0
          ? html`<button type="button" class="slight" id="reset" @click=${() => change(atFirst(), 'reset')}>${words.reset}</button>`
          : nothing
      }
    </div>
    <div class="card controls">${mainControls(context)}</div>
    ${part(
      words.attributesPart,
      count(others, settings.attributes),
      others.map((attribute) => attributeControl(attribute, context)),
    )}
    ${part(
      words.tokensPart,
      count(tokens.keys(), settings.tokens),
      [...tokens.keys()].map((name) => tokenControl(name, context)),
    )}
  </section>`;
}

function mainControls(context: ControlsContext): TemplateResult {
  const { settings, words, lang, change } = context;
  const framed = isOn(settings, 'frame');
  const themed = themes.map((theme) => [theme, words.themes[theme]] as const);
  const withFault = faults.map((fault) => [fault, words.faults[fault]] as const);
  return html`
    <div class="choice" role="group" aria-label=${words.element}>
      ${elementNames.map(
        (element) =>
          html`<button type="button" data-element=${element} aria-pressed=${element === settings.element}
            @click=${() => isElementName(element) && change({ ...settings, element }, 'element')}>
            ${titleOf(element, lang)}
          </button>`,
      )}
    </div>
    ${main.map((attribute) => attributeControl(attribute, context))}
    ${select('theme', words.theme, settings.theme, themed, (chosen) =>
      change({ ...settings, theme: themes.find((theme) => theme === chosen) ?? 'page' }, 'theme'),
    )}
    ${range('width', words.width, settings.width, words.pixels(settings.width), widths, (width) =>
      change({ ...settings, width }, 'width'),
    )}
    ${
      isSource
        ? html`${select(
            'fault',
            words.fault,
            framed ? '' : settings.fault,
            [['', words.noFault], ...withFault],
            (chosen) => change({ ...settings, fault: faults.find((fault) => fault === chosen) ?? '' }, 'fault'),
          )}${framed ? html`<p class="hint">${words.faultsFramed}</p>` : nothing}`
        : nothing
    }`;
}
