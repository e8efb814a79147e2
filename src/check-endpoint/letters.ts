import { readFile } from 'node:fs/promises';
import { Skip } from './client.ts';

/** Which link of a letter: that of the registration, or that to a new password. */
export type LinkKind = 'confirm' | 'reset';

export interface Link {
  /** The whole address. */
  url: string;
  token: string;
}

/** Milliseconds between two looks. */
const pause = 400;

/**
 * The links in letters to an address. The letters may be JSON of any shape (that of an outbox, of Mailpit or MailHog), JSON
 * line by line, or texts, each of which begins with `To:` or with `From `, as in an mbox.
 * @param source a file, or an address, in which `{email}` stands for that of the person.
 */
export async function readLinks(source: string, email: string, kind: LinkKind): Promise<Link[]> {
  const text = await read(source.replaceAll('{email}', encodeURIComponent(email)));
  const found = lettersIn(text)
    .map(decoded)
    .filter((letter) => letter.toLowerCase().includes(email.toLowerCase()))
    .flatMap((letter) => [...letter.matchAll(new RegExp(`https?://[^\\s"'<>]*vodokanal-${kind}=([\\w.~%-]+)`, 'g'))]);
  const links = new Map(found.map(([url, token = '']) => [token, { url, token }]));
  return [...links.values()];
}

/**
 * Waits until so many letters with a link have come to an address. Returns those that are there in the end.
 * @param wait in milliseconds.
 */
export async function waitForLinks(
  source: string,
  email: string,
  kind: LinkKind,
  count: number,
  wait: number,
): Promise<Link[]> {
  const end = Date.now() + wait;
  for (;;) {
    const links = await readLinks(source, email, kind);
    if (links.length >= count || Date.now() > end) return links;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

async function read(source: string): Promise<string> {
  try {
    if (!/^https?:/i.test(source)) return await readFile(source, 'utf8');
    const response = await fetch(source);
    if (!response.ok) throw new Error(`answered ${response.status}`);
    return await response.text();
  } catch (error) {
    // A file that the first letter will make.
    if ((error as { code?: string }).code === 'ENOENT') return '';
    throw new Skip(`the letters cannot be read: ${(error as Error).message}`);
  }
}

function lettersIn(text: string): string[] {
  const whole = parse(text);
  if (whole !== undefined) return listIn(whole).map(textsIn);
  const lines = text.trim().split('\n').map(parse);
  if (text.trim() && lines.every((line) => line !== undefined)) return lines.map(textsIn);
  return text.split(/^(?=From |To:)/im);
}

/** The letters in JSON: the first list in it, or all of it. */
function listIn(json: unknown): unknown[] {
  if (Array.isArray(json)) return json;
  return Object.values(Object(json)).find(Array.isArray) ?? [json];
}

const textsIn = (json: unknown): string =>
  typeof json === 'string' ? json : Object.values(Object(json)).map(textsIn).join('\n');

/** A letter with its parts in quoted-printable and base64 decoded as well. */
function decoded(letter: string): string {
  const plain = letter
    .replace(/=\r?\n/g, '')
    .replace(/=3D/gi, '=')
    .replaceAll('&amp;', '&');
  const parts = letter.match(/(?:^[A-Za-z\d+/]{40,}={0,2}\r?$\n?)+/gm) ?? [];
  return [plain, ...parts.map((part) => Buffer.from(part, 'base64').toString('utf8'))].join('\n');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
