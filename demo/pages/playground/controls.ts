import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Lang } from '../../../src/lang.ts';
import type { PlaygroundWords } from '../../words/playground-words.ts';
import { type AttributeName, isAllowed, kindOf } from './attributes.ts';
import { isOn, type Settings, withAttribute, withToken } from './settings.ts';
import { fonts, sixDigits, tokens } from './tokens.ts';

/** The controls of the settings, each made from what its attribute or token is. */

export interface ControlsContext {
  settings: Settings;
  words: PlaygroundWords;
  lang: Lang;
  /** The scheme that the preview is drawn in, for the defaults of colours. */
  dark: boolean;
  /** The value that an attribute has without being set. */
  initialOf(attribute: string): string;
  /** `control`: its name; changes of one control in a row are one step for the button Back. */
  change(settings: Settings, control: string): void;
}

type ValueOf<Target> = (event: Event & { currentTarget: Target }) => void;

/** A select of a few values; `values` are with their words. */
export function select(
  id: string,
  label: string,
  value: string,
  values: readonly (readonly [value: string, words: string])[],
  chosen: (value: string) => void,
  code?: string,
): TemplateResult {
  const change: ValueOf<HTMLSelectElement> = ({ currentTarget }) => chosen(currentTarget.value);
  return html`<div class="field">
    <label for=${id} .textContent=${label}></label>
    <select id=${id} .value=${live(value)} @change=${change}>
      ${values.map(([one, words]) => html`<option value=${one} ?selected=${one === value} .textContent=${words}></option>`)}
    </select>
    ${code ? html`<code translate="no">${code}</code>` : nothing}
  </div>`;
}

export function range(
  id: string,
  label: string,
  value: number,
  shown: string,
  { least, most, step }: { least: number; most: number; step: number },
  moved: (value: number) => void,
  { after = nothing, code = nothing }: { after?: unknown; code?: unknown } = {},
): TemplateResult {
  const input: ValueOf<HTMLInputElement> = ({ currentTarget }) => moved(currentTarget.valueAsNumber);
  return html`<div class="field range">
    <label for=${id}>${label} <output for=${id}>${shown}</output></label>
    <div class="line">
      <input type="range" id=${id} min=${least} max=${most} step=${step} .value=${live(String(value))}
        aria-valuetext=${shown} @input=${input}>
      ${after}
    </div>
    ${code}
  </div>`;
}

/** The control of an attribute. */
export function attributeControl(attribute: AttributeName, context: ControlsContext): TemplateResult {
  const { settings, words, initialOf, change } = context;
  const id = `attribute-${attribute}`;
  const label = words.attributes[attribute];
  const value = settings.attributes[attribute] ?? '';
  const set = (next: string) => change(withAttribute(settings, attribute, next), attribute);
  const kind = kindOf(attribute);
  if (kind.is === 'choice') {
    const initial = initialOf(attribute);
    const named = (one: string) => words.values[`${attribute}=${one}`] ?? one;
    const first = attribute === 'lang' ? words.byPage : words.initial(initial && named(initial));
    const others = kind.values.filter((one) => one !== initial).map((one) => [one, named(one)] as const);
    return select(id, label, value, [['', first], ...others], set, attribute);
  }
  if (kind.is === 'address') {
    const on = isOn(settings, attribute);
    const toggle: ValueOf<HTMLInputElement> = ({ currentTarget }) => set(currentTarget.checked ? 'on' : 'off');
    return html`<div class="tick">
      <input type="checkbox" id=${id} .checked=${live(on)} @change=${toggle}>
      <label for=${id}>${label} <code translate="no">${attribute}</code></label>
    </div>`;
  }
  return textControl(id, attribute, label, value, set, context);
}

/** A box for a text or a number. What is not allowed stays in the box, and the form keeps what it had. */
function textControl(
  id: string,
  attribute: AttributeName,
  label: string,
  value: string,
  set: (value: string) => void,
  { words, initialOf }: ControlsContext,
): TemplateResult {
  const numeric = kindOf(attribute).is === 'number';
  const input: ValueOf<HTMLInputElement> = ({ currentTarget: box }) => {
    const good = box.value === '' || isAllowed(attribute, box.value);
    box.setAttribute('aria-invalid', String(!good));
    box.parentElement!.querySelector('.status')!.textContent = good ? '' : words.notAllowed;
    if (good) set(box.value);
  };
  return html`<div class="field">
    <label for=${id} .textContent=${label}></label>
    <input id=${id} autocomplete="off" spellcheck="false" inputmode=${numeric ? 'numeric' : 'text'}
      placeholder=${initialOf(attribute)} aria-describedby="${id}-status" .value=${value} @input=${input}>
    <code translate="no">${attribute}</code>
    <p class="status" id="${id}-status" role="status"></p>
  </div>`;
}

/** The control of a token. */
export function tokenControl(name: string, { settings, words, dark, change }: ControlsContext): TemplateResult {
  const kind = tokens.get(name)!;
  const id = `token-${name}`;
  const label = words.tokens[name] ?? name;
  const value = settings.tokens[name] ?? '';
  const set = (next: string) => change(withToken(settings, name, next), id);
  if (kind.is === 'font') {
    const values = fonts.map((font) => [font, font.split(',')[0]!] as const);
    return select(id, label, value, [['', words.initial('system-ui')], ...values], set, `--vodokanal-${name}`);
  }
  const back = value
    ? html`<button type="button" class="back" aria-label=${words.toInitial(label)} @click=${() => set('')}>↺</button>`
    : nothing;
  if (kind.is === 'size') {
    const { unit, initial } = kind;
    const number = Number.parseFloat(value || initial);
    const shown = (value || initial).replace('.', ',');
    return range(id, label, Number.isNaN(number) ? 16 : number, shown, kind, (next) => set(`${next}${unit}`), {
      after: back,
      code: html`<code translate="no">--vodokanal-${name}</code>`,
    });
  }
  const input: ValueOf<HTMLInputElement> = ({ currentTarget }) => set(currentTarget.value);
  return html`<div class="colour">
    <input type="color" id=${id} .value=${live(value || sixDigits(dark ? kind.dark : kind.light))} @input=${input}>
    <label for=${id}>${label} <code translate="no">--vodokanal-${name}</code></label>
    ${back}
  </div>`;
}
