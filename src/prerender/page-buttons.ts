import { html } from 'lit';
import { paragraph } from '../elements/views/panel.ts';
import { bill } from '../elements/views/pictures.ts';
import { type Lang, langs } from '../lang.ts';
import type { Words } from '../words/index.ts';
import { attributes, escapeHtml, htmlOf } from './html.ts';
import type { PageAddresses } from './page-screens.ts';
import type { Press, WithoutScript } from './without-script.ts';

/** What the buttons of the screens do on a page, by their labels. */
export function pressesOf({ mail, register, recover, reset }: Words, addresses: PageAddresses): Map<string, Press> {
  return new Map<string, Press>([
    [mail.resend(), { name: 'resend' }],
    [register.change(), { name: 'change' }],
    [recover.back(), { href: addresses.login }],
    [register.done.login(), { href: addresses.login }],
    [reset.gone.recover(), { href: addresses.recover }],
  ]);
}

/** The help for the account, with the content that the dialog has. */
export function helpOf({ account: { help } }: Words): WithoutScript['help'] {
  return { label: help.link(), content: htmlOf(html`${bill}${paragraph(help.text())}${paragraph(help.who())}`) };
}

/** Enter presses the first button of a form in the document, which must not be that of an offer or a language. */
export const firstButton = (form: string, label: string): string =>
  `<button type="submit" class="vodokanal-status" tabindex="-1" aria-hidden="true"${attributes({ form })}>${escapeHtml(label)}</button>`;

/** Buttons that show a form in the other languages, with what was typed. `names`: of the languages, each in itself. */
export const languageButtons = (form: string, names: Readonly<Record<Lang, string>>, shown: Lang): string =>
  langs
    .filter((lang) => lang !== shown)
    .map(
      (lang) =>
        `<button type="submit" class="vodokanal-link"${attributes({ form, name: 'language', value: lang, lang })}>${escapeHtml(names[lang])}</button>`,
    )
    .join('');
