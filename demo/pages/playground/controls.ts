import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../../src/lang.ts';
import { isSource } from '../source.ts';
import { attributesOf, choices, isAddress, standardsOf } from './attributes.ts';
import { faultNames } from './faults.ts';
import { type Settings, tokens, widths } from './settings.ts';
import type { playgroundWords } from './words.ts';

type Words = (typeof playgroundWords)[Lang];
type Change = (change: Partial<Settings>) => void;
type Option = readonly [value: string, label: string];

const valueIn = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;

function select(
  id: string,
  label: string,
  options: readonly Option[],
  value: string,
  take: (value: string) => void,
): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} @change=${(event: Event) => take(valueIn(event))}>
      ${options.map(([option, text]) => html`<option value=${option} ?selected=${option === value}>${text}</option>`)}
    </select>
  </div>`;
}

/** A name of an attribute or a token is code: it is not translated. */
function text(id: string, label: string, value: string, hint: string, take: (value: string) => void): TemplateResult {
  return html`<div class="field">
    <label for=${id} translate="no">${label}</label>
    <input
      id=${id}
      type="text"
      autocomplete="off"
      spellcheck="false"
      placeholder=${hint}
      .value=${value}
      @change=${(event: Event) => take(valueIn(event).trim())}
    />
  </div>`;
}

/** The same record with one value set, or without it. */
function withValue(record: Record<string, string>, name: string, value: string | undefined): Record<string, string> {
  const { [name]: _, ...others } = record;
  return value === undefined ? others : { ...others, [name]: value };
}

function attribute(settings: Settings, name: string, words: Words, change: Change): TemplateResult {
  const value = settings.attributes[name];
  const standard = standardsOf(settings.form)[name];
  const take = (next: string | undefined) => change({ attributes: withValue(settings.attributes, name, next) });
  if (isAddress(name) && standard !== undefined) {
    const options: Option[] = [
      ['demo', words.asDemo],
      ['', words.none],
    ];
    return select(`a-${name}`, name, options, value ?? 'demo', (next) => take(next === '' ? '' : undefined));
  }
  const listed = choices[name];
  if (listed) {
    const options: Option[] = [['', words.asDemo], ...listed.map((option) => [option, option] as const)];
    return select(`a-${name}`, name, options, value ?? '', (next) => take(next || undefined));
  }
  return text(`a-${name}`, name, value ?? '', '', (next) => take(next || undefined));
}

/** All controls: one for each attribute and token that there is, and for what is around the form. */
export function controlsTemplate(settings: Settings, words: Words, lang: Lang, change: Change): TemplateResult {
  // An address that the demo has no page for cannot be set here: docs/reference.md says what it does.
  const names = attributesOf(settings.form).filter((name) => !isAddress(name) || name in standardsOf(settings.form));
  const { form, framed, theme, width, fault } = settings;
  return html`${select('form', words.form, entries(words.forms), form, (value) => change({ form: value as Settings['form'] }))}
    ${select(
      'framed',
      words.place,
      [
        ['', words.inPage],
        ['frame', words.inFrame],
      ],
      framed ? 'frame' : '',
      (value) => change({ framed: value !== '' }),
    )}
    ${select('theme', words.theme, entries(words.themes), theme, (value) => change({ theme: value as Settings['theme'] }))}
    <div class="field">
      <label for="width">${words.width}</label>
      <input
        id="width"
        type="range"
        min=${widths.min}
        max=${widths.max}
        step="20"
        .value=${String(width)}
        @change=${(event: Event) => change({ width: Number(valueIn(event)) })}
      />
    </div>
    ${
      isSource
        ? select(
            'fault',
            words.fault,
            [['', words.noFault], ...Object.entries(faultNames).map(([name, text]) => [name, text[lang]] as const)],
            fault,
            (value) => change({ fault: value }),
          )
        : nothing
    }
    <details>
      <summary>${words.attributes}</summary>
      ${names.map((name) => attribute(settings, name, words, change))}
    </details>
    <details>
      <summary>${words.tokens}</summary>
      ${tokens.map((name) =>
        text(`t-${name}`, `--vodokanal-${name}`, settings.tokens[name] ?? '', '', (value) =>
          change({ tokens: withValue(settings.tokens, name, value || undefined) }),
        ),
      )}
    </details>`;
}

const entries = (record: Record<string, string>): Option[] => Object.entries(record);
