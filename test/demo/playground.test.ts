import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FormElement } from '../../src/elements/form-element.ts';
import { openPage } from '../docs/page.ts';
import { good, seen, squeezed, until } from '../elements/stage.ts';
import { frameFor } from '../frame/stage.ts';
import { closeDemos, expectGoodPage, openDemo } from './page.ts';

/** The playground in a frame of this page. */
async function open(query = '', width = 1280) {
  sessionStorage.clear();
  const demo = await openDemo(`/demo/pages/playground.html${query}`, '.stage :is(input, [frame])', width);
  // In sight, or the browser puts no letters into its boxes.
  demo.frame.style.cssText += '; position: fixed; inset: 0; border: 0; background: #fff';
  const { page, one, inside } = demo;
  const all = <E extends HTMLElement>(selector: string) => [...page().querySelectorAll<E>(selector)];
  const forms = () => all<FormElement>('.stage > *');
  await until('both forms', () => forms().length === 2);
  const drawn = (selector: string) => one<HTMLElement & { updateComplete: Promise<unknown> }>(selector).updateComplete;
  /** Sets a control as a person does. */
  const set = async (id: string, value: string) => {
    const control = one<HTMLInputElement>(`#${id}`);
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
    await drawn('form-playground');
  };
  const story = () => all('.story li').map(seen);
  const code = async (name: string) => {
    one(`[data-snippet=${name}]`).click();
    await drawn('playground-code');
    return one('pre.code').textContent!;
  };
  return { demo, page, one, all, forms, inside, query: () => inside().location.search, set, story, code };
}

/** What a form shows, as one text; a built script has no spaces between its elements. */
const shown = (form: Element) =>
  [form.shadowRoot, form].map((root) => root?.textContent?.replace(/\s+/g, '')).join(' ');

describe('the playground', () => {
  before(() => setViewport({ width: 1280, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));
  afterEach(closeDemos);

  it('has a control for every attribute and token of both elements', async () => {
    const manifest = await (await fetch('/dist/custom-elements.json')).json();
    for (const { tagName, attributes, cssProperties } of manifest.modules[0].declarations) {
      const { one, page } = await open(`?element=${tagName.replace('vodokanal-', '')}`);
      const names = attributes.map(({ name }: { name: string }) => name).filter((name: string) => name !== 'state');
      expect(names.length).to.be.greaterThan(15);
      for (const name of names) expect(one(`#attribute-${name}`), name).to.exist;
      expect(page().querySelectorAll('[id^=attribute-]:is(input, select)').length).to.equal(names.length);
      for (const { name } of cssProperties) expect(one(`#${name.replace('--vodokanal', 'token')}`), name).to.exist;
      closeDemos();
    }
  });

  it('puts what is set on both forms and into the address, and goes back', async () => {
    const { forms, set, query, inside, one, all } = await open();
    await set('attribute-heading-level', '4');
    await set('token-accent', '#7a3e9d');
    await set('theme', 'dark');
    await set('width', '300');
    expect(query()).to.equal('?theme=dark&width=300&form.heading-level=4&token.accent=%237a3e9d');
    expect(forms()).to.have.length(2);
    for (const form of forms()) {
      expect(form.getAttribute('heading-level')).to.equal('4');
      expect(inside().getComputedStyle(form).getPropertyValue('--vodokanal-accent')).to.equal('#7a3e9d');
      expect(inside().getComputedStyle(form).colorScheme).to.equal('dark');
    }
    expect(forms()[0]!.getBoundingClientRect().width).to.equal(300);
    inside().history.back();
    await until('back', () => !query().includes('width'));
    inside().history.back();
    await until('further back', () => query() === '?form.heading-level=4&token.accent=%237a3e9d');
    await until('light', () => inside().getComputedStyle(forms()[0]!).colorScheme !== 'dark');
    one('#reset').click();
    await until('reset', () => query() === '' && forms().every((form) => !form.hasAttribute('heading-level')));
    one('[data-element=login]').click();
    await until('sign-in', () => all('.stage vodokanal-login input[name=password]').length === 2);
    expect(query()).to.equal('?element=login');
  });

  it('sends to its own endpoint, whatever a link says', async () => {
    const evil = encodeURIComponent('https://evil.example/');
    const { forms, page } = await open(
      `?form.endpoint=${evil}&form.frame=${evil}&form.onclick=alert(1)&token.text=red;}&form.partner=%3Cb%3E`,
    );
    expect(forms()[0]!.getAttribute('endpoint')).to.equal('/api/registrations');
    expect(forms()[0]!.getAttribute('partner')).to.equal('<b>');
    expect(page().documentElement.outerHTML).not.to.contain('evil').and.not.to.contain('onclick');
  });

  const ends: [scenario: string, field: string, text: RegExp][] = [
    ['house', '[name=house]', /корпус 3 → 1Б-3/],
    ['layout', '[name=email]', /Ви мали на увазі: ?test@gmail\.com/],
    ['house0', '[name=apartment]', /Ви мали на увазі: ?Приватний будинок — 0/],
    ['account', '[name=account]', /Схоже на рахунок за газ \(10 цифр\)/],
  ];
  for (const [scenario, box, text] of ends)
    it(`shows in one click: ${scenario}`, async () => {
      const { one, forms } = await open('?element=login&form.frame=on');
      one(`[data-scenario=${scenario}]`).click();
      await until('end', () => text.test(squeezed(forms()[0]!.textContent)));
      await until('sentence', () => one(`[data-scenario=${scenario}]`).getAttribute('aria-busy') === 'false');
      expect(seen(one('.said'))).to.match(/^Форма (зрозуміла|впізнала|пропонує)/);
      expect(one<HTMLInputElement>(`.stage ${box}`).value.length).to.be.greaterThan(9);
    });

  it('shows that nothing is lost offline, and sends for real', async () => {
    const { one, forms, story } = await open();
    one('[data-scenario=offline]').click();
    await until('offline', () => /Немає зв’язку з інтернетом/.test(squeezed(forms()[0]!.textContent)), 15_000);
    await until('online', () => /Зв’язок з’явився/.test(squeezed(forms()[0]!.textContent)));
    await until('sent', () => forms()[0]!.state === 'success');
    await until('sentence', () => /Надіслано з другого разу/.test(seen(one('.said'))));
    expect(story().filter((line) => line.includes('Сервер відповів 202'))).to.have.length(1);
  });

  it('shows too many tries, and gives the button back', async () => {
    const { one, forms, story } = await open();
    one('[data-scenario=limited]').click();
    await until(
      'wait',
      () => /Забагато спроб\. Спробуйте через [123] секунд/.test(squeezed(forms()[0]!.textContent)),
      15_000,
    );
    await until('sentence', () => /Форма рахує секунди/.test(seen(one('.said'))));
    expect(story().join()).to.contain('сервер просить зачекати 3 с');
    await until('over', () => !/Забагато спроб/.test(seen(forms()[0]!.querySelector('.vodokanal-alert'))));
    expect(forms()[0]!.querySelector<HTMLInputElement>('[name=email]')!.value).to.equal('olena@example.com');
  });

  it('tells in words what happens, and nowhere the password', async () => {
    const { one, page, story, forms, query, code } = await open('?lang=ru&fault=status-503');
    const password = 'зелений кіт 7';
    const form = forms()[0]!;
    for (const [name, text] of Object.entries({
      ...good,
      account: '400100200300',
      email: 'olena@example.com',
      password,
    })) {
      const box = form.querySelector<HTMLInputElement>(`[name=${name}]`)!;
      box.value = text;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
    form.querySelector<HTMLElement>('.vodokanal-submit')!.click();
    await until('failure', () => story().some((line) => line.includes('Не отправлено: на сервере сбой (503)')));
    for (const sentence of [
      'Кнопка нажата, всё заполнено: форма отправляет',
      'Форма отправляет запрос: POST /api/registrations',
      'Сервер ответил 503',
      '«Электронная почта»: форма прочитала olena@example.com',
    ])
      expect(story().join('\n')).to.contain(sentence);
    expect(story().join()).to.contain('"password": "••••••••"');
    const { outerHTML } = page().documentElement;
    expect(outerHTML).not.to.contain(password).and.not.to.contain(encodeURIComponent(password));
    expect(query() + (await code('react'))).not.to.contain('кіт');
    one('.aside .card .slight').click();
    await until('empty', () => story().length === 0);
  });

  it('has snippets that do the same', async () => {
    const { forms, code } = await open('?form.heading-level=none&form.lang=ru&form.login-url=off&token.radius=0em');
    const wanted = shown(forms()[0]!);
    for (const name of ['page', 'cms']) {
      let snippet = '';
      await until('sum', async () => {
        snippet = await code(name);
        return /integrity="sha384-/.test(snippet);
      });
      const page = await openPage(snippet);
      const form = () => page.document.querySelector('vodokanal-register');
      await until('form', () => form()?.querySelector('[name=account]'));
      expect(shown(form()!), name).to.equal(wanted);
      expect(page.getComputedStyle(form()!).getPropertyValue('--vodokanal-radius')).to.equal('0em');
    }
  });

  it('has a snippet that shows the form in its frame', async () => {
    const { forms, code, one } = await open('?element=login&form.frame=on&form.lang=ru');
    expect(seen(one('.note'))).to.contain('ані набраного, ані запитів ця сторінка не бачить');
    const [address] = forms().map((form) => form.getAttribute('frame')!);
    expect(new URL(address!).origin).not.to.equal(location.origin);
    const snippet = await code('page');
    expect(snippet).to.contain(`frame="${address}"`).and.to.contain('/dist/partner');
    // The development server's own page in the frame lists no partners.
    const page = await openPage(snippet.replace(address!, frameFor().replaceAll('&', '&amp;')));
    const frame = () => page.document.querySelector('vodokanal-login')?.shadowRoot?.querySelector('iframe');
    await until('form in its frame', () => frame()?.style.height);
  });

  for (const lang of ['uk', 'ru'])
    it(`has nothing that axe finds, and no sideways scroll: ${lang}`, async () => {
      const { demo, page, one, set, all } = await open(`?lang=${lang}`, 320);
      for (const part of all<HTMLDetailsElement>('details')) part.open = true;
      // Every width, scheme and language once: each run of axe takes a second.
      const schemes = lang === 'uk' ? ['light', 'dark'] : ['dark', 'light'];
      for (const [at, width] of ['320px', '1280px'].entries()) {
        page().documentElement.style.colorScheme = schemes[at]!;
        await set('theme', schemes[at]!);
        demo.frame.style.width = width;
        await expectGoodPage(demo);
      }
      expect(seen(one('h1'))).to.equal(lang === 'uk' ? 'Конструктор форми' : 'Конструктор формы');
    });
});
