import type { AnyScreen, Drawn } from '../elements/screen.ts';
import { headingTemplate } from '../elements/views/controls.ts';
import type { PartName } from '../elements/views/parts.ts';
import type { Words } from '../words/index.ts';
import { contentsOf, type FormState, partOf } from './form.ts';
import { attributes, escapeHtml, htmlOf } from './html.ts';
import { firstButton, helpOf, pressesOf } from './page-buttons.ts';
import type { PageAddresses } from './page-screens.ts';
import { withoutScript } from './without-script.ts';

export interface PageParts {
  /** The name of the form. */
  name: string;
  state: FormState;
  addresses: PageAddresses;
  /** What is posted with the form besides its boxes, and what is where a panel has taken their place. */
  hidden: Readonly<Record<string, string>>;
  kept: readonly (readonly [name: string, value: string])[];
  message?: string | undefined;
  alert?: string | undefined;
}

const html = (drawn: Drawn): string => (drawn ? htmlOf(drawn) : '');
const input = ([name, value]: readonly [string, string]) => `<input type="hidden"${attributes({ name, value })}>`;
const line = (look: string, role: string, sentence = '') =>
  sentence && `<p class="vodokanal-${look}" role="${role}">${escapeHtml(sentence)}</p>`;

/** A form or a panel as the content of a page, with empty boxes. */
export function pageContent(screen: AnyScreen, words: Words, parts: PageParts): string {
  const { name, state, addresses, hidden, kept, message, alert } = parts;
  const title = screen.labels(words).title();
  const part = (of: PartName, content: string) => partOf(of, content, state, { name, title, mark: '' });
  const contents = contentsOf(screen, words, state);
  const panel = screen.panel(words);
  const inputs = Object.entries(hidden).map(input).join('');
  // Not at the button: a new page begins at its top.
  const lines = line('alert', 'alert', alert) + line('strip', 'status', message);
  const drawn = panel
    ? [html(panel), lines, part('form', inputs + kept.map(input).join('')), part('after', contents.after)]
    : [
        html(headingTemplate(state.level, title)),
        part('before', contents.before),
        lines,
        part('form', inputs + firstButton(state.id, screen.labels(words).submit()) + contents.form),
        html(screen.notice?.(words)),
        part('actions', contents.actions),
        part('after', contents.after),
      ];
  const presses = pressesOf(words, addresses);
  return withoutScript(drawn.join(''), { form: state.id, presses, help: helpOf(words) });
}
