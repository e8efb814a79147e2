import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** The socket that the Node adapter passes. */
interface Bindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

/**
 * The address that a request's limits are counted for.
 * With a proxy's header its last entry: the client may have written the ones before it.
 * Of an IPv6 address only the network (64 bits), because one customer of a provider has 2^64 addresses.
 */
export function clientAddress(c: Context, header: string | undefined): string {
  const forwarded = header && c.req.header(header)?.split(',').at(-1)?.trim();
  const given = forwarded || (c.env as Bindings | undefined)?.incoming?.socket?.remoteAddress || 'unknown';
  const address = given.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(address) ? networkOf(address) : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(zeros).fill('0'), ...back].slice(0, 4).join(':');
}
