import type { Lang } from '../../../src/lang.ts';
import { letterWords } from '../../words/index.ts';
import type { LetterData, LetterName, LetterText, LetterWords } from '../../words/letter-words.ts';
import { type Markup, markup } from '../markup.ts';
import { linkWithToken } from './link-with-token.ts';

/** A letter ready to be sent. */
export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}

/** Letters with a link that holds a token. */
type LetterWithToken = 'confirm' | 'join' | 'yours' | 'reset' | Notice;
/** Letters that a person has asked for by a tick; the token switches them off. */
type Notice = 'balance' | 'reading';

/** Which letter is to be written, to whom, about what. */
export type LetterRequest = {
  to: string;
  lang: Lang;
  data: LetterData;
} & ({ name: LetterWithToken; token: string } | { name: Exclude<LetterName, LetterWithToken>; token?: undefined });

/** The addresses that letters lead to. */
export interface LetterAddresses {
  /** The page where the sign-in element stands; see `linkWithToken`. */
  linkBase: string;
  /** Pages that take the token in their query, because they need no script; instead of `linkBase`. */
  tokenPages?: { confirm: string; reset: string } | undefined;
  /** Shows the sign-in, where no token comes along; `linkBase` without it. */
  loginUrl?: string | undefined;
  /** The page where the registration stands; `linkBase` without it. */
  registerUrl?: string | undefined;
  cabinetUrl: string;
  /** Switches letters of a kind off, with the query `token`. */
  noticesOffUrl: string;
}

/** Writes a letter as text and as simple HTML. */
export function writeLetter(request: LetterRequest, to: LetterAddresses): Letter {
  const { linkBase, loginUrl = linkBase, registerUrl = linkBase, cabinetUrl, noticesOffUrl } = to;
  const words = letterWords[request.lang];
  const text: LetterText = words[request.name](request.data);
  const withToken = (name: 'confirm' | 'reset') =>
    to.tokenPages
      ? `${to.tokenPages[name]}?${new URLSearchParams({ lang: request.lang, token: request.token ?? '' })}`
      : linkWithToken(linkBase, `vodokanal-${name}=${request.token}`);
  const confirm = withToken('confirm');
  const reset = withToken('reset');
  const off = `${noticesOffUrl}?token=${request.token}`;
  const addresses: Record<LetterName, string[]> = {
    confirm: [confirm],
    join: [confirm],
    yours: [loginUrl, reset],
    reset: [reset],
    nobody: [registerUrl],
    known: [loginUrl],
    changed: [loginUrl],
    inUse: [],
    attempt: [],
    balance: [cabinetUrl, off],
    reading: [cabinetUrl, off],
  };
  const links = addresses[request.name].map((href, at) => ({ href, label: text.links[at]! }));
  return {
    to: request.to,
    subject: text.subject,
    text: [
      words.greeting,
      ...text.before,
      ...links.map(({ href, label }) => `${label}:\n${href}`),
      ...text.after,
      `-- \n${words.signature}`,
    ].join('\n\n'),
    html: page(request.lang, text, links, words).text,
    ...(isNotice(request) && { headers: oneClick(off) }),
  };
}

const isNotice = ({ name }: LetterRequest) => name === 'balance' || name === 'reading';

/** RFC 8058: mail programs show a button, which posts to the address. */
const oneClick = (url: string) => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});

function page(lang: Lang, text: LetterText, links: { href: string; label: string }[], words: LetterWords): Markup {
  const paragraphs = (sentences: string[]) => sentences.map((sentence) => markup`<p>${sentence}</p>`);
  return markup`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${text.subject}</title></head>
<body>${paragraphs([words.greeting, ...text.before])}
${links.map(({ href, label }) => markup`<p><a href="${href}">${label}</a></p>`)}
${paragraphs(text.after)}<p>${words.signature}</p></body></html>`;
}
