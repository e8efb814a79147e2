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
      'Будинок',
      'Квартира',
      'Повідомляти мене',
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

  it('the sign-in asks for e-mail and password, and tells that the cabinet was renewed', async () => {
    const element = await mountLogin({ 'register-url': '/register', 'recover-url': '/recover' });
    expect([...element.querySelectorAll('.vodokanal-label')].map(seen)).to.deep.equal(['Електронна пошта', 'Пароль']);
    expect(seen(button(element))).to.equal('Увійти');
    expect(seen(element.shadowRoot!.querySelector('.vodokanal-strip'))).to.contain('Кабінет оновлено');
    const links = [...element.shadowRoot!.querySelectorAll('.vodokanal-links a')].map(seen);
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
    element.parentElement!.lang = 'en';
    await until('Ukrainian for any other language', () => seen(button(element)) === 'Надіслати');
  });
});
