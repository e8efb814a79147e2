import { expect } from '@open-wc/testing';
import '../../src/define/index.ts';
import { embed } from '../../src/embed/embed.ts';
import { seen, until } from '../elements/stage.ts';

const later = () => new Promise((resolve) => setTimeout(resolve, 20));

/** What stands in the page after the script has seen it. */
async function placed(markup: string): Promise<HTMLElement> {
  const place = document.createElement('main');
  document.body.append(place);
  place.innerHTML = markup;
  await later();
  return place;
}

const cabinet = 'https://example.com/cabinet';

describe('placeholders', () => {
  before(() => embed('1.0.0'));
  afterEach(() => {
    for (const place of document.querySelectorAll('main')) place.remove();
    window.vodokanal = undefined;
  });

  it('become elements with all their attributes, and none that the element does not know', async () => {
    const place = await placed(`<a class="button" id="in" data-vodokanal="login" data-endpoint="/api/sessions"
      data-cabinet-url="/cabinet" data-lang="ru" data-onclick="alert(1)" data-style="color:red" href="${cabinet}">Увійти</a>`);
    const [element] = place.children;
    expect(element!.localName).to.equal('vodokanal-login');
    const names = ['endpoint', 'cabinet-url', 'lang', 'id'];
    expect(names.map((name) => element!.getAttribute(name))).to.deep.equal(['/api/sessions', '/cabinet', 'ru', 'in']);
    for (const name of ['onclick', 'style', 'class', 'href', 'data-endpoint'])
      expect(element!.hasAttribute(name), name).to.equal(false);
    await until('form', () => element!.querySelector('form'));
    expect(seen(element!.querySelector('button[type=submit]'))).to.equal('Войти');
  });

  it('keep what a block says about itself, and its slotted children', async () => {
    const place = await placed(`<div class="wide" style="width: 300px" hidden lang="ru" data-vodokanal="register"
      data-endpoint="/api"><p>Без скрипта</p><p slot="notice">Примітка</p></div>`);
    const element = place.firstElementChild as HTMLElement;
    expect([element.className, element.style.width, element.hidden, element.lang]).to.deep.equal([
      'wide',
      '300px',
      true,
      'ru',
    ]);
    expect(element.querySelector('p[slot=notice]')).not.to.equal(null);
    expect(seen(element)).not.to.contain('Без скрипта');
  });

  const staying: [why: string, markup: string][] = [
    ['there is no endpoint', '<div data-vodokanal="login">Вхід</div>'],
    ['the endpoint is not safe', '<div data-vodokanal="login" data-endpoint="http://example.com/">Вхід</div>'],
    ['no element is called so', '<div data-vodokanal="sauna" data-endpoint="/api">Вхід</div>'],
    ['it is being edited', '<div contenteditable="true"><a data-vodokanal="login" data-endpoint="/api">Вхід</a></div>'],
  ];
  for (const [why, markup] of staying)
    it(`stay as they are where ${why}`, async () => {
      const place = await placed(markup);
      expect(place.querySelector('vodokanal-login')).to.equal(null);
      expect(seen(place)).to.equal('Вхід');
    });

  it('wait for an endpoint, from an attribute or from the configuration', async () => {
    const place = await placed('<div data-vodokanal="login">Вхід</div><div data-vodokanal="register">Реєстрація</div>');
    place.querySelector<HTMLElement>('div')!.dataset.endpoint = '/api/sessions';
    await later();
    expect(place.querySelector('vodokanal-login')).not.to.equal(null);
    window.vodokanal = {
      endpoint: '/wrong',
      partner: 'Банк',
      register: { endpoint: '/api/registrations', timeout: 5 },
    };
    await later();
    const element = place.querySelector('vodokanal-register')!;
    expect([element.endpoint, element.partner, element.timeout]).to.deep.equal(['/api/registrations', 'Банк', 5]);
  });

  it('wait for the name of their element, too', async () => {
    const place = await placed('<div data-endpoint="/api/sessions">Вхід</div>');
    place.querySelector<HTMLElement>('div')!.dataset.vodokanal = 'login';
    await later();
    expect(place.querySelector('vodokanal-login')).not.to.equal(null);
  });

  it('take no setting from what a script of the page adds to all objects', async () => {
    Object.assign(Object.prototype, { partner: 'чуже' });
    try {
      const place = await placed('<div data-vodokanal="login" data-endpoint="/api/sessions">Вхід</div>');
      expect(place.querySelector('vodokanal-login')!.hasAttribute('partner')).to.equal(false);
    } finally {
      Reflect.deleteProperty(Object.prototype, 'partner');
    }
  });

  it('take no attribute from a setting that is an object', async () => {
    // @ts-expect-error: not an attribute, as a page without types may have it.
    window.vodokanal = { partner: { name: 'Банк' }, headingLevel: 3 };
    const place = await placed('<div data-vodokanal="login" data-endpoint="/api/sessions">Вхід</div>');
    const element = place.querySelector('vodokanal-login')!;
    expect([element.partner, element.headingLevel]).to.deep.equal([undefined, '3']);
  });

  it('prefer what the page’s script says to their own attributes: a link’s entry, its element, all', async () => {
    window.vodokanal = {
      partner: 'усі',
      'heading-level': 4,
      lang: 'ru',
      login: { endpoint: '/api/sessions', partner: 'вхід', timeout: 1 },
      links: { [cabinet]: { element: 'login', partner: 'посилання', timeout: 2 } },
    };
    const place = await placed(`<a data-vodokanal="register" data-endpoint="/api/other" data-partner="автор"
      data-timeout="3" data-heading-level="5" data-lang="uk" lang="uk" data-draft="off" href="${cabinet}">Увійти</a>`);
    const element = place.querySelector('vodokanal-login')!;
    const { endpoint, partner, timeout, headingLevel, lang, draft } = element;
    expect({ endpoint, partner, timeout, headingLevel, lang, draft }).to.deep.equal({
      endpoint: '/api/sessions',
      partner: 'посилання',
      timeout: 2,
      headingLevel: '4',
      lang: 'ru',
      draft: 'off',
    });
  });

  const links: [markup: string, becomes: boolean][] = [
    ['<p><a>Вхід</a></p>', true],
    ['<p>&nbsp;<b><a>Вхід</a></b> </p>', true],
    ['<div><p><a>Вхід</a></p><p>Інше</p></div>', true],
    ['<table><tr><td><a>Вхід</a></td></tr></table>', true],
    ['<p><a><img alt="" src="data:,"> Вхід</a></p>', true],
    ['<p>Сюди: <a>Вхід</a></p>', false],
    ['<p><a>Вхід</a><img alt="" src="data:,"></p>', false],
    ['<p><a>Вхід</a><a href="/other"></a></p>', false],
    ['<ul><li><a>Вхід</a></li></ul>', false],
    ['<h2><a>Вхід</a></h2>', false],
    ['<nav><p><a>Вхід</a></p></nav>', false],
    ['<header><div><a>Вхід</a></div></header>', false],
    ['<footer><div><a>Вхід</a></div></footer>', false],
    ['<div role="navigation"><div><a>Вхід</a></div></div>', false],
    ['<vodokanal-register><p slot="fallback"><a>Вхід</a></p></vodokanal-register>', false],
  ];
  for (const [markup, becomes] of links)
    it(`${becomes ? 'take' : 'leave'} the link in ${markup}`, async () => {
      window.vodokanal = { links: { [`${cabinet}/`]: { element: 'login', endpoint: '/api/sessions' } } };
      const place = await placed(markup.replace('<a>', `<a class="found" href="${cabinet}#top">`));
      expect(place.querySelector('vodokanal-login') !== null).to.equal(becomes);
      expect(place.querySelector('.found') === null).to.equal(becomes);
    });

  const addresses: [entry: string, href: string, becomes: boolean][] = [
    ['/cabinet', '/cabinet', true],
    ['/cabinet/', '/cabinet#top', true],
    ['/cabinet#top', '/cabinet/', true],
    ['cabinet', './cabinet', true],
    ['?page=cabinet', '?page=cabinet', true],
    ['//example.com/cabinet', '//example.com/cabinet/', true],
    ['/cabinet', `${location.origin}/cabinet`, true],
    ['HTTPS://Example.com:443/кабінет', 'https://example.com/%D0%BA%D0%B0%D0%B1%D1%96%D0%BD%D0%B5%D1%82', true],
    ['/cabinet', 'https://example.com/cabinet', false],
    ['/cabinet', '/cabinet/register', false],
    ['/cabinet', '/cabinet?page=2', false],
    [location.pathname + location.search, location.pathname + location.search, true],
    // Jumps within the page lead to no cabinet.
    [location.pathname + location.search, '#top', false],
    ['#login', '#top', false],
  ];
  for (const [entry, href, becomes] of addresses)
    it(`${becomes ? 'take' : 'leave'} the link to ${href} where the page names ${entry}`, async () => {
      window.vodokanal = { links: { [entry]: { element: 'login', endpoint: '/api/sessions' } } };
      const place = await placed(`<p><a href="${href}">Вхід</a></p>`);
      expect(place.querySelector('vodokanal-login') !== null).to.equal(becomes);
    });

  it('take a configuration without a prototype', async () => {
    window.vodokanal = Object.assign(Object.create(null), { login: { endpoint: '/api/sessions' } });
    const place = await placed('<i data-vodokanal="login">Вхід</i>');
    expect(place.querySelector('vodokanal-login')!.endpoint).to.equal('/api/sessions');
  });

  it('take no configuration that is not a plain object of a script', async () => {
    class Settings {
      login = { endpoint: '/api/sessions' };
    }
    const place = await placed('<form id="vodokanal"><input name="endpoint"></form><i data-vodokanal="login">Вхід</i>');
    expect(window.vodokanal as unknown).to.equal(place.querySelector('form'));
    for (const odd of [new Settings(), [], 'x', place.querySelector('form'), { links: [1], login: 7 }]) {
      (window as { vodokanal?: unknown }).vodokanal = odd;
      await later();
    }
    expect(seen(place)).to.equal('Вхід');
  });

  it('take no configuration from a frame that is called vodokanal, whose window other origins cannot look into', async () => {
    const place = await placed(`<iframe name="vodokanal" sandbox srcdoc="x"></iframe>
      <a data-vodokanal="login" data-endpoint="/api/sessions">Вхід</a>`);
    const frame = place.querySelector('iframe')!;
    await until('frame of another origin', () => !frame.contentDocument);
    // What many scripts do before they add their settings.
    window.vodokanal = window.vodokanal ?? {};
    expect(frame.contentWindow === (window.vodokanal as unknown), 'found by its name').to.equal(true);
    place.insertAdjacentHTML('beforeend', '<a data-vodokanal="register" data-endpoint="/api/registrations">Далі</a>');
    await until('both', () => place.querySelector('vodokanal-login') && place.querySelector('vodokanal-register'));
  });

  it('do not stop others by inputs that hide the members of a form, or by being no HTML', async () => {
    const foreign = document.createElementNS('urn:formulas', 'text');
    foreign.setAttribute('data-vodokanal', 'login');
    document.body.append(foreign);
    const place = await placed(`<form data-vodokanal="login" data-endpoint="/api/sessions">
        <input name="attributes"><input name="getAttribute"></form>
      <div data-vodokanal="register" data-endpoint="/api/registrations">Реєстрація</div>`);
    foreign.remove();
    expect(place.querySelector('vodokanal-register')).not.to.equal(null);
  });

  it('are left to the first copy of the script, and the console says so once', () => {
    const { set } = Object.getOwnPropertyDescriptor(window, 'vodokanal')!;
    const logged: unknown[] = [];
    const { info } = console;
    console.info = (...parts) => logged.push(...parts);
    embed('2.0.0');
    embed('3.0.0');
    console.info = info;
    expect(logged).to.deep.equal(['vodokanal 2.0.0: 1.0.0 stays']);
    const now = Object.getOwnPropertyDescriptor(window, 'vodokanal')!;
    expect(now.set === set, 'the first copy still hears of a later configuration').to.equal(true);
  });
});

describe('placeholders on a page that is still loading', () => {
  const address = (path: string) => new URL(path, import.meta.url).href;
  const script = `
    import '${address('../../src/define/index.ts')}';
    import { embed } from '${address('../../src/embed/embed.ts')}';
    embed('1.0.0');
    window.ready = true;
  `;

  /** A page whose parser waits for more, once the script has run in it. */
  async function loading(head: string): Promise<HTMLIFrameElement> {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentDocument!;
    page.open();
    page.write(`<!doctype html><html lang="uk"><head>${head}</head><body>`);
    // Not written: WebKit at times holds a written module back until the page is complete.
    const module = page.createElement('script');
    Object.assign(module, { type: 'module', textContent: script });
    page.head.append(module);
    await until('script', () => (frame.contentWindow as Window & { ready?: boolean }).ready);
    return frame;
  }
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('become elements once the parser is past them, with all that they hold', async () => {
    const { contentDocument } = await loading('');
    const page = contentDocument!;
    page.write('<div data-vodokanal="login" data-endpoint="/api/sessions">Вхід');
    await later();
    expect(page.querySelector('vodokanal-login')).to.equal(null);
    page.write('<p slot="notice">Примітка</p></div><p>Далі</p>');
    await until('element', () => page.querySelector('vodokanal-login'));
    expect(page.querySelector('vodokanal-login [slot=notice]')).not.to.equal(null);
    page.write('<div data-vodokanal="register" data-endpoint="/api/registrations">Реєстрація</div>');
    await later();
    expect(page.querySelector('vodokanal-register')).to.equal(null);
    page.close();
    await until('the last one', () => page.querySelector('vodokanal-register'));
  });

  for (const how of ['window.vodokanal =', 'var vodokanal ='])
    it(`take a configuration that was there before the script: ${how}`, async () => {
      const frame = await loading(`<script>${how} { login: { endpoint: '/api/sessions', partner: 'Банк' } }</script>`);
      const page = frame.contentDocument!;
      page.write('<div data-vodokanal="login">Вхід</div><p>Далі</p>');
      page.close();
      await until('element', () => page.querySelector('vodokanal-login'));
      expect(page.querySelector('vodokanal-login')!.getAttribute('partner')).to.equal('Банк');
    });

  it('count the addresses of the page’s script from the page, and a link from its base', async () => {
    const frame = await loading('<base href="https://example.com/elsewhere/">');
    const page = frame.contentDocument!;
    page.write(`<p><a class="same" href="cabinet">Вхід</a></p>
      <p><a class="there" href="there">Вхід</a></p>
      <div data-vodokanal="register" data-endpoint="/api/registrations">Реєстрація</div>`);
    page.close();
    const window = frame.contentWindow as Window & typeof globalThis;
    window.eval(`vodokanal = { login: { endpoint: '/api/sessions' }, links: {
      cabinet: { element: 'login' }, 'https://example.com/elsewhere/there': { element: 'login' } } }`);
    await until('form', () => page.querySelector('vodokanal-register form'));
    await until('the link to the listed address', () => !page.querySelector('.there'));
    expect(page.querySelector('.same'), 'the page’s own /cabinet is another address').not.to.equal(null);
    const actions = [...page.querySelectorAll('form')].map(({ action }) => action);
    expect(actions.sort()).to.deep.equal([`${location.origin}/api/registrations`, `${location.origin}/api/sessions`]);
  });
});
