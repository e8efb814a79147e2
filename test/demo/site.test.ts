import { expect } from '@open-wc/testing';
import { customer, freshClient, freshEmail, letters, post, seen, until } from '../elements/stage.ts';
import { closeDemos, expectGoodPage, openDemo, visible } from './page.ts';

const openSite = (fragment = '', width?: number, lang = 'uk') =>
  openDemo(`/index.html?lang=${lang}${fragment}`, 'vodokanal-login form', width);

describe('the site of the utility', () => {
  afterEach(closeDemos);

  it('shows its news, and the sign-in behind «Особистий кабінет»; what was typed stays on the way back', async () => {
    const { one, inside } = await openSite();
    expect(visible(one('#news'))).to.equal(true);
    expect(visible(one('vodokanal-login'))).to.equal(false);
    const { length } = history;
    one('#cabinet-link').click();
    await until('sign-in', () => visible(one('vodokanal-login')));
    expect(visible(one('#news'))).to.equal(false);
    expect(visible(one('vodokanal-register'))).to.equal(false);
    expect(one('#entry').matches(':focus-within')).to.equal(true);
    const email = one<HTMLInputElement>('vodokanal-login input[name=email]');
    email.value = 'olena@ukr.net';
    email.dispatchEvent(new Event('input', { bubbles: true }));
    // WebKit replaces the entry where a script has clicked, and «back» would leave the page of the test.
    const pushed = history.length > length;
    if (pushed) inside().history.back();
    else inside().location.hash = '';
    await until('news', () => visible(one('#news')));
    // What is hidden cannot keep the focus: it goes back to the link that led there.
    await until('focus', () => one('#cabinet-link').matches(':focus'));
    if (pushed) inside().history.forward();
    else inside().location.hash = '#login';
    await until('sign-in', () => visible(one('vodokanal-login')));
    expect(email.value).to.equal('olena@ukr.net');
  });

  it('leads from one form to the other, and to parts of its page', async () => {
    const { one, inside, page } = await openSite('#login');
    const link = [...page().querySelectorAll<HTMLAnchorElement>('vodokanal-login a')].find(
      (a) => seen(a) === 'Реєстрація',
    )!;
    // Relative to the start page of a site, which is not `index.html` here.
    expect(new URL(link.href).hash).to.equal('#register');
    inside().location.hash = '#register';
    await until('registration', () => visible(one('vodokanal-register')));
    expect(visible(one('vodokanal-login'))).to.equal(false);
    one('.menu a[href="#tariffs"]').click();
    await until('tariffs', () => visible(one('#tariffs')));
    expect(inside().location.hash).to.equal('#tariffs');
  });

  it('has the registration at the top of a phone’s page', async () => {
    const { one } = await openSite('#register');
    await until('form', () => one('vodokanal-register input'));
    const { top } = one('vodokanal-register input').getBoundingClientRect();
    expect(top).to.be.below(420);
  });

  it('has the way into the cabinet at the top right, on phones too', async () => {
    for (const lang of ['uk', 'ru']) {
      const { one, frame } = await openSite('', 320, lang);
      for (const width of [320, 390, 1280]) {
        frame.style.width = `${width}px`;
        const [button, brand, row] = ['#cabinet-link', '.brand', '.head > div'].map((name) =>
          one(name).getBoundingClientRect(),
        );
        expect(button!.top, `${lang} ${width}`).to.be.below(brand!.bottom);
        expect(button!.left, `${lang} ${width}`).to.be.at.least(brand!.right);
        expect(button!.right, `${lang} ${width}`).to.be.closeTo(row!.right - 16, 1);
      }
      frame.remove();
    }
  });

  it('says what to do where no script comes, in place of the form', async () => {
    for (const [name, sentence] of Object.entries({ login: 'форма входу', register: 'форма реєстрації' })) {
      const { one, frame } = await openDemo(`/index.html#${name}`, '#entry', 390, 'allow-same-origin');
      expect(seen(one(`vodokanal-${name} [slot=fallback]`))).to.contain(sentence);
      expect(visible(one(`vodokanal-${name} [slot=fallback]`))).to.equal(true);
      expect([...one('#entry').querySelectorAll('section')].filter(visible).map(({ id }) => id)).to.deep.equal([name]);
      expect(visible(one('#home'))).to.equal(false);
      frame.remove();
    }
    const { one, page } = await openSite('#login');
    expect(visible(one('vodokanal-login form'))).to.equal(true);
    expect([...page().querySelectorAll('[slot=fallback]')].filter(visible)).to.have.length(0);
  });

  it('takes the number of a sample account with one tap', async () => {
    const { one, page } = await openSite();
    await until('accounts', () => page().querySelector('#accounts button'));
    const button = page().querySelector<HTMLElement>('#accounts button')!;
    button.click();
    await until('registration', () => visible(one('vodokanal-register')));
    await until('number', () => one<HTMLInputElement>('vodokanal-register input[name=account]').value);
    expect(one<HTMLInputElement>('vodokanal-register input[name=account]').value).to.equal(seen(button));
  });

  it('speaks either language everywhere, and remembers which', async () => {
    const first = await openSite();
    first.one('[data-lang=ru]').click();
    expect(seen(first.one('#cabinet-link'))).to.equal('Личный кабинет');
    await until('form in Russian', () => first.one<HTMLFormElement>('vodokanal-login form').lang === 'ru');
    first.frame.remove();
    for (const [path, ready] of [
      ['/index.html', 'vodokanal-login form'],
      ['/demo/pages/privacy.html', 'h1'],
      ['/demo/pages/partner.html?variant=link', '#form a'],
      ['/demo/pages/playground.html', 'form-playground h1'],
    ] as const) {
      const { page, frame } = await openDemo(path, ready);
      await until('Russian', () => page().documentElement.lang === 'ru');
      await until('all in Russian', () => {
        // Names of languages, and what stands in the forms' own sentences, are tested elsewhere. Letters keep their language.
        const others = 'script, style, [lang=uk], demo-letters details, demo-letters details *';
        const text = [...page().querySelectorAll(`body :not(${others})`)]
          .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
          .map((node) => node.textContent)
          .join(' ');
        return !/[іїєґ]/i.test(text.replace(/\bі(?=\))/g, ''));
      });
      frame.remove();
    }
  });

  it('tells other sites which language was chosen, and holds to it when it is loaded again', async () => {
    const { one, inside, page, frame } = await openSite('', 390, 'ru');
    const link = () => new URL(one<HTMLAnchorElement>('#partner-link').href);
    await until('link to the other site', () => link().hostname !== inside().location.hostname);
    expect(link().searchParams.get('lang')).to.equal('ru');
    one('[data-lang=uk]').click();
    expect(link().searchParams.get('lang')).to.equal('uk');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    inside().location.reload();
    await loaded;
    expect(page().documentElement.lang).to.equal('uk');
    const partner = await openDemo('/demo/pages/partner.html?variant=link&lang=ru', '#form a');
    for (const name of ['#site-link', '#form a'])
      expect(new URL(partner.one<HTMLAnchorElement>(name).href).searchParams.get('lang'), name).to.equal('ru');
  });

  for (const [lang, scheme] of [
    ['uk', 'light'],
    ['ru', 'dark'],
  ] as const)
    for (const [path, ready] of [
      [`/index.html?lang=${lang}`, 'vodokanal-login form'],
      [`/index.html?lang=${lang}#register`, 'vodokanal-register form'],
      [`/demo/pages/privacy.html?lang=${lang}`, 'h1'],
      [`/demo/pages/partner.html?lang=${lang}&variant=link`, '#form a'],
      [`/demo/pages/partner.html?lang=${lang}&variant=inline`, 'vodokanal-login form'],
      ['/test/hosts/index.html', 'li a'],
    ] as const)
      it(`has nothing that axe finds, and no sideways scroll at 320 px (${scheme}): ${path}`, async () => {
        const demo = await openDemo(path, ready, 320);
        demo.page().documentElement.style.colorScheme = scheme;
        await expectGoodPage(demo);
      });
});

/** Has a letter sent to somebody who has no cabinet. */
async function sendLetter(email: string, lang = 'uk'): Promise<void> {
  const before = await letters(email);
  await post('/api/recoveries', { email, lang });
  expect(await letters(email)).to.have.length(before.length + 1);
}

/**
 * The start page, whose letters have been asked for once. It hears of the letters to one address only: other engines get
 * letters of the same server at the same time.
 */
async function openPanel(email: string) {
  const demo = await openSite();
  const { page, inside, one } = demo;
  const { fetch } = inside();
  inside().fetch = () => fetch(`/outbox.json?to=${encodeURIComponent(email)}`);
  one('demo-letters').replaceWith(one('demo-letters').cloneNode());
  await until('first look', () => page().querySelector('demo-letters details, demo-letters .none'));
  return { ...demo, status: () => seen(one('demo-letters .spoken')) };
}

describe('the letters beside the forms', () => {
  afterEach(closeDemos);

  it('come by themselves, are said once, and their links work', async () => {
    const email = freshEmail();
    const { one, status } = await openPanel(email);
    await sendLetter(email);
    await until('said', () => status() === 'Надійшло: «З цією адресою особистого кабінету немає»');
    const newest = one<HTMLDetailsElement>('demo-letters details');
    expect(newest.open).to.equal(true);
    expect(seen(newest)).to.contain(email);
    const link = newest.querySelector('a')!;
    expect(new URL(link.href).hash).to.equal('#register');
  });

  it('stay as they are while somebody reads them', async () => {
    const email = freshEmail();
    await sendLetter(email);
    const { one, page } = await openPanel(email);
    const read = one<HTMLDetailsElement>('demo-letters details');
    const text = seen(read);
    read.open = true;
    await sendLetter(email);
    await until('new letter', () => one('demo-letters details') !== read);
    expect(page().contains(read)).to.equal(true);
    expect([read.open, seen(read)]).to.deep.equal([true, text]);
    const others = [...page().querySelectorAll<HTMLDetailsElement>('demo-letters details:not(:first-of-type)')];
    expect(others.filter(({ open }) => open)).to.deep.equal([read]);
  });

  it('are news only where they come after the first answer', async () => {
    const email = freshEmail();
    await sendLetter(email);
    const { inside, one, page, status } = await openPanel(email);
    const { fetch } = inside();
    inside().fetch = () => Promise.reject(new TypeError('offline'));
    // A page that is opened while the server is away.
    one('demo-letters').replaceWith(one('demo-letters').cloneNode());
    await until('away', () => seen(page().querySelector('demo-letters .status')) !== '');
    inside().fetch = fetch;
    await until('letters', () => page().querySelector('demo-letters details'));
    expect(status()).to.equal('');
    expect(page().querySelector('demo-letters details[open]')).to.equal(null);
  });

  it('stand beside the form on a wide screen, and below it on a phone', async () => {
    const { one, frame } = await openSite('#register');
    await until('panel', () => visible(one('demo-letters h3')));
    for (const [width, beside] of [
      [1280, true],
      [390, false],
    ] as const) {
      frame.style.width = `${width}px`;
      const [form, panel] = ['#entry', 'demo-letters'].map((name) => one(name).getBoundingClientRect());
      expect(panel!.left >= form!.right && panel!.top < form!.top + 100, `${width}`).to.equal(beside);
      expect(panel!.top >= form!.bottom, `${width}`).to.equal(!beside);
    }
  });

  it('say so where the server does not answer, and go on afterwards', async () => {
    const { page, inside } = await openSite();
    await until('panel', () => page().querySelector('demo-letters h3'));
    const { fetch } = inside();
    inside().fetch = () => Promise.reject(new TypeError('offline'));
    const trouble = () => seen(page().querySelector('demo-letters .status'));
    await until('away', () => trouble() === 'Немає зв’язку із сервером, листи з’являться, коли він відповість');
    inside().fetch = fetch;
    await until('back', () => trouble() === '');
  });

  it('are a page of their own, too, which is live, in either language, with a way back', async () => {
    const email = freshEmail();
    await sendLetter(email);
    const { one, page, inside } = await openDemo('/outbox?lang=ru', '#letters article');
    const { fetch } = inside();
    // Without the letters that other engines get meanwhile.
    let asked = 0;
    inside().fetch = async (...request) => {
      const next = new DOMParser().parseFromString(await (await fetch(...request)).text(), 'text/html');
      for (const article of next.querySelectorAll('article')) if (!seen(article).includes(email)) article.remove();
      asked++;
      return new Response(next.documentElement.outerHTML);
    };
    await until('asked', () => asked);
    expect(seen(one('h1'))).to.equal('Письма демонстрации');
    const back = new URL(one<HTMLAnchorElement>('nav a').href);
    expect([back.pathname, back.search]).to.deep.equal(['/', '?lang=ru']);
    const read = one('#letters article');
    const before = page().querySelectorAll('#letters article').length;
    await sendLetter(email, 'ru');
    await until('new letter', () => one('#letters article') !== read);
    expect(seen(one('#letters article'))).to.contain(email);
    expect(seen(one('#came'))).to.equal('Пришло: «С этим адресом личного кабинета нет»');
    // The letter that was on top is the same element still, and the list has one more.
    expect(one('#letters article + article')).to.equal(read);
    expect(page().querySelectorAll('#letters article')).to.have.length(before + 1);
    inside().fetch = () => Promise.reject(new TypeError('offline'));
    await until('away', () => seen(one('#away')).startsWith('Нет связи с сервером'));
    inside().fetch = fetch;
    await until('back', () => seen(one('#away')) === '');
  });
});

describe('the page of the partner', () => {
  afterEach(closeDemos);

  it('has the form in a frame, in the page, or a link to it, and says which', async () => {
    for (const [variant, what] of [
      ['framed', 'vodokanal-login[frame]'],
      ['inline', 'vodokanal-login[endpoint]'],
      ['link', 'a.button[href$="#login"]'],
    ] as const) {
      const { one, page, frame } = await openDemo(`/demo/pages/partner.html?variant=${variant}`, `#form ${what}`);
      expect(one('[data-variant][aria-current]').dataset.variant).to.equal(variant);
      // The same four questions are answered of each way.
      const questions = [...page().querySelectorAll('.ways li')].map((way) =>
        [...way.querySelectorAll('dt')].map(seen),
      );
      expect(questions).to.have.length(3);
      expect(questions[0]).to.have.length(4);
      for (const asked of questions) expect(asked).to.deep.equal(questions[0]);
      frame.remove();
    }
  });

  it('takes a payment of the cabinet, and leads back to its balance', async () => {
    const { account, email, password } = await customer();
    await post('/test/histories', { account, apartment: '12' });
    await post('/api/sessions', { email, password });
    const path = `/api/cabinet/accounts/${account}`;
    const before = (await (await fetch(path)).json()).balance;
    const ordered = await fetch(`${path}/payments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Test-Client': freshClient() },
      body: JSON.stringify({ amount: 41_260, lang: 'uk' }),
    });
    const { search } = new URL((await ordered.json()).url);
    const demo = await openDemo(`/demo/pages/partner.html${search}`, 'order-payment button');
    const { one, page, inside } = demo;
    expect(seen(one('.total'))).to.match(/^До сплати ?412,60 грн$/);
    expect(seen(one('order-payment')))
      .to.contain(`••••••••${account.slice(-4)}`)
      .and.not.contain(account);
    const { fetch: real } = inside();
    inside().fetch = () => Promise.reject(new TypeError('offline'));
    one('order-payment button').click();
    await until(
      'offline',
      () =>
        seen(one('.status')) ===
        'Немає зв’язку, тому невідомо, чи оплата пройшла. Натисніть «Сплатити» ще раз: двічі вона не пройде',
    );
    inside().fetch = real;
    one('order-payment button').click();
    await until('paid', () => seen(one('.status')) === 'Сплачено. Водоканал уже зарахував оплату');
    await expectGoodPage(demo);
    const back = one<HTMLAnchorElement>('order-payment a');
    expect(seen(back)).to.equal('Повернутися до кабінету');
    inside().location.assign(new URL(back.href).pathname + new URL(back.href).hash);
    await until('thanks', () => seen(page().querySelector('account-section .status')) === 'Дякуємо, оплату зараховано');
    expect(seen(one('.entries li'))).to.match(/^Оплата ?\+412,60 грн/);
    expect((await (await fetch(path)).json()).balance).to.equal(before + 41_260);
    expect(inside().location.hash).to.equal('');
    await fetch('/api/sessions', { method: 'DELETE' });
  });

  it('says so of an order that there is not', async () => {
    const { one, page } = await openDemo('/demo/pages/partner.html?order=nothing&lang=ru', 'order-payment h1');
    await until('sentence', () => seen(one('.status')).startsWith('Такого счёта на оплату нет'));
    expect(page().querySelector('order-payment button')).to.equal(null);
    expect(visible(one('#bill'))).to.equal(false);
  });
});
