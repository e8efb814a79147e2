/**
 * A site whose pages may show the utility's form, as `partners.json` names it; the schema stands in `partners.ts`. This
 * file is part of `frame.js`, so it imports nothing.
 */
export interface Partner {
  origin: string;
  name: string;
  /** Addresses to which its page may have a person sent back. */
  returnUrls?: readonly string[] | undefined;
}

/** A link back to a partner's page. */
export interface ReturnTo {
  url: string;
  /** The name of the partner. */
  name: string;
}

/** What a partner may add to a listed address, to find its own payment again: opaque, so that it holds no personal data. */
const state = /^state=[\w.~-]{1,128}$/;

/**
 * The partner whose list has this address, alone or with one more query member `state`, wherever in the query it stands;
 * `undefined` where no list has it. Texts are compared, not what they mean: OAuth 2.1 says why, and every other spelling of
 * an address is one more way to be led elsewhere.
 */
export function returnTo(partners: readonly Partner[], url: string): ReturnTo | undefined {
  const listed = withoutState(url);
  const partner = partners.find(({ returnUrls = [] }) => listed !== undefined && returnUrls.includes(listed));
  return partner && { url, name: partner.name };
}

/** The address without its member `state`; `undefined` where that is not as it must be, or stands there twice. */
function withoutState(url: string): string | undefined {
  const [path = '', ...query] = url.split('?');
  const members = query.length > 0 ? query.join('?').split('&') : [];
  const states = members.filter((member) => member.startsWith('state='));
  if (states.length > 1 || !states.every((member) => state.test(member))) return undefined;
  const others = members.filter((member) => !states.includes(member));
  return others.length > 0 ? `${path}?${others.join('&')}` : path;
}
