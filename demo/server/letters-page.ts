import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Site {
  publicUrl: string;
  /** The page that letters lead to; `publicUrl` without it. */
  linkBase?: string | undefined;
  /** The folder of the pages, `dist-site` for example. */
  folder: string;
  /** `frame.html`. */
  frame: string;
}

/**
 * What is wrong with the page that letters lead to, as a sentence, where it is one of our own: it would not understand what
 * stands behind the `#` of a link. Pages of other servers, or beside the path of the site, are not known here.
 */
export function wrongLettersPage({ publicUrl, linkBase = publicUrl, folder, frame }: Site): string | undefined {
  const { origin, pathname } = new URL(linkBase);
  const address = origin + pathname;
  if (!`${address}/`.startsWith(publicUrl)) return undefined;
  const path = decoded(address.slice(publicUrl.length));
  const file = [path, `${path}.html`, join(path, 'index.html')].find(
    (name) => name.endsWith('.html') && existsSync(join(folder, name)),
  );
  if (!file)
    return `LETTERS_LEAD_TO must be a page with <vodokanal-login>: there is no ${path || 'index.html'} among the pages of this site.`;
  const page = readFileSync(join(folder, file), 'utf8');
  // Also of a link that becomes the element: `data-confirm-endpoint`.
  const has = (name: string, html = page) => new RegExp(`[\\s-]${name}\\s*=`).test(html);
  if (!has('confirm-endpoint'))
    return `LETTERS_LEAD_TO must be a page that confirms registrations: give <vodokanal-login> in ${file} the attribute confirm-endpoint, or name another page.`;
  if (has('recover-endpoint', frame) && !has('recover-endpoint'))
    return `LETTERS_LEAD_TO must be a page that takes new passwords, because frame.html offers them: give <vodokanal-login> in ${file} the attribute recover-endpoint, or name another page.`;
  return undefined;
}

/** A path as the name of a file. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
