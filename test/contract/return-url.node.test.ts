import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { returnTo } from '../../src/contract/return-url.ts';

const bills = 'https://pay.example/bills';
const paid = 'https://pay.example/pay?lang=uk&kind=water';
const partners = [
  { origin: 'https://other.example', name: 'Без адрес' },
  { origin: 'https://pay.example', name: 'Портмоне', returnUrls: [bills, paid] },
  { origin: 'https://osbb.example', name: 'ОСББ', returnUrls: ['https://osbb.example/'] },
];
const longest = 'aZ9._~-'.padEnd(128, 'x');

describe('an address to return to', () => {
  const allowed: [url: string, name: string][] = [
    [bills, 'Портмоне'],
    [`${bills}?state=abc`, 'Портмоне'],
    [`${bills}?state=${longest}`, 'Портмоне'],
    [paid, 'Портмоне'],
    [`${paid}&state=1`, 'Портмоне'],
    ['https://pay.example/pay?state=1&lang=uk&kind=water', 'Портмоне'],
    ['https://pay.example/pay?lang=uk&state=1&kind=water', 'Портмоне'],
    ['https://osbb.example/?state=1', 'ОСББ'],
  ];
  for (const [url, name] of allowed)
    it(`is ${url.slice(0, 60)}, of ${name}`, () => {
      assert.deepEqual(returnTo(partners, url), { url, name });
    });

  const refused: [why: string, urls: string[]][] = [
    ['another path', ['https://pay.example/', 'https://pay.example/bills/', `${bills}/1`, 'https://pay.example/Bills']],
    [
      'another origin',
      ['http://pay.example/bills', 'https://pay.example.evil.example/bills', 'https://evil.example/bills'],
    ],
    [
      'another spelling',
      ['HTTPS://pay.example/bills', 'https://pay.example:443/bills', 'https://pay.example/x/../bills'],
    ],
    ['a user before the host', ['https://pay.example@evil.example/bills', 'https://a@pay.example/bills']],
    ['another scheme', ['javascript:alert(1)', `data:text/html,${bills}`, '', '/bills', '//pay.example/bills']],
    ['a fragment', [`${bills}#`, `${bills}#a`, `${bills}?state=1#a`, `${bills}#?state=1`]],
    [
      'white space',
      [` ${bills}`, `${bills}\n`, `${bills}?state=1\n`, `${bills}?state=\t1`, 'https://pay.example/bi\nlls'],
    ],
    ['another member', [`${bills}?a=1`, `${bills}?`, `${bills}?&state=1`, `${bills}?state=1&`, `${bills}?State=1`]],
    ['a state without a value', [`${bills}?state`, `${bills}?state=`]],
    [
      'a state of other characters',
      [`${bills}?state=a b`, `${bills}?state=a%40b`, `${bills}?state=a@b`, `${bills}?state=ї`],
    ],
    ['a state that is too long', [`${bills}?state=${longest}x`]],
    ['two states', [`${bills}?state=1&state=2`, `${paid}&state=1&state=1`, `${bills}?state=1?state=2`]],
    ['an escaped name', [`${bills}?st%61te=1`, `${bills}?state%3d1`]],
    ['less than the listed members', ['https://pay.example/pay', 'https://pay.example/pay?lang=uk&state=1']],
    ['the origin of a partner without addresses', ['https://other.example/', 'https://other.example/?state=1']],
  ];
  for (const [why, urls] of refused)
    it(`is not one with ${why}`, () => {
      for (const url of urls) assert.equal(returnTo(partners, url), undefined, JSON.stringify(url));
    });

  it('is none where there are no partners', () => {
    assert.equal(returnTo([], bills), undefined);
  });
});
