import { expect } from '@open-wc/testing';
import {
  alertOf,
  below,
  box,
  button,
  fill,
  filledRegister,
  good,
  hashOf,
  letters,
  mountLogin,
  panel,
  press,
  seen,
  summaryOf,
  until,
} from './stage.ts';

describe('the letter that confirms an address', () => {
  it('is sent again when asked, not more often than once a minute', async () => {
    const { element, email } = await filledRegister({ 'resend-endpoint': '/api/registrations/resend' });
    await element.submit();
    expect(seen(below(element))).to.match(/Надіслати лист ще раз можна через (1 хвилину|\d\d секунд)/);
    expect(await letters(email)).to.have.length(1);
  });

  it('may go to another address: the way back leads to the filled form', async () => {
    const { element } = await filledRegister();
    await element.submit();
    await press(below(element).querySelector('button')!);
    await until('form', () => !panel(element));
    expect(element.value.house).to.equal('1Б-3');
    expect(document.activeElement).to.have.property('name', 'email');
  });

  it('is offered again to somebody who signs in without having confirmed', async () => {
    const { element, email } = await filledRegister();
    await element.submit();
    const login = await mountLogin({
      'confirm-endpoint': '/api/confirmations',
      'resend-endpoint': '/api/registrations/resend',
    });
    await fill(login, { email, password: good.password });
    await login.submit();
    expect(summaryOf(login)[0]).to.contain('Пошту ще не підтверджено');
    const again = login.querySelector<HTMLButtonElement>('.vodokanal-summary button')!;
    expect(seen(again)).to.equal('Надіслати лист ще раз');
    await press(again);
    await until('second letter', async () => (await letters(email)).length === 2);
    await until('word', () => seen(login.querySelector('.vodokanal-summary')).includes('Лист надіслано ще раз'));
  });
});

describe('the link in that letter', () => {
  it('leaves the address bar at once, and is used only when the person asks for it', async () => {
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

  it('makes no event that a page could take for signing in', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    const heard: string[] = [];
    for (const name of ['submit', 'success', 'failure'])
      element.addEventListener(`vodokanal-${name}`, () => heard.push(name));
    await until('question', () => seen(button(element)) === 'Підтвердити');
    expect(await element.submit()).to.include({ ok: false, status: 410 });
    expect(heard).to.deep.equal([]);
  });

  it('goes out by our transport, not by the one that the page brings for signing in', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    element.send = async () => ({ ok: true, next: 'cabinet' });
    await until('question', () => seen(button(element)) === 'Підтвердити');
    expect(await element.submit()).to.include({ ok: false, status: 410 });
  });

  it('can be used again where the endpoint fails: only 410 says that it is dead', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations?fault=status-500' });
    await until('question', () => seen(button(element)) === 'Підтвердити');
    expect(await element.submit()).to.include({ ok: false, status: 500 });
    expect(panel(element)).to.equal(null);
    expect(alertOf(element)).to.contain('Не вдалося надіслати');
    expect(seen(button(element))).to.equal('Підтвердити');
  });

  it('leaves the rest of the address and the state of the page as they are', async () => {
    const { pathname, search } = location;
    history.replaceState({ route: 7 }, '', `${pathname}${search}#vodokanal-confirm=keksdose`);
    await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    expect([location.pathname, location.search, location.hash]).to.deep.equal([pathname, search, '']);
    expect(history.state).to.deep.equal({ route: 7 });
    history.replaceState(null, '', `${pathname}${search}`);
  });

  it('is left alone by an element that is on no page any more, and by one whose form stands in a frame', async () => {
    const gone = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    gone.remove();
    const framed = await mountLogin({ 'confirm-endpoint': '/api/confirmations', frame: 'http://example.org/' });
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    for (const element of [gone, framed]) {
      element.requestUpdate();
      await element.updateComplete;
    }
    expect(location.hash).to.equal('#vodokanal-confirm=keksdose');
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  });

  it('that is dead leads to the registration where the page names it', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations', 'register-url': '/register' });
    await until('question', () => seen(button(element)) === 'Підтвердити');
    await element.submit();
    await until('panel', () => panel(element));
    const link = below(element).querySelector('a')!;
    expect([seen(link), link.pathname]).to.deep.equal(['Зареєструватися ще раз', '/register']);
  });

  it('is forgotten by `reset`: the sign-in is asked for again', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    await until('question', () => seen(button(element)) === 'Підтвердити');
    element.reset();
    await element.updateComplete;
    expect(seen(button(element))).to.equal('Увійти');
    expect(box(element, 'email').value).to.equal('');
  });

  it('is left to the one element that knows where to post it', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const without = await mountLogin();
    expect(location.hash).to.equal('#vodokanal-confirm=keksdose');
    expect(seen(button(without))).to.equal('Увійти');
    const one = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    const other = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    await until('question', () => seen(button(one)) === 'Підтвердити');
    expect(seen(button(other))).to.equal('Увійти');
  });

  it('says what to do when it was used before', async () => {
    const { element, email } = await filledRegister();
    await element.submit();
    const hash = await hashOf(email, 'vodokanal-confirm');
    for (const outcome of ['Пошту підтверджено', 'Це посилання вже використано']) {
      history.replaceState(null, '', hash);
      const login = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
      await until('question', () => seen(button(login)) === 'Підтвердити');
      await press(button(login));
      await until(outcome, () => seen(panel(login)).includes(outcome));
    }
  });
});
