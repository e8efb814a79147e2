import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type AttributeName, isAllowed, kindOf } from '../../demo/pages/playground/attributes.ts';
import { faults } from '../../demo/pages/playground/faults.ts';
import { mask, masked, maskedBody } from '../../demo/pages/playground/masked.ts';
import { resident } from '../../demo/pages/playground/scenarios.ts';
import { atFirst, queryOf, type Settings, settingsOf, themes, widths } from '../../demo/pages/playground/settings.ts';
import { attributesFor, type Facts, snippetNames, snippetOf } from '../../demo/pages/playground/snippets.ts';
import { fonts, isAllowedToken, tokens } from '../../demo/pages/playground/tokens.ts';
import { faults as serverFaults } from '../../demo/server/http/faults.ts';
import { playgroundWords } from '../../demo/words/index.ts';
import { customElements } from '../../docs/build/manifest.ts';
import { elementNames } from '../../src/element-names.ts';
import { langs } from '../../src/lang.ts';
import fc from '../random.ts';
import { faultsOf } from '../words/typography.ts';

const elements = customElements().modules[0]!.declarations;
const attributesOf = Object.fromEntries(
  elementNames.map((name, index) => [
    name,
    elements[index]!.attributes!.map((attribute) => attribute.name).filter((attribute) => attribute !== 'state'),
  ]),
) as Record<(typeof elementNames)[number], string[]>;
const all = [...new Set(Object.values(attributesOf).flat())] as AttributeName[];
const isKnown = (attribute: string) => (all as string[]).includes(attribute);

describe('the playground', () => {
  for (const lang of langs) {
    const words = playgroundWords[lang];

    it(`has words for what can be set, and for nothing else: ${lang}`, () => {
      assert.deepEqual(Object.keys(words.attributes).sort(), [...all].sort());
      assert.deepEqual(Object.keys(words.tokens).sort(), [...tokens.keys()].sort());
      const values = all.flatMap((attribute) => {
        const kind = kindOf(attribute);
        return kind.is === 'choice' ? kind.values.map((value) => `${attribute}=${value}`) : [];
      });
      // A level of headings is its own word.
      const named = values.filter((value) => !/^heading-level=\d$/.test(value));
      assert.deepEqual(Object.keys(words.values).sort(), named.sort());
    });

    it(`has no typographic fault: ${lang}`, () => {
      const texts = (part: unknown): string[] =>
        typeof part === 'string' ? [part] : part && typeof part === 'object' ? Object.values(part).flatMap(texts) : [];
      // The key of the sign @ is this quote in both layouts.
      const found = texts(words).filter((text) => faultsOf(text.replace('"пьфшдюсщь', '')).length > 0);
      assert.deepEqual(found, []);
      assert.ok(texts(words).length > 120);
    });
  }

  it('knows the tokens of the elements with their defaults', () => {
    const written = [...tokens].map(([name, kind]) => [
      `--vodokanal-${name}`,
      kind.is === 'colour' ? `light-dark(${kind.light}, ${kind.dark})` : kind.initial,
    ]);
    const wanted = elements[0]!.cssProperties!.map(({ name, default: value }) => [name, value]);
    assert.deepEqual(written.sort(), wanted.sort());
  });

  it('offers each fault that the demo’s endpoint has, and no other', () => {
    const names = faults.map((fault) => fault.split('-')[0]!);
    assert.deepEqual([...new Set(names)].sort(), Object.keys(serverFaults).sort());
  });

  it('sends as somebody whom the billing of the demo knows', () => {
    const { account, house, apartment } = resident;
    assert.match(readFileSync('demo/accounts.csv', 'utf8'), new RegExp(`^${account},${house},${apartment}$`, 'm'));
  });
});

const settable = (attribute: AttributeName): fc.Arbitrary<string> => {
  const kind = kindOf(attribute);
  if (kind.is === 'choice') return fc.constantFrom(...kind.values);
  if (kind.is === 'number') return fc.integer({ min: kind.least, max: kind.most }).map(String);
  if (kind.is === 'pattern') return fc.constantFrom('\\d{10}', '[0-9]{8,12}', 'ОР-\\d+');
  if (kind.is === 'text') return fc.string({ unit: 'binary', maxLength: 60 });
  return fc.constantFrom('on', 'off');
};
const tokenValue = (name: string): fc.Arbitrary<string> => {
  const kind = tokens.get(name)!;
  if (kind.is === 'font') return fc.constantFrom(...fonts);
  if (kind.is === 'size')
    return fc
      .integer({ min: kind.least / kind.step, max: kind.most / kind.step })
      .map((at) => `${at * kind.step}${kind.unit}`);
  return fc.integer({ min: 0, max: 0xffffff }).map((colour) => `#${colour.toString(16).padStart(6, '0')}`);
};
/** Some of these names with a value each. */
const someOf = <Name extends string>(
  names: readonly Name[],
  value: (name: Name) => fc.Arbitrary<string>,
): fc.Arbitrary<Record<string, string>> =>
  fc
    .subarray([...names])
    .chain((chosen) => fc.tuple(...chosen.map((name) => value(name).map((text) => [name, text] as const))))
    .map((pairs) => Object.fromEntries(pairs));

/** Whatever may be set by the controls, over and over: `settingsOf` puts it into the one shape that it has. */
const anySettings: fc.Arbitrary<Settings> = fc
  .record({
    element: fc.constantFrom(...elementNames),
    theme: fc.constantFrom(...themes),
    width: fc.integer({ min: widths.least, max: widths.most }),
    fault: fc.constantFrom('' as const, ...faults),
    attributes: someOf(all, settable),
    tokens: someOf([...tokens.keys()], tokenValue),
  })
  .map((settings) => {
    const attributes = Object.entries(settings.attributes).filter(([name, value]) => isAllowed(name, value));
    // An address that is as at first is not set.
    const set = attributes.filter(([name, value]) => kindOf(name).is !== 'address' || !isAtFirst(name, value));
    return { ...settings, attributes: Object.fromEntries(set) };
  });
const isAtFirst = (name: string, value: string) =>
  queryOf(settingsOf(new URLSearchParams([[`form.${name}`, value]]), isKnown)).size === 0;

const facts = (element: (typeof elementNames)[number]): Facts => ({
  page: 'https://water.example.org/demo/pages/playground.html',
  scripts: 'https://water.example.org/',
  frame: 'https://water.example.org/frame.html',
  sums: {
    'vodokanal-1.2.3.js': 'sha384-page',
    'vodokanal-1.2.3.iife.js': 'sha384-cms',
    'partner-1.2.3.js': 'sha384-partner',
  },
  known: attributesOf[element],
  lang: 'uk',
  link: 'Увійти',
});

describe('the address of the playground', () => {
  it('keeps all settings', () => {
    fc.assert(
      fc.property(anySettings, (settings) => {
        const address = new URL(`https://example.org/?${queryOf(settings)}`);
        assert.deepEqual(settingsOf(address.searchParams, isKnown), settings);
      }),
      { numRuns: 2000 },
    );
    assert.equal(queryOf(atFirst()).toString(), '');
  });

  it('brings nothing that cannot be set here', () => {
    const key = fc.oneof(
      fc.constantFrom('element', 'theme', 'width', 'fault', 'form.onclick', 'form.style', 'form.state', 'token.x'),
      fc.constantFrom(...all.map((name) => `form.${name}`), ...[...tokens.keys()].map((name) => `token.${name}`)),
      fc.string(),
    );
    const evil = [
      'javascript:alert(1)',
      'https://evil.example/',
      '//evil.example',
      '<b>',
      'red;}*{',
      'url(//evil.example)',
      '(a+)+$',
    ];
    const value = fc.oneof(fc.constantFrom(...evil), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value)), (pairs) => {
        const settings = settingsOf(new URLSearchParams(pairs), isKnown);
        for (const [name, text] of Object.entries(settings.attributes))
          assert.ok(isKnown(name) && isAllowed(name, text), `${name}=${text}`);
        for (const [name, text] of Object.entries(settings.tokens))
          assert.ok(isAllowedToken(name, text), `${name}=${text}`);
        for (const [name, text] of attributesFor(settings, facts(settings.element)))
          if (kindOf(name).is === 'address')
            assert.equal(new URL(text, facts('login').page).origin, 'https://water.example.org', name);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes an address for switched on or off, and never as an address', () => {
    for (const value of ['https://evil.example/', 'javascript:alert(1)', '/api/sessions', ''])
      assert.ok(!isAllowed('endpoint', value) && !isAllowed('frame', value), value);
  });

  it('refuses a pattern that takes a browser long', () => {
    for (const pattern of ['(a+)+$', '(a|a)*$', 'a*a*a*a*b', '(', '\\d{1,9}'.repeat(9)])
      assert.ok(!isAllowed('account-pattern', pattern));
  });
});

describe('what the playground tells', () => {
  it('has no password in it, wherever it stands in a body', () => {
    // Long enough that no name, number or sign of JSON contains it.
    const secret = fc.string({ minLength: 7, maxLength: 30, unit: 'binary' }).filter((text) => text.trim().length > 6);
    fc.assert(
      fc.property(secret, fc.string(), fc.jsonValue(), (password, before, more) => {
        const body = { password, text: `${before}${password}`, list: [{ deep: [password] }], [password]: 1, more };
        const seen = masked(body, [password]) as typeof body;
        assert.ok(!JSON.stringify(seen).includes(JSON.stringify(password).slice(1, -1)), JSON.stringify(seen));
        assert.equal(seen.password, mask);
        assert.ok(seen.text.endsWith(mask));
      }),
      { numRuns: 2000 },
    );
  });

  it('has no password, token or one-time code, also where nobody knows it', () => {
    const told = maskedBody(
      '{"password":"теплий кіт","newPassword":1,"token":["x"],"url":"/cabinet?code=abc&a=1"}',
      [],
    );
    assert.deepEqual(JSON.parse(told!), {
      password: mask,
      newPassword: mask,
      token: mask,
      url: `/cabinet?code=${mask}&a=1`,
    });
    assert.equal(maskedBody('password=теплий+кіт', []), undefined);
    assert.deepEqual(masked({ a: 123456, b: 'кіт%20' }, ['123456', 'кіт ']), { a: mask, b: 'кіт%20' });
    assert.equal(masked('%D0%BA%D1%96%D1%82', ['кіт']), mask);
  });
});

describe('a snippet', () => {
  it('names only attributes that the element has, and never a fault', () => {
    fc.assert(
      fc.property(anySettings, fc.constantFrom(...snippetNames), (settings, name) => {
        const code = snippetOf(name, settings, facts(settings.element));
        const expected = attributesFor(settings, facts(settings.element));
        for (const [attribute] of expected) assert.ok(attributesOf[settings.element].includes(attribute));
        if (settings.fault) assert.ok(!code.includes('X-Fault') && !code.includes('fault='));
        const tag = /<(?:vodokanal-\w+|a)\s[^>]*>/.exec(code)![0];
        const prefix = name === 'cms' ? 'data-' : '';
        for (const [attribute] of expected) assert.ok(new RegExp(`[\\s<]${prefix}${attribute}="`).test(tag), attribute);
      }),
      { numRuns: 1000 },
    );
  });

  it('has no value that could break out of its quotes', () => {
    const settings = { ...atFirst(), attributes: { partner: '"><script>alert(1)</script>&' } };
    for (const name of snippetNames)
      assert.ok(
        snippetOf(name, settings, facts('register')).includes(
          'partner="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;&#38;"',
        ),
        name,
      );
  });

  it('names the script under its version, with its sum', () => {
    const scripts = snippetNames.slice(0, 2).map((name) => snippetOf(name, atFirst(), facts('register')));
    assert.match(
      scripts[0]!,
      /src="https:\/\/water\.example\.org\/vodokanal-1\.2\.3\.js"\s+integrity="sha384-page"\s+crossorigin/,
    );
    assert.match(scripts[1]!, /vodokanal-1\.2\.3\.iife\.js"\s+integrity="sha384-cms"/);
    const framed = { ...atFirst(), attributes: { frame: 'on' } };
    assert.match(snippetOf('page', framed, facts('register')), /partner-1\.2\.3\.js"\s+integrity="sha384-partner"/);
    assert.match(snippetOf('cms', framed, facts('register')), /data-origins="https:\/\/water\.example\.org"/);
  });
});
