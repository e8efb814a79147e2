import type { Context } from 'hono';
import { returnTo } from '../../../src/contract/return-url.ts';
import type { AppContext } from '../context.ts';
import type { Log } from '../log.ts';

/**
 * Takes a `returnUrl` out of a body that no partner has in its list. The resident is not refused for the mistake of a
 * partner; the log has it, with the partner where its origin is known, and without the address.
 */
export function withListedReturn({ partners }: AppContext, log: Log) {
  return <Body extends { returnUrl?: string | undefined }>(body: Body, c: Context): Body => {
    const { returnUrl, ...rest } = body;
    if (returnUrl === undefined || returnTo(partners, returnUrl)) return body;
    const origin = URL.canParse(returnUrl) ? new URL(returnUrl).origin : undefined;
    const partner = partners.find((one) => one.origin === origin)?.origin;
    log({ event: 'return-url', id: c.get('id'), outcome: 'not-listed', ...(partner && { partner }) });
    return rest as Body;
  };
}
