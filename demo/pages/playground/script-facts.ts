import { frameAddress } from '../addresses.ts';
import { isSource } from '../source.ts';
import type { Facts } from './snippets.ts';

/**
 * Where scripts and the frame's page are: `npm start` has the files of the last build in `/dist/`, the site beside its
 * pages. The frame is on another site, where there is one: of the same site, a page could look into it.
 */
export function places(): Pick<Facts, 'page' | 'scripts' | 'frame'> {
  const page = location.href.split(/[?#]/)[0]!;
  return { page, scripts: new URL(isSource ? '/dist/' : '../../', page).href, frame: frameAddress().href };
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
