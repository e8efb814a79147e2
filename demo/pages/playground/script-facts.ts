import { isSource } from '../source.ts';
import type { Facts } from './snippets.ts';

/** The other name of this machine is another site for the browser. */
const otherNames: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };

/**
 * Where scripts and the frame's page are: `npm start` has the files of the last build in `/dist/`, the site beside its
 * pages. The frame is on another site, where there is one: of the same site, a page could look into it.
 */
export function places(): Pick<Facts, 'page' | 'scripts' | 'frame'> {
  const page = location.href.split(/[?#]/)[0]!;
  const frame = new URL(isSource ? '/src/frame/frame.html' : '../../frame.html', page);
  if (frame.protocol === 'http:') frame.hostname = otherNames[frame.hostname] ?? frame.hostname;
  return { page, scripts: new URL(isSource ? '/dist/' : '../../', page).href, frame: frame.href };
}

/** The sums of the built scripts; none where nothing is built. */
export async function readSums(scripts: string): Promise<Record<string, string>> {
  try {
    const response = await fetch(new URL('integrity.json', scripts));
    return response.ok ? await response.json() : {};
  } catch {
    return {};
  }
}
