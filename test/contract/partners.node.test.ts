import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partnersFile, partnersSchema } from '../../src/contract/partners.ts';
import { returnTo } from '../../src/contract/return-url.ts';

const pay = { origin: 'https://pay.example', name: 'Портмоне', returnUrls: ['https://pay.example/bills'] };

/** What is wrong with a file, as `0.origin must be …`. */
const wrong = (file: unknown) =>
  (partnersFile.safeParse(file).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
const withOrigin = (origin: unknown) => wrong([{ name: 'А', origin }]);
const withName = (name: unknown) => wrong([{ ...pay, name }]);
const withUrls = (...returnUrls: unknown[]) => wrong([{ ...pay, returnUrls }]);

describe('the file of partners', () => {
  it('may be empty, and names partners with and without addresses', () => {
    for (const file of [[], [pay], [{ origin: 'http://127.0.0.1:8080', name: 'Спроба' }]])
      assert.deepEqual(partnersFile.parse(file), file);
  });

  it('has origins as browsers write them, and says which one is meant', () => {
    for (const origin of [
      'https://a.example:8443',
      'https://xn--80aa5alfu.xn--j1amh',
      'http://localhost',
      'http://[::1]:1',
    ])
      assert.deepEqual(withOrigin(origin), [], origin);
    const meant: [given: string, written: string][] = [
      ['https://pay.example/', 'https://pay.example'],
      ['https://pay.example/bills', 'https://pay.example'],
      ['https://Pay.example', 'https://pay.example'],
      ['https://pay.example:443', 'https://pay.example'],
      ['https://оплата.укр', 'https://xn--80aa5alfu.xn--j1amh'],
      ['https://u:p@pay.example', 'https://pay.example'],
      [' https://pay.example'.trimStart().concat('?a'), 'https://pay.example'],
    ];
    for (const [given, written] of meant)
      assert.deepEqual(withOrigin(given), [
        `0.origin must be written as browsers write it, "${written}", not "${given}"`,
      ]);
    for (const none of [
      'null',
      '*',
      'https://*.example',
      'pay.example',
      'file:///a',
      'javascript:alert(1)',
      '',
      'https://',
    ])
      assert.deepEqual(withOrigin(none), [`0.origin must be an origin like "https://pay.example", not "${none}"`]);
    assert.deepEqual(withOrigin('http://pay.example'), ['0.origin must begin with https://, not "http://pay.example"']);
    for (const none of [7, null, undefined, ['https://a.example']])
      assert.deepEqual(withOrigin(none), ['0.origin must be an origin like "https://pay.example"']);
  });

  it('has names that people can read', () => {
    for (const name of ['я', 'п'.repeat(60), '🏠'.repeat(60), 'ОСББ «Затишок» & Co. <1>'])
      assert.deepEqual(withName(name), []);
    for (const name of ['', 'п'.repeat(61), 7, undefined])
      assert.deepEqual(withName(name), ['0.name must be a text of 1 to 60 characters']);
    for (const name of [
      'a\nb',
      'a\0',
      'a\u202eb',
      'a\u2066b',
      'a\u200fb',
      'a\u061cb',
      'a\u200bb',
      'a\u00adb',
      'a\u2028b',
    ])
      assert.deepEqual(withName(name), ['0.name must not have control characters or characters that nobody sees']);
    for (const name of [' a', 'a ', ' '])
      assert.deepEqual(withName(name), ['0.name must not begin or end with a space']);
  });

  it('has addresses to return to, on the origin of their entry', () => {
    assert.deepEqual(withUrls(), []);
    assert.deepEqual(withUrls('https://pay.example/', 'https://pay.example/a?b=%D1%97&c'), []);
    const cases: [url: unknown, complaint: string][] = [
      ['https://evil.example/', 'must be on "https://pay.example", not "https://evil.example/"'],
      ['https://pay.example:8443/', 'must be on "https://pay.example", not "https://pay.example:8443/"'],
      ['https://pay.example/#a', 'must not have a fragment'],
      ['https://pay.example/#', 'must not have a fragment'],
      ['https://pay.example/?state=1', 'must not have "state" in its query: the page of the partner adds it'],
      ['https://pay.example/?st%61te', 'must not have "state" in its query: the page of the partner adds it'],
      ['https://u@pay.example/', 'must not hold a user or a password'],
      ['/bills', 'must be an address like "https://pay.example/bills", not "/bills"'],
      ['javascript:alert(1)', 'must be an address like "https://pay.example/bills", not "javascript:alert(1)"'],
      [`https://pay.example/${'a'.repeat(331)}`, 'must not be longer than 350 characters'],
      [
        'https://pay.example',
        'must be written as browsers write it, "https://pay.example/", not "https://pay.example"',
      ],
      [7, 'must be an address like "https://pay.example/bills"'],
    ];
    for (const [url, complaint] of cases)
      assert.deepEqual(withUrls('https://pay.example/ok', url), [`0.returnUrls.1 ${complaint}`]);
    assert.deepEqual(wrong([{ ...pay, returnUrls: 'https://pay.example/' }]), [
      '0.returnUrls must be a list of addresses',
    ]);
  });

  it('has no origin and no address twice, and no other members', () => {
    assert.deepEqual(wrong([pay, { ...pay, returnUrls: [] }]), [
      '1.origin has "https://pay.example" again, which stands in entry 1',
    ]);
    assert.deepEqual(withUrls(...pay.returnUrls, ...pay.returnUrls), [
      '0.returnUrls.1 has "https://pay.example/bills" again, which stands in entry 1',
    ]);
    assert.deepEqual(wrong([{ ...pay, returnUrl: 'x', rights: [] }]), [
      '0 has "returnUrl", "rights": there are only "origin", "name" and "returnUrls"',
    ]);
  });

  it('is a list of objects', () => {
    for (const file of [{}, 'a', null, { partners: [] }])
      assert.deepEqual(wrong(file), [' must be a list: [{"origin": "https://pay.example", "name": "…"}]']);
    assert.deepEqual(wrong([pay, 'https://pay.example']), ['1 must be an object with "origin" and "name"']);
  });

  it('is told all its mistakes at once, also where entries are compared', () => {
    const file = [pay, { ...pay, name: '', returnUrls: ['https://evil.example/'] }, { origin: 'null' }];
    assert.deepEqual(
      wrong(file)
        .map((sentence) => sentence.split(' ')[0])
        .sort(),
      ['1.name', '1.origin', '1.returnUrls.0', '2.name', '2.origin'],
    );
  });

  it('lists only addresses that fit into a request with a state, and that are allowed then', () => {
    const url = `https://pay.example/${'a'.repeat(330)}`;
    assert.deepEqual(withUrls(url), []);
    const sent = `${url}?state=${'x'.repeat(128)}`;
    assert.ok(sent.length <= 500);
    assert.deepEqual(returnTo([{ ...pay, returnUrls: [url] }], sent), { url: sent, name: pay.name });
  });
});

it('the JSON Schema of the file has patterns that every good value matches, and knows the members', () => {
  // biome-ignore lint/suspicious/noExplicitAny: a JSON document.
  const { type, items } = partnersSchema() as any;
  assert.equal(type, 'array');
  assert.deepEqual(items.required, ['origin', 'name']);
  assert.equal(items.additionalProperties, false);
  for (const origin of ['https://a.example:8443', 'https://xn--80aa5alfu.xn--j1amh', 'http://[::1]:1'])
    assert.match(origin, new RegExp(items.properties.origin.pattern, 'u'));
  for (const origin of ['https://a.example/', 'https://A.example', 'null'])
    assert.doesNotMatch(origin, new RegExp(items.properties.origin.pattern, 'u'));
  assert.equal(items.properties.name.maxLength, 60);
});
