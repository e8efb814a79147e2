import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hono } from 'hono';
import {
  type ClientOptions,
  clientAddress,
  clientKeys,
  networkOfClient,
} from '../../demo/server/http/client-address.ts';

const app = new Hono<{ Variables: { options: ClientOptions } }>();
let options: ClientOptions;
app.get('/', (c) => c.json({ address: clientAddress(c, options), keys: clientKeys(c, options) }));

/** What a request is counted for. */
async function from(
  remoteAddress: string,
  header?: string,
  given: ClientOptions = { clientAddressHeader: 'X-Forwarded-For' },
) {
  options = given;
  const name = given.clientAddressHeader ?? 'X-Forwarded-For';
  const headers: Record<string, string> = header === undefined ? {} : { [name]: header };
  const response = await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } });
  return (await response.json()) as { address: string; keys: string[] };
}

const addresses: [what: string, address: string, ...from: Parameters<typeof from>][] = [
  ['the socket without a proxy', '203.0.113.7', '203.0.113.7', '198.51.100.2', {}],
  ['IPv4 in an IPv6 socket', '203.0.113.7', '::ffff:203.0.113.7'],
  ['IPv4 in IPv6 in other letters', '203.0.113.7', '::FFFF:cb00:7107'],
  ['the last entry of the proxy', '198.51.100.2', '127.0.0.1', 'made-up, 203.0.113.9, 198.51.100.2'],
  ['an entry with a port', '203.0.113.9', '127.0.0.1', '203.0.113.9:40001'],
  ['IPv6 in brackets with a port', '2001:db8::9', '127.0.0.1', '[2001:db8::9]:40001'],
  ['IPv6 in brackets', '2001:db8::9', '127.0.0.1', '[2001:db8::9]'],
  ['IPv6 written long', '2001:db8::9', '127.0.0.1', '2001:0DB8:0:0:0:0:0:0009'],
  ['IPv6 with a zone', 'fe80::1', '127.0.0.1', 'fe80::1%eth0'],
  ['the socket where the entry is no address', '127.0.0.1', '127.0.0.1', '198.51.100.2, made-up'],
  ['the socket where the entry is empty', '127.0.0.1', '127.0.0.1', '198.51.100.2, '],
  ['the socket where numbers are too big', '127.0.0.1', '127.0.0.1', '999.1.1.1'],
  ['the socket where an old form of address stands', '127.0.0.1', '127.0.0.1', '0x7f.1'],
  [
    'the entry before two proxies',
    '203.0.113.9',
    '127.0.0.1',
    'made-up, 203.0.113.9, 198.51.100.2',
    { clientAddressHeader: 'X-Forwarded-For', proxyHops: 2 },
  ],
  [
    'the socket where a proxy was passed by',
    '127.0.0.1',
    '127.0.0.1',
    '198.51.100.2',
    { clientAddressHeader: 'X-Forwarded-For', proxyHops: 2 },
  ],
  [
    'Forwarded',
    '203.0.113.9',
    '127.0.0.1',
    'for=made-up, for=203.0.113.9;proto=https;by=10.0.0.1',
    { clientAddressHeader: 'Forwarded' },
  ],
  [
    'Forwarded in quotes',
    '2001:db8::9',
    '127.0.0.1',
    'proto=https; For="[2001:db8::9]:4711"',
    { clientAddressHeader: 'forwarded' },
  ],
  [
    'the socket where Forwarded hides the client',
    '127.0.0.1',
    '127.0.0.1',
    'for=_hidden',
    { clientAddressHeader: 'Forwarded' },
  ],
  ['a header with one address', '203.0.113.9', '127.0.0.1', '203.0.113.9', { clientAddressHeader: 'X-Real-IP' }],
];

describe('the address of a client', () => {
  for (const [what, address, ...given] of addresses)
    it(`is ${what}`, async () => {
      assert.equal((await from(...given)).address, address);
    });
});

describe('what a request is counted for', () => {
  it('is an IPv4 address, whatever its port', async () => {
    assert.deepEqual((await from('127.0.0.1', '203.0.113.9:40001')).keys, ['203.0.113.9']);
    assert.deepEqual((await from('127.0.0.1', '203.0.113.9:40002')).keys, ['203.0.113.9']);
  });

  it('are the three networks of an IPv6 address, most narrow first', async () => {
    assert.deepEqual((await from('2001:db8:1:2345:6:7:8:9')).keys, [
      '2001:db8:1:2345::/64',
      '2001:db8:1:2300::/56',
      '2001:db8:1::/48',
    ]);
    const [one, other] = [await from('2001:db8:1:2345::1'), await from('2001:db8:1:23ff::1')];
    assert.notEqual(one.keys[0], other.keys[0]);
    assert.deepEqual(one.keys.slice(1), other.keys.slice(1), 'one customer with a network of 56 bits');
  });
});

it('a network in the log is that of a provider’s customer or wider', () => {
  assert.equal(networkOfClient('203.0.113.9'), '203.0.113.0/24');
  assert.equal(networkOfClient('2001:db8:1:2345::1'), '2001:db8:1::/48');
  assert.equal(networkOfClient('unknown'), undefined);
});
