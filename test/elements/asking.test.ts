import { expect } from '@open-wc/testing';
import { box, button, fill, mountLogin, mountRegister, press, readingOf, seen, summaryOf, until } from './stage.ts';

describe('what the forms ask', () => {
  it('the registration asks every question, in Ukrainian unless the page says otherwise', async () => {
    const element = await mountRegister();
    const labels = [...element.querySelectorAll('.vodokanal-label')].map(seen);
    expect(labels).to.deep.equal([
      'Особовий рахунок',
      'Електронна пошта',
      'Пароль',
      'Адреса',
      'Будинок',
      'Квартира',
      'Сповіщення',
    ]);
    expect(seen(button(element))).to.equal('Надіслати');
    expect(
      [...element.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map((tick) => tick.checked),
    ).to.deep.equal([false, false]);
  });

  it('the registration is one real form in the page, with English names, and its button belongs to it', async () => {
    const element = await mountRegister();
    const form = element.querySelector('form')!;
    expect(form.getRootNode()).to.equal(document);
    expect(form.method).to.equal('post');
    expect(form.action).to.equal(new URL('/api/registrations', location.href).href);
    expect(button(element).form).to.equal(form);
    expect([...new FormData(form).keys()]).to.deep.equal(['account', 'email', 'password', 'house', 'apartment']);
    const tokens = ['account', 'email', 'password', 'house'].map((name) => box(element, name).autocomplete);
    expect(tokens).to.deep.equal(['off', 'username', 'new-password', 'off']);
  });

  it('the boxes ask phones for the right keyboard, and browsers for no correction', async () => {
    const element = await mountRegister();
    const names = ['account', 'email', 'password', 'house', 'apartment'];
    expect(names.map((name) => box(element, name).inputMode)).to.deep.equal(['', 'email', '', '', '']);
    for (const name of names) {
      const { autocapitalize, spellcheck } = box(element, name);
      expect([autocapitalize, spellcheck], name).to.deep.equal(['none', false]);
      expect(box(element, name).getAttribute('autocorrect'), name).to.equal('off');
      expect(box(element, name).getAttribute('aria-required'), name).to.equal('true');
    }
    expect(box(element, 'password').getAttribute('passwordrules')).to.equal('minlength: 8;');
  });

  it('the registration leads to the sign-in and to the privacy notice where the page names them', async () => {
    const element = await mountRegister();
    const links = () =>
      [element, element.shadowRoot!]
        .flatMap((root) => [...root.querySelectorAll<HTMLAnchorElement>('.vodokanal-before a, .vodokanal-notice a')])
        .map(({ pathname }) => pathname)
        .sort();
    expect(links()).to.deep.equal([]);
    element.loginUrl = '/login';
    element.privacyUrl = '/privacy';
    await element.updateComplete;
    expect(links()).to.deep.equal(['/login', '/privacy']);
    expect(seen(element.querySelector('.vodokanal-before'))).to.equal('Уже зареєстровані? Увійти');
  });

  it('a heading has the level that the page gives it, from 1 to 6', async () => {
    const element = await mountRegister();
    const levels: unknown[] = [];
    for (const level of ['1', '6', '7', '0', 'x']) {
      element.setAttribute('heading-level', level);
      await element.updateComplete;
      levels.push(element.shadowRoot!.querySelector('.vodokanal-heading')!.ariaLevel);
    }
    expect(levels).to.deep.equal(['1', '6', '2', '2', '2']);
  });

  it('a form has no heading where the page gives it none', async () => {
    const element = await mountRegister({ 'heading-level': 'none' });
    expect(element.shadowRoot!.querySelectorAll('.vodokanal-frame [role=heading]:not(dialog *)')).to.have.length(0);
  });

  it('the sign-in asks for e-mail and password, and tells that the cabinet was renewed', async () => {
    const element = await mountLogin({ 'register-url': '/register', 'recover-url': '/recover' });
    expect([...element.querySelectorAll('.vodokanal-label')].map(seen)).to.deep.equal(['Електронна пошта', 'Пароль']);
    expect(seen(button(element))).to.equal('Увійти');
    expect(seen(element.querySelector('.vodokanal-strip'))).to.contain('Кабінет оновлено, старий пароль не діє');
    const links = [...element.querySelectorAll('.vodokanal-links a')].map(seen);
    expect(links).to.deep.equal(['Забули пароль?', 'Реєстрація']);
    expect(box(element, 'email').autocomplete).to.equal('username');
    expect(box(element, 'password').autocomplete).to.equal('current-password');
  });

  it('the sign-in holds no rule of the registration against an old password', async () => {
    const element = await mountLogin();
    await fill(element, { email: 'ivan@mail.ru', password: '1' });
    expect(element.valid).to.equal(true);
    await press(button(element));
    await until('refusal', () => element.state === 'error');
    expect(summaryOf(element)).to.deep.equal(['Неправильна пошта або пароль']);
  });
});

describe('the language of a form', () => {
  it('follows `lang` of the element and of an ancestor at once, and keeps what was typed', async () => {
    const element = await mountRegister();
    await fill(element, { house: '1 б' });
    element.lang = 'ru-RU';
    await until('Russian', () => seen(button(element)) === 'Отправить');
    expect(readingOf(element, 'house')).to.equal('Будет отправлено: 1Б');
    expect(box(element, 'house').value).to.equal('1 б');
    element.removeAttribute('lang');
    element.parentElement!.lang = 'ru';
    await until('Russian of the ancestor', () => seen(button(element)) === 'Отправить');
    element.parentElement!.lang = 'zxx';
    await until('Ukrainian for any other language', () => seen(button(element)) === 'Надіслати');
  });

  it('is marked on what the form says', async () => {
    const element = await mountRegister({ lang: 'ru' });
    const parts = [
      element.shadowRoot!.querySelector('.vodokanal-frame')!,
      element.querySelector('form')!,
      element.querySelector('.vodokanal-actions')!,
    ];
    expect(parts.map((part) => part.getAttribute('lang'))).to.deep.equal(['ru', 'ru', 'ru']);
    element.lang = 'de';
    await until('Ukrainian', () => parts.every((part) => part.getAttribute('lang') === 'uk'));
  });

  it('is that of the page around the components that hold the form, and follows it', async () => {
    const page = document.createElement('div');
    page.lang = 'ru';
    const holder = document.createElement('div');
    page.append(holder);
    document.body.append(page);
    const element = document.createElement('vodokanal-register');
    holder.attachShadow({ mode: 'open' }).append(element);
    await until('Russian', () => seen(button(element)) === 'Отправить');
    page.lang = 'uk';
    await until('Ukrainian', () => seen(button(element)) === 'Надіслати');
    page.remove();
  });

  it('is read anew where the element is moved to', async () => {
    const element = await mountRegister();
    const page = document.createElement('div');
    page.lang = 'ru';
    document.body.append(page);
    page.append(element);
    await until('Russian', () => seen(button(element)) === 'Отправить');
    page.remove();
  });

  it('is read anew, too, where `moveBefore` has moved the element, which is not taken out then', async function () {
    if (!('moveBefore' in Element.prototype)) this.skip();
    const element = await mountRegister();
    const page = document.createElement('div');
    page.lang = 'ru';
    document.body.append(page);
    Reflect.get(page, 'moveBefore').call(page, element, null);
    await until('Russian', () => seen(button(element)) === 'Отправить');
    page.remove();
  });

  it('is followed by one form also when another one has left the page', async () => {
    const [one, other] = [await mountRegister(), await mountLogin()];
    one.remove();
    other.parentElement!.lang = 'ru';
    await until('Russian', () => seen(button(other)) === 'Войти');
  });
});
