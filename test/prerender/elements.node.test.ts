import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DefaultTreeAdapterMap, parseFragment, defaultTreeAdapter as tree } from 'parse5';
import { formPageStyles, pageStyles, renderLogin, renderRegister } from '../../src/prerender/index.ts';
import { shadowStyles } from '../../src/prerender/styles.ts';

type Element = DefaultTreeAdapterMap['element'];

/** Every element of a fragment, those of templates among them. */
function elementsOf(html: string): Element[] {
  const inside = (node: DefaultTreeAdapterMap['parentNode']): Element[] =>
    node.childNodes.flatMap((child) =>
      tree.isElementNode(child)
        ? [child, ...inside('content' in child ? tree.getTemplateContent(child as never) : child)]
        : [],
    );
  return inside(parseFragment(html));
}
const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((one) => one.name === name)?.value;
const named = (html: string, tag: string) => elementsOf(html).filter(({ tagName }) => tagName === tag);
const box = (html: string, name: string) => named(html, 'input').find((input) => attribute(input, 'name') === name);

const login = { action: '/login', endpoint: 'https://voda.example/api/sessions' };
const register = { action: '/register', endpoint: 'https://voda.example/api/registrations' };

describe('an element that a server draws', () => {
  it('has its styles inside, with the nonce of the page, or a link to them', () => {
    const [style] = named(renderLogin({ ...login, nonce: 'zufall' }), 'style');
    assert.equal(attribute(style, 'nonce'), 'zufall');
    assert.equal(style?.childNodes.map((node) => (tree.isTextNode(node) ? node.value : '')).join(''), shadowStyles);
    const linked = renderLogin({ ...login, styles: '/shadow.css?a&b' });
    assert.deepEqual(named(linked, 'style'), []);
    assert.deepEqual(
      named(linked, 'link').map((link) => [attribute(link, 'rel'), attribute(link, 'href')]),
      [['stylesheet', '/shadow.css?a&b']],
    );
  });

  it('has a heading of the level that is asked for: a second one by default, none where the page has it', () => {
    const levels = (headingLevel?: '1' | 'none') =>
      elementsOf(renderLogin({ ...login, ...(headingLevel && { headingLevel }) }))
        .filter((element) => attribute(element, 'role') === 'heading' || /^h[1-6]$/.test(element.tagName))
        .map((element) => attribute(element, 'aria-level') ?? element.tagName);
    assert.deepEqual([levels(), levels('1'), levels('none')], [['2'], ['1'], []]);
    assert.deepEqual(levels('7' as never), ['2']);
  });

  it('looks as the page where that is asked for', () => {
    const looks = (html: string) => named(html, 'form').map((form) => attribute(form, 'class')!.split(' ')[1]);
    assert.deepEqual(looks(renderLogin(login)), ['vodokanal-own']);
    assert.deepEqual(looks(renderLogin({ ...login, look: 'page' })), ['vodokanal-page']);
  });

  it('has what the page knows in its boxes, as it is, and no password', () => {
    const html = renderRegister({
      ...register,
      email: 'a"<b>&@ukr.net',
      account: '100200300401',
      password: 'x',
    } as never);
    assert.deepEqual(
      ['email', 'account', 'password', 'house'].map((name) => attribute(box(html, name), 'value')),
      ['a"<b>&@ukr.net', '100200300401', undefined, undefined],
    );
  });

  it('leads nowhere but to web pages, by whole addresses', () => {
    const links = (registerUrl: string, page?: string) =>
      named(renderLogin({ ...login, registerUrl, ...(page && { page }) }), 'a').map((link) => attribute(link, 'href'));
    assert.deepEqual(links('javascript:alert(1)'), []);
    assert.deepEqual([...new Set(links('../r?a&b', 'https://voda.example/x/login'))], ['https://voda.example/r?a&b']);
    assert.throws(() => links('/r'), /registerUrl: \/r is relative, so `page` has to say to what/);
  });

  it('has its attributes as they were given, and those that are undefined not at all', () => {
    const html = renderRegister({ ...register, loginUrl: undefined, passwordMin: '12', partner: 'a "b"' } as never);
    const [element] = elementsOf(html);
    assert.equal(element?.tagName, 'vodokanal-register');
    assert.deepEqual(Object.fromEntries(element!.attrs.map(({ name, value }) => [name, value])), {
      lang: 'uk',
      endpoint: register.endpoint,
      'password-min': '12',
      partner: 'a "b"',
    });
  });

  it('has the children of the page behind its form, and Ukrainian for a language that nobody knows', () => {
    const html = renderLogin({ ...login, lang: 'de' as never, children: '<b slot="notice">!</b>' });
    assert.match(html, /<b slot="notice">!<\/b><\/vodokanal-login>$/);
    assert.equal(attribute(named(html, 'form')[0], 'lang'), 'uk');
  });
});

describe('the style sheets of pages that a server draws', () => {
  it('style the form of a page without a script by itself, and leave the page around a form alone', () => {
    assert.match(formPageStyles, /body ?\{/);
    assert.doesNotMatch(pageStyles, /(^|\})\s*(body|:root|\*) ?\{/);
  });
});
