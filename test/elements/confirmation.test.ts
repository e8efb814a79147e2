import { expect } from '@open-wc/testing';
import type { VodokanalLogin } from '../../src/index.ts';
import { wrongPassword } from '../people.ts';
import {
  alertOf,
  answering,
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
    expect(seen(below(element))).to.match(/Надіслати лист ще раз через (1 хвилину|\d\d секунд)/);
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
    await until('question', () => seen(button(element)) === 'Підтвердити та увійти');
    expect(
      [...element.querySelectorAll('input')].map(({ autocomplete, hidden }) => [autocomplete, hidden]),
    ).to.deep.equal([
      ['current-password', false],
      // For Chromium's manager, which fills nothing without it.
      ['username', true],
    ]);
    expect(seen(element)).to.contain('Введіть пароль до свого кабінету');
    expect(seen(element.shadowRoot!.querySelector('.vodokanal-heading'))).to.equal('Підтвердження пошти');
    expect(document.activeElement).to.equal(box(element, 'password'));
    await press(button(element));
    await until('complaint', () => summaryOf(element)[0] === 'Введіть пароль');
    await fill(element, { password: good.password });
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
    await until('question', () => seen(button(element)) === 'Підтвердити та увійти');
    await fill(element, { password: good.password });
    expect(await element.submit()).to.include({ ok: false, status: 410 });
    expect(heard).to.deep.equal([]);
  });

  it('goes out by our transport, not by the one that the page brings for signing in', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    element.send = async () => ({ ok: true, next: 'cabinet' });
    await until('question', () => seen(button(element)) === 'Підтвердити та увійти');
    await fill(element, { password: good.password });
    expect(await element.submit()).to.include({ ok: false, status: 410 });
  });

  it('can be used again where the endpoint fails: only 410 says that it is dead', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations?fault=status-500' });
    await until('question', () => seen(button(element)) === 'Підтвердити та увійти');
    await fill(element, { password: good.password });
    expect(await element.submit()).to.include({ ok: false, status: 500 });
    expect(panel(element)).to.equal(null);
    expect(alertOf(element)).to.contain('Не вдалося надіслати');
    expect(seen(button(element))).to.equal('Підтвердити та увійти');
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
    await until('question', () => seen(button(element)) === 'Підтвердити та увійти');
    await fill(element, { password: good.password });
    await element.submit();
    await until('panel', () => panel(element));
    const link = below(element).querySelector('a')!;
    expect([seen(link), link.pathname]).to.deep.equal(['Зареєструватися ще раз', '/register']);
  });

  it('is called damaged where the back end gives no reason, or one that nobody knows', async () => {
    for (const code of [undefined, 'strange', 'toString']) {
      const element = await following('#vodokanal-confirm=keksdose');
      await fill(element, { password: good.password });
      await answering(
        async () => Response.json({ title: 'Gone', code }, { status: 410 }),
        () => element.submit(),
      );
      await until('panel', () => seen(panel(element)).includes('Посилання пошкоджено'));
      element.remove();
    }
  });

  it('is forgotten by `reset`: the sign-in is asked for again', async () => {
    history.replaceState(null, '', '#vodokanal-confirm=keksdose');
    const element = await mountLogin({ 'confirm-endpoint': '/api/confirmations' });
    await until('question', () => seen(button(element)) === 'Підтвердити та увійти');
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
    await until('question', () => seen(button(one)) === 'Підтвердити та увійти');
    expect(seen(button(other))).to.equal('Увійти');
  });

  it('says what to do when it was used before', async () => {
    const { email, hash } = await waiting();
    const login = await following(hash);
    await answer(login, good.password);
    await until('cabinet', () => seen(panel(login)).includes('Ви увійшли'));
    expect((await (await fetch('/api/sessions')).json()).email).to.equal(email);
    const again = await following(hash);
    await answer(again, good.password);
    await until('spent', () => seen(panel(again)).includes('Це посилання вже використано'));
    await fetch('/api/sessions', { method: 'DELETE' });
  });
});

/** Somebody who has registered and not confirmed yet, with the fragment of the letter's link. */
async function waiting() {
  const { element, email } = await filledRegister();
  await element.submit();
  element.remove();
  return { email, hash: await hashOf(email, 'vodokanal-confirm') };
}

/** A sign-in on the page that the link leads to. */
async function following(hash: string, attributes: Record<string, string> = {}): Promise<VodokanalLogin> {
  history.replaceState(null, '', hash);
  const login = await mountLogin({ 'confirm-endpoint': '/api/confirmations', ...attributes });
  await until('question', () => seen(button(login)) === 'Підтвердити та увійти');
  return login;
}

/** Types the password and presses the button. */
async function answer(login: VodokanalLogin, password: string): Promise<void> {
  await fill(login, { password });
  await press(button(login));
}

describe('the password behind that link', () => {
  it('signs in: the page hears of it and goes to the cabinet, if nobody prevents it', async () => {
    const { hash } = await waiting();
    const login = await following(hash, { 'cabinet-url': '/cabinet' });
    const heard: unknown[] = [];
    login.addEventListener('vodokanal-success', ({ detail }) =>
      heard.push(detail.value, detail.outcome.ok && detail.outcome.next),
    );
    login.addEventListener('vodokanal-navigate', (event) => {
      event.preventDefault();
      heard.push(event.detail.to, new URL(event.detail.url).pathname);
    });
    await answer(login, good.password);
    await until('panel', () => seen(panel(login)).includes('Відкриваємо особистий кабінет'));
    expect(heard).to.deep.equal([{}, 'cabinet', 'cabinet', '/cabinet']);
    const link = below(login).querySelector('a')!;
    expect(seen(link)).to.equal('Перейти до особистого кабінету');
    await fetch('/api/sessions', { method: 'DELETE' });
  });

  it('may be wrong: the box is emptied, the sentence says why, and the link still works', async () => {
    const { hash } = await waiting();
    const login = await following(hash, { 'register-url': '/register' });
    await answer(login, wrongPassword);
    await until('sentence', () => summaryOf(login)[0]?.startsWith('Це лист про реєстрацію з іншим паролем'));
    expect(box(login, 'password').value).to.equal('');
    expect([...below(login).querySelectorAll('a')].map((link) => seen(link))).to.deep.equal(['Зареєструватися ще раз']);
    await answer(login, good.password);
    await until('cabinet', () => seen(panel(login)).includes('Ви увійшли'));
    await fetch('/api/sessions', { method: 'DELETE' });
  });

  it('is called wrong by a 401 without a code, too, and a reason of the back end is shown', async () => {
    const reasons: [body: object, sentence: string][] = [
      [{}, 'Це лист про реєстрацію з іншим паролем'],
      [{ detail: 'Кабінет закрито' }, 'Кабінет закрито'],
      [{ code: 'credentials' }, 'Неправильна пошта або пароль'],
    ];
    for (const [body, sentence] of reasons) {
      const login = await following('#vodokanal-confirm=keksdose');
      await fill(login, { password: good.password });
      const headers = { 'Content-Type': 'application/problem+json' };
      await answering(
        async () => new Response(JSON.stringify(body), { status: 401, headers }),
        () => login.submit(),
      );
      await until(sentence, () => summaryOf(login)[0]?.startsWith(sentence));
      login.remove();
    }
  });

  it('leads to the sign-in where the back end does not sign in here', async () => {
    const login = await following('#vodokanal-confirm=keksdose');
    const heard: string[] = [];
    login.addEventListener('vodokanal-success', () => heard.push('success'));
    await fill(login, { password: good.password });
    await answering(
      async () => Response.json({ next: 'login' }),
      () => login.submit(),
    );
    await until('panel', () => seen(panel(login)).includes('Тепер увійдіть зі своєю поштою та паролем'));
    expect(heard).to.deep.equal([]);
    await press(below(login).querySelector('button')!);
    await until('form', () => seen(button(login)) === 'Увійти');
  });

  it('is in no event, and forgotten by the form that is left', async () => {
    const login = await following('#vodokanal-confirm=keksdose');
    const heard: unknown[] = [];
    login.addEventListener('vodokanal-input', ({ detail }) => heard.push(detail));
    await fill(login, { password: good.password });
    expect(login.value).to.deep.equal({});
    expect(JSON.stringify(heard)).not.to.contain(good.password);
    await press(below(login).querySelector('button')!);
    await until('sign-in', () => seen(button(login)) === 'Увійти');
    expect(box(login, 'password').value).to.equal('');
  });
});
