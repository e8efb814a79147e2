import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { box, button, errorOf, fill, mountLogin, panel, press, seen, summaryOf, until } from './stage.ts';

describe('<vodokanal-login>', () => {
  it('asks for e-mail and password, and tells that the cabinet was renewed', async () => {
    const element = await mountLogin({ 'register-url': '/register', 'recover-url': '/recover' });
    expect([...element.querySelectorAll('.vodokanal-label')].map(seen)).to.deep.equal(['Електронна пошта', 'Пароль']);
    expect(seen(button(element))).to.equal('Увійти');
    expect(seen(element.shadowRoot!.querySelector('.vodokanal-strip'))).to.contain('Кабінет оновлено');
    const links = [...element.shadowRoot!.querySelectorAll('.vodokanal-links a')].map(seen);
    expect(links).to.deep.equal(['Забули пароль?', 'Реєстрація']);
    expect(box(element, 'email').autocomplete).to.equal('username');
    expect(box(element, 'password').autocomplete).to.equal('current-password');
  });

  it('holds no rule of the registration against an old password', async () => {
    const element = await mountLogin();
    await fill(element, { email: 'ivan@mail.ru', password: '1' });
    expect(element.valid).to.equal(true);
    await press(button(element));
    await until('refusal', () => element.state === 'error');
    expect(summaryOf(element)).to.deep.equal(['Неправильна пошта або пароль']);
  });

  it('clears the password after a refusal, keeps the e-mail, and says so', async () => {
    const element = await mountLogin();
    await fill(element, { email: 'nobody@ukr.net', password: 'чужий пароль' });
    setTimeout(() => element.submit());
    const failure = await oneEvent(element, 'vodokanal-failure');
    expect(failure.detail).to.include({ kind: 'unauthorized', status: 401 });
    expect(box(element, 'email').value).to.equal('nobody@ukr.net');
    expect(box(element, 'password').value).to.equal('');
    expect(document.activeElement).to.equal(element.querySelector('.vodokanal-summary'));
  });

  it('asks for what is missing', async () => {
    const element = await mountLogin({ lang: 'ru' });
    box(element, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await until('summary', () => summaryOf(element).length);
    expect(errorOf(element, 'email')).to.equal('Введите электронную почту');
    expect(errorOf(element, 'password')).to.equal('Введите пароль');
  });

  it('lets the page take over a link', async () => {
    const element = await mountLogin({ 'register-url': '/elsewhere' });
    let told: unknown;
    element.addEventListener('vodokanal-navigate', (event) => {
      told = event.detail;
      event.preventDefault();
    });
    element.shadowRoot!.querySelector<HTMLAnchorElement>('.vodokanal-links a')!.click();
    expect(told).to.deep.equal({ to: 'register', url: new URL('/elsewhere', location.href).href });
    expect(location.pathname).not.to.equal('/elsewhere');
  });

  it('never follows an answer to a stranger, nor a script', async () => {
    for (const url of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const element = await mountLogin({ 'cabinet-url': '/cabinet' });
      element.send = async () => ({ ok: true, next: 'cabinet', url });
      await fill(element, { email: 'ivan@ukr.net', password: 'пароль' });
      let to = '';
      element.addEventListener('vodokanal-navigate', (event) => {
        to = event.detail.url;
        event.preventDefault();
      });
      await element.submit();
      expect(to).to.equal(new URL('/cabinet', location.href).href);
    }
  });

  it('takes the token out of the address at once, and spends it only when asked to', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    expect(location.hash).to.equal('');
    await until('question', () => seen(button(element)) === 'Підтвердити');
    expect(element.querySelector('input')).to.equal(null);
    expect(seen(element.shadowRoot!.querySelector('.vodokanal-heading'))).to.equal('Підтвердження пошти');
    expect(document.activeElement).to.equal(button(element));
    await press(button(element));
    await until('outcome', () => seen(panel(element)).includes('Посилання не діє'));
    expect(seen(panel(element))).to.contain('Посилання пошкоджено');
  });

  it('confirms quietly: no event that a page could take for signing in', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    const told: string[] = [];
    for (const name of ['submit', 'success', 'failure'])
      element.addEventListener(`vodokanal-${name}`, () => told.push(name));
    await until('question', () => seen(button(element)) === 'Підтвердити');
    await element.submit();
    expect(told).to.deep.equal([]);
  });

  it('leaves the token to the element that knows where to post it', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const without = await mountLogin();
    expect(location.hash).to.equal('#vodokanal-confirm=keksdose');
    expect(seen(button(without))).to.equal('Увійти');
    const one = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    const other = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    await until('question', () => seen(button(one)) === 'Підтвердити');
    expect(seen(button(other))).to.equal('Увійти');
  });
});
