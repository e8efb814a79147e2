import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Lang } from '../../../src/lang.ts';
import type { NameOf, PlaygroundWords } from '../../words/playground-words.ts';
import type { Line } from './story.ts';

const time = (at: Date, lang: Lang) =>
  at.toLocaleTimeString(lang, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** What has happened, newest first. */
export function storyList(lines: readonly Line[], words: PlaygroundWords, lang: Lang, nameOf: NameOf): TemplateResult {
  if (lines.length === 0) return html`<p class="quiet">${words.nothingYet}</p>`;
  return html`<ol class="story">
    ${lines.map((line) =>
      // An opened line stays that line when others come above it.
      keyed(
        line.at,
        html`<li>
          <time class="quiet" datetime=${line.at.toISOString()}>${time(line.at, lang)}</time>
          <div>
            <p .textContent=${line.sentence(words, nameOf)}></p>
            ${
              line.detail === undefined
                ? html`<code translate="no">${line.name}</code>`
                : html`<details>
                  <summary><code translate="no">${line.name}</code></summary>
                  ${line.detail ? html`<pre translate="no" .textContent=${line.detail}></pre>` : html`<p class="quiet">${words.bodyNotShown}</p>`}
                </details>`
            }
          </div>
        </li>`,
      ),
    )}
  </ol>`;
}

/** What a screen reader is told: the newest line of importance, and never a key. */
export const storyNews = (line: Line | undefined, words: PlaygroundWords, nameOf: NameOf) =>
  html`<p class="unseen" role="status">${line ? line.sentence(words, nameOf) : nothing}</p>`;
