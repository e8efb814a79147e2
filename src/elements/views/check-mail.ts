import { html, type TemplateResult } from 'lit';
import { mailboxOf } from '../../rules/mail-domain.ts';
import type { Words } from '../../words/index.ts';
import type { Drawn } from '../screen.ts';
import { linksRow } from './controls.ts';
import { panelTemplate } from './panel.ts';
import { envelope } from './pictures.ts';
import { textContent } from './text-content.ts';

/**
 * The panel «Перевірте пошту».
 * @param sentence with a line break in place of the address.
 */
export function checkMail(
  words: Words,
  { level, email, sentence }: { level: number | string; email: string; sentence: string },
): TemplateResult {
  const [before, after] = sentence.split('\n');
  return panelTemplate(
    envelope,
    level,
    words.mail.title(),
    html`<slot name="success"
        ><p><span>${textContent(before)}</span><b translate="no">${textContent(email)}</b><span>${textContent(after)}</span></p></slot>`,
  );
}

/**
 * What the person can do at the panel «Перевірте пошту».
 * @param actions buttons and links, beside the link to the mailbox.
 */
export function checkMailLinks(words: Words, email: string, actions: Drawn): TemplateResult {
  const mailbox = mailboxOf(email);
  const link =
    mailbox &&
    html`<a class="vodokanal-submit" href=${mailbox} target="_blank" rel="noopener noreferrer">${textContent(words.mail.mailbox())}</a>`;
  return html`${link}${linksRow(actions)}`;
}
