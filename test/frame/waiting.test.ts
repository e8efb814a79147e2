import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { errors, later, seen, unique, until } from '../elements/stage.ts';
import { elsewhere, frameFor, PartnerPage } from './stage.ts';

/** Nobody stands before an empty place: there are words, then a link, then the form, or the link alone. */
describe('a form in a frame that has not come', () => {
  const pages: PartnerPage[] = [];
  const open = (attributes: Record<string, string>, tag = 'vodokanal-login') => {
    const page = new PartnerPage(tag, attributes);
    pages.push(page);
    return page;
  };
  before(() => setViewport({ width: 600, height: 1200 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    for (const page of pages.splice(0)) page.close();
  });
  const root = ({ element }: PartnerPage) => element.shadowRoot!;
  const link = (page: PartnerPage) =>
    root(page).querySelector('.vodokanal-waiting:not([hidden]) a') as HTMLAnchorElement | null;
  const words = (page: PartnerPage) => seen(root(page).querySelector('.vodokanal-waiting:not([hidden]) p'));
  const busy = (page: PartnerPage) => root(page).querySelector('[aria-busy]')?.getAttribute('aria-busy');

  it('says that it is coming, then offers the link, and takes both away when it has come', async () => {
    const start = performance.now();
    const page = open({ frame: `${frameFor()}&delay=5000` });
    await until('words', () => words(page));
    expect([words(page), busy(page), link(page)]).to.deep.equal(['Відкриваємо форму…', 'true', null]);
    expect(page.iframe.getBoundingClientRect().height).to.be.greaterThan(400);
    await until('link', () => link(page));
    expect(performance.now() - start).to.be.within(2900, 5000);
    expect(seen(link(page))).to.equal('Відкрити на сайті водоканалу');
    expect(busy(page)).to.equal('true');
    await page.shown();
    expect([words(page), busy(page), link(page)]).to.deep.equal(['', 'false', null]);
    expect(page.events.map(({ type }) => type)).to.deep.equal(['vodokanal-ready']);
  });

  const chromium = /Chrome/.test(navigator.userAgent);
  const failures: Record<string, { frame: () => string; reason: string; soon: boolean }> = {
    'its page does not know this one': {
      frame: () => frameFor([{ origin: 'https://gazeta.example', name: 'Газета' }]),
      reason: 'blocked',
      soon: true,
    },
    'its page does not know this one, and its server has forgotten to forbid it': {
      frame: () => `${frameFor([{ origin: 'https://gazeta.example', name: 'Газета' }])}&unguarded`,
      reason: 'refused',
      soon: true,
    },
    'its page is not there': { frame: () => `${elsewhere}/dist/nothing.html`, reason: 'blocked', soon: true },
    'nothing answers at its address': {
      frame: () => 'http://127.0.0.1:47123/frame.html',
      // Firefox and WebKit tell a page nothing of a frame without a server.
      reason: chromium ? 'blocked' : 'timeout',
      soon: chromium,
    },
    'the scripts of its page do not run': { frame: () => `${frameFor()}&scriptless`, reason: 'blocked', soon: true },
    'its address is none': { frame: () => 'http://example.org/frame.html', reason: 'refused', soon: true },
    'its page speaks an older language only': {
      frame: () => `${elsewhere}/test/hosts/pages/older-frame.html`,
      reason: 'version',
      soon: true,
    },
    'its page speaks newer languages only': {
      frame: () => `${elsewhere}/test/hosts/pages/newer-frame.html`,
      reason: 'version',
      soon: true,
    },
    'its server is silent': { frame: () => `${frameFor()}&delay=60000`, reason: 'timeout', soon: false },
  };
  for (const [why, { frame, reason, soon }] of Object.entries(failures))
    it(`gives way to the link where ${why}`, async () => {
      const start = performance.now();
      const page = open({ frame: frame(), timeout: soon ? '60000' : '1500' });
      await until('event', () => page.heard('vodokanal-unavailable').length, 15_000);
      const took = performance.now() - start;
      expect(page.heard('vodokanal-unavailable')).to.deep.equal([{ reason }]);
      if (soon) expect(took).to.be.below(5000);
      await page.element.updateComplete;
      expect(words(page)).to.equal('Тут форма не відкрилася');
      expect(busy(page)).to.equal('false');
      expect(link(page)!.target).to.equal('_blank');
      expect(page.iframe.getBoundingClientRect().height).to.equal(0);
      if (/example\.org/.test(frame())) expect(link(page)!.hasAttribute('href')).to.equal(false);
      else expect(link(page)!.href).to.equal(`${frame()}#login?lang=uk&account=&email=&return-url=`);
      await later(300);
      expect(page.events).to.have.length(1);
    });

  it('waits for ever where the page says so', async () => {
    const page = open({ frame: `${frameFor()}&delay=1500`, timeout: 'Infinity' });
    await page.shown();
    expect(page.heard('vodokanal-unavailable')).to.deep.equal([]);
  });

  it('names both versions in the console where the two do not understand each other', async () => {
    const lines = await errors(async () => {
      const page = open({ frame: `${elsewhere}/test/hosts/pages/newer-frame.html` });
      await until('event', () => page.heard('vodokanal-unavailable').length);
    });
    expect(lines.join()).to.match(/<vodokanal-login> \S+ does not understand frame 8\.0\.0/);
  });

  it('takes all that the page has given along to the link', async () => {
    const returnUrl = 'https://pay.example/bill?id=7&state=a1';
    const page = open(
      {
        frame: 'http://127.0.0.1:47123/frame.html',
        lang: 'ru',
        account: '050012345678',
        email: 'olena+1@ukr.net',
        'return-url': returnUrl,
      },
      'vodokanal-register',
    );
    await until('link', () => link(page));
    const { hash } = new URL(link(page)!.href);
    const [name, query] = hash.slice(1).split('?');
    expect(name).to.equal('register');
    expect(Object.fromEntries(new URLSearchParams(query))).to.deep.equal({
      lang: 'ru',
      account: '050012345678',
      email: 'olena+1@ukr.net',
      'return-url': returnUrl,
    });
  });

  it('is tried again when the browser is online again, without one more entry in the history', async () => {
    const entries = history.length;
    const page = open({ frame: `${frameFor()}&fails-once=${unique()}` });
    await until('event', () => page.heard('vodokanal-unavailable').length, 15_000);
    window.dispatchEvent(new Event('online'));
    await page.shown();
    expect(page.heard('vodokanal-ready')).to.have.length(1);
    expect(link(page)).to.equal(null);
    page.element.setAttribute('frame', `${frameFor()}&other`);
    await until('other', () => page.iframe.src.includes('&other'));
    await page.shown();
    expect(history.length).to.equal(entries);
  });

  it('is shown where it comes after all', async () => {
    const page = open({ frame: `${frameFor()}&delay=2500`, timeout: '1000' });
    await until('event', () => page.heard('vodokanal-unavailable').length);
    await page.shown();
    expect(link(page)).to.equal(null);
  });

  it('keeps what the page has put in the slot for it', async () => {
    const page = open({ frame: 'http://127.0.0.1:47123/frame.html' });
    page.element.innerHTML = '<a slot="fallback" href="https://voda.example/">Кабінет</a>';
    await until('link', () => link(page));
    expect(page.element.querySelector('a')!.assignedSlot).to.not.equal(null);
  });
});
