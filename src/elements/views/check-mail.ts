import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../../words/index.ts';
import { mailboxOf } from './mailboxes.ts';
import { panelTemplate } from './panel.ts';
import { envelope } from './pictures.ts';

/**
 * The panel «Перевірте пошту».
 * @param sentence with a line break in place of the address.
 * @param actions what the person can do now: buttons and links.
 */
export function checkMail(
  words: Words,
  { level, email, sentence, actions }: { level: string; email: string; sentence: string; actions: unknown },
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
      <div class="vodokanal-links">${actions}</div>`,
  );
}
