/** A fragment that a router of the page reads: `#/login`, `#!/login`. */
const isRoute = (hash: string) => /^#!?\//.test(hash);

/**
 * The address with a member `name=TOKEN` in its fragment. A browser sends no server the fragment, so the token stands in
 * no access log. Behind a route it is a member of the route's query, which routers ignore where they do not know it;
 * any other fragment is a list of members with `&` between.
 */
export function linkWithToken(address: string, member: string): string {
  const url = new URL(address);
  const { hash } = url;
  const separator = isRoute(hash) && !hash.includes('?') ? '?' : '&';
  url.hash = hash ? hash + separator + member : member;
  return url.href;
}
