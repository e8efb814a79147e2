import type { Lang } from '../jobs/jobs.ts';
import { type Markup, markup } from '../markup.ts';
import { type LetterText, type LetterWords, letterWords, type Matter } from './letter-words.ts';

/** A letter ready to be sent. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
}

type Named = Exclude<keyof LetterWords, 'greeting' | 'signature'>;
/** Letters that carry a link with a token. */
type Tokened = 'confirm' | 'join' | 'yours' | 'reset';

/** Which letter, to whom, about what. */
export type Draft = {
  to: string;
  lang: Lang;
  matter: Matter;
} & ({ name: Tokened; token: string } | { name: Exclude<Named, Tokened>; token?: undefined });

/**
 * Writes a letter: plain text, and the same as simple HTML.
 * Links lead to the page where the sign-in element stands. Tokens go after `#`: a fragment reaches no server's log.
 */
export function write(draft: Draft, linkBase: string): Letter {
  const words = letterWords[draft.lang];
  const text: LetterText = words[draft.name](draft.matter);
  const reset = `${linkBase}#vodokanal-reset=${draft.token}`;
  const addresses: Record<Named, string[]> = {
    confirm: [`${linkBase}#vodokanal-confirm=${draft.token}`],
    join: [`${linkBase}#vodokanal-confirm=${draft.token}`],
    yours: [linkBase, reset],
    reset: [reset],
    nobody: [linkBase],
    known: [linkBase],
    changed: [linkBase],
    inUse: [],
    attempt: [],
  };
  const links = addresses[draft.name].map((href, at) => ({ href, label: text.links[at]! }));
  return {
    to: draft.to,
    subject: text.subject,
    text: [
      words.greeting,
      ...text.before,
      ...links.map(({ href, label }) => `${label}:\n${href}`),
      ...text.after,
      `-- \n${words.signature}`,
    ].join('\n\n'),
    html: page(draft.lang, text, links, words).text,
  };
}

function page(lang: Lang, text: LetterText, links: { href: string; label: string }[], words: LetterWords): Markup {
  const said = (sentences: string[]) => sentences.map((sentence) => markup`<p>${sentence}</p>`);
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${text.subject}</title></head>
<body>${said([words.greeting, ...text.before])}
${links.map(({ href, label }) => markup`<p><a href="${href}">${label}</a></p>`)}
${said(text.after)}<p>${words.signature}</p></body></html>`;
}
