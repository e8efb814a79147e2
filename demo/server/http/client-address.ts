import { isIPv6 } from 'node:net';
import type { Context } from 'hono';

/** The socket that the Node adapter hands along. */
interface Bindings {
  incoming?: { socket?: { remoteAddress?: string } };
}

/**
 * Whom to count a request against. With a proxy's header its last entry: the ones before it were written by the client.
 * Of an IPv6 address the network: a home has 2^64 addresses of its own.
 */
export function clientAddress(context: Context, header: string | undefined): string {
  const told = header && context.req.header(header)?.split(',').at(-1)?.trim();
  const address = told || (context.env as Bindings | undefined)?.incoming?.socket?.remoteAddress || 'unknown';
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '');
  return isIPv6(plain) ? network(plain) : plain;
}

function network(address: string): string {
  const [head = '', tail] = address.split('%')[0]!.toLowerCase().split('::');
  const front = head ? head.split(':') : [];
  const back = tail ? tail.split(':') : [];
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  return [...front, ...Array<string>(zeros).fill('0'), ...back].slice(0, 4).join(':');
}
