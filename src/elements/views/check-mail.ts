import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Words } from '../../words/index.ts';
import { mailboxOf } from './mailboxes.ts';
import { envelope } from './pictures.ts';

/** A panel in place of the form: a picture, a heading, then whatever follows. It takes focus when it comes. */
export const panelTemplate = (picture: unknown, level: string, title: string, inside: unknown): TemplateResult =>
  html`<div class="vodokanal-panel" role="group" tabindex="-1" aria-label=${title}>
    ${picture}
    <div class="vodokanal-heading" role="heading" aria-level=${level} .textContent=${title}></div>
    ${inside}
  </div>`;

/** «Перевірте пошту»: the address, and what one can do now. `sentence` holds the address as a line break. */
export function checkMail(
  words: Words,
  { level, email, sentence, ways }: { level: string; email: string; sentence: string; ways: unknown },
): TemplateResult {
  const [before, after] = sentence.split('\n');
  const mailbox = mailboxOf(email);
  return panelTemplate(
    envelope,
    level,
    words.mail.title(),
    html`<slot name="success"
        ><p><span .textContent=${before}></span><b translate="no" .textContent=${email}></b><span .textContent=${after}></span></p></slot>
      ${
        mailbox
          ? html`<p><a class="vodokanal-link" href=${mailbox} target="_blank" rel="noopener noreferrer"
              .textContent=${words.mail.mailbox()}></a></p>`
          : nothing
      }
      <div class="vodokanal-links">${ways}</div>`,
  );
}
