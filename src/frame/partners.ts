import type { Partner } from '../contract/return-url.ts';

/**
 * The utility's partners, from the page itself: `content` of the meta tag `vodokanal-partners`. It is what the utility's
 * file of partners makes (JSON), or only origins with spaces between them.
 */
export function readPartners(content: string): Partner[] {
  if (!content.trim().startsWith('['))
    return content
      .split(/\s+/)
      .filter(Boolean)
      .map((origin) => ({ origin, name: URL.canParse(origin) ? new URL(origin).hostname : origin, returnUrls: [] }));
  try {
    return JSON.parse(content) as Partner[];
  } catch {
    console.error(`${location.pathname}: vodokanal-partners is neither JSON nor a list of origins`);
    return [];
  }
}
