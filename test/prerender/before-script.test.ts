import { expect } from '@open-wc/testing';
import { resident, seen, until } from '../elements/stage.ts';
import { Page } from './page.ts';

const register = {
  element: 'register',
  options: { action: '/register', endpoint: '/api/registrations', page: location.origin },
} as const;
const login = {
  element: 'login',
  options: { action: '/login', endpoint: '/api/sessions', page: location.origin },
} as const;

describe('a form that came with the page, before its script', () => {
  let page: Page;
  afterEach(() => {
    page.close();
    sessionStorage.clear();
  });

  /** The page that the endpoint answers with. */
  const answered = () =>
    until(
      'the endpoint’s page',
      () => page.document.readyState === 'complete' && !page.document.querySelector('#below'),
    );

  it('is sent by its button, and the endpoint’s page asks what it has understood', async () => {
    const { texts } = await resident();
    page = await Page.open(register);
    for (const [name, text] of Object.entries(texts)) page.box(name).value = text;
    page.box('remindReadings').checked = true;
    page.one('.vodokanal-submit').click();
    await answered();
    expect(page.document.location.pathname).to.equal('/register');
    expect(seen(page.one('#vodokanal-register-house-line'))).to.contain('1Б-3');
    for (const name of ['account', 'email', 'house', 'apartment'] as const)
      expect(page.box(name).value, name).to.equal(texts[name]);
    expect(page.box('remindReadings').checked).to.equal(true);
    expect(page.box('password').value).to.equal('');
  });

  it('is sent with what is missing, which the endpoint’s page names in the language of the form', async () => {
    page = await Page.open({ ...register, options: { ...register.options, lang: 'ru' } });
    page.box('email').value = 'ivan@ukr.net';
    page.box('password').value = 'теплий кіт на печі';
    page.one('.vodokanal-submit').click();
    await answered();
    expect(page.document.documentElement.lang).to.equal('ru');
    expect(seen(page.one('#vodokanal-register-account-line'))).to.contain('Введите лицевой счёт');
    expect([page.box('email').value, page.box('password').value]).to.deep.equal(['ivan@ukr.net', '']);
    expect(page.document.documentElement.outerHTML).not.to.contain('печі');
  });

  it('is filled by a manager that fires nothing, and all of it counts once the script is there', async () => {
    const { texts, somebody } = await resident();
    page = await Page.open(register);
    const boxes = Object.entries(texts).map(([name, text]) => {
      const box = page.box(name);
      box.value = text;
      return box;
    });
    await page.script();
    const { account, email } = somebody;
    const element = page.one<HTMLElement & { value: object; valid: boolean }>('vodokanal-register');
    await until('read', () => element.valid);
    expect(element.value).to.include({ account, email, house: '1Б-3' });
    expect(Object.keys(texts).map((name) => page.box(name))).to.deep.equal(boxes);
    await until('shown', () => seen(page.one('#vodokanal-register-house-line')).includes('1Б-3'));
  });

  it('keeps the fragment and the query of its address, and a language that this says', async () => {
    const action = (given: string) => {
      page?.close();
      return Page.open({ ...login, options: { ...login.options, action: given, lang: 'ru' } }).then((opened) => {
        page = opened;
        return page.one<HTMLFormElement>('form').getAttribute('action');
      });
    };
    expect(await action('/login')).to.equal('/login?lang=ru');
    expect(await action('/login?from=a#b')).to.equal('/login?from=a&lang=ru#b');
    expect(await action('/login?lang=uk')).to.equal('/login?lang=uk');
  });

  /** What extensions put into forms: attributes, a button in the box, an overlay behind it. */
  const marks: Record<string, (box: HTMLInputElement) => void> = {
    attributes(box) {
      box.setAttribute('data-lastpass-icon-added', 'true');
      box.style.backgroundImage = 'none';
    },
    'an element behind the box': (box) => box.after(Object.assign(document.createElement('com-1password-button'))),
    'an element in front of the box': (box) => box.before(document.createElement('div')),
    'an element around the box'(box) {
      const around = document.createElement('span');
      box.replaceWith(around);
      around.append(box);
    },
    'an element at the end of the form': (box) => box.form!.append(document.createElement('nordpass-icon')),
  };
  for (const [what, mark] of Object.entries(marks))
    it(`loses no letter where a manager has put in ${what}`, async () => {
      page = await Page.open(login);
      page.box('email').value = 'ivan@ukr.net';
      page.box('password').value = 'теплий кіт';
      mark(page.box('email'));
      await page.script();
      await until('the texts', () => page.box('email').value && page.box('password').value);
      expect([page.box('email').value, page.box('password').value]).to.deep.equal(['ivan@ukr.net', 'теплий кіт']);
      const element = page.one<HTMLElement & { value: object; valid: boolean }>('vodokanal-login');
      expect(element.value).to.deep.include({ email: 'ivan@ukr.net' });
      expect(element.valid).to.equal(true);
      for (const selector of ['form', 'input[name=email]', 'input[name=password]', '.vodokanal-submit'])
        expect(page.all(selector), selector).to.have.length(1);
      // It goes on as any other: a key is read, a complaint has its place.
      page.box('email').value = 'ivan@gmial.com';
      page.box('email').dispatchEvent(new Event('input', { bubbles: true }));
      await until('an offer', () => page.all('.vodokanal-offer').length > 0);
    });

  it('belongs to the tag as it is when the script comes', async () => {
    page = await Page.open({
      ...register,
      options: { ...register.options, email: 'server@ukr.net', account: '100200300401' },
    });
    const element = page.one<HTMLElement & { value: object }>('vodokanal-register');
    page.box('house').value = '25';
    element.setAttribute('email', 'page@ukr.net');
    element.setAttribute('endpoint', '/api/others');
    element.setAttribute('lang', 'ru');
    await page.script();
    await until('Russian', () => seen(page.one('.vodokanal-submit')) === 'Отправить');
    expect(page.box('email').value).to.equal('page@ukr.net');
    expect(page.box('account').value).to.equal('100200300401');
    expect(page.box('house').value).to.equal('25');
    expect(page.one<HTMLFormElement>('form').action).to.equal(`${location.origin}/api/others`);
  });
});
