import { expect } from '@open-wc/testing';
import type { VodokanalLogin } from '../../src/elements/login/login.ts';
import {
  answering,
  below,
  box,
  button,
  customer,
  errorOf,
  fill,
  freshEmail,
  good,
  hashOf,
  letters,
  mountLogin,
  panel,
  press,
  seen,
  until,
} from './stage.ts';

const endpoints = {
  'confirm-endpoint': '/api/confirmations',
  'recover-endpoint': '/api/recoveries',
  'resend-endpoint': '/api/registrations/resend',
};

const forgotten = (element: VodokanalLogin) =>
  [...element.querySelectorAll('button')].find((link) => seen(link) === 'Забули пароль?')!;

async function open(hash: string): Promise<VodokanalLogin> {
  history.replaceState(null, '', hash);
  return mountLogin(endpoints);
}

describe('a forgotten password', () => {
  it('is asked for without a word about mail services: the address is what it was at the registration', async () => {
    const element = await mountLogin(endpoints);
    await press(forgotten(element));
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    await fill(element, { email: 'ivan@mail.ru' });
    await element.updateComplete;
    expect(seen(element)).not.to.contain('можуть не дійти');
  });

  it('is replaced by way of a letter, and the old one opens nothing', async () => {
    const { email } = await customer();
    const element = await mountLogin(endpoints);
    await fill(element, { email });
    await press(forgotten(element));
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    expect(box(element, 'email').value).to.equal(email);
    expect(element.querySelector('[name=password]')).to.equal(null);
    await press(button(element));
    await until('panel', () => panel(element));
    expect(seen(panel(element))).to.contain(`Якщо з поштою ${email} зареєстровано кабінет`);

    const reset = await open(await hashOf(email, 'vodokanal-reset'));
    await until('question', () => seen(button(reset)) === 'Зберегти пароль');
    expect(location.hash).to.equal('');
    expect(box(reset, 'password').autocomplete).to.equal('new-password');
    await fill(reset, { password: 'коротко' });
    await reset.submit();
    expect(errorOf(reset, 'password')).to.contain('закороткий');
    await fill(reset, { password: 'новий чайник свистить' });
    await press(button(reset));
    await until('done', () => seen(panel(reset)).includes('Пароль змінено'));

    const login = await mountLogin(endpoints);
    await fill(login, { email, password: good.password });
    expect((await login.submit()).ok).to.equal(false);
    await fill(login, { password: 'новий чайник свистить' });
    expect((await login.submit()).ok).to.equal(true);
  });

  it('is left again by the way back, and asked for anew the next time', async () => {
    const element = await mountLogin(endpoints);
    await fill(element, { email: 'ivan@mail.ru', password: 'таємниця' });
    await press(forgotten(element));
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    // Judged as at sign-in: the address was checked when it registered.
    expect(element.valid).to.equal(true);
    const back = (root: ParentNode) =>
      [...root.querySelectorAll('button')].find((one) => /Повернутися/.test(seen(one)))!;
    await press(back(element));
    await until('sign-in', () => seen(button(element)) === 'Увійти');
    expect([box(element, 'email').value, box(element, 'password').value]).to.deep.equal(['ivan@mail.ru', '']);
    await press(forgotten(element));
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    await answering(
      async () => new Response(null, { status: 202 }),
      () => element.submit(),
    );
    await until('panel', () => panel(element));
    await press(back(element));
    await until('sign-in', () => seen(button(element)) === 'Увійти');
    await press(forgotten(element));
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    expect(panel(element)).to.equal(null);
  });

  it('is a form inside the element where it has an endpoint, else a link of the page', async () => {
    const element = await mountLogin({ ...endpoints, 'recover-url': '/recover' });
    expect(forgotten(element).localName).to.equal('button');
    const other = await mountLogin({ 'recover-url': '/recover' });
    const link = other.querySelector<HTMLAnchorElement>('.vodokanal-links a')!;
    expect([seen(link), link.pathname]).to.deep.equal(['Забули пароль?', '/recover']);
  });

  it('becomes a new one by the rules and at the endpoint that the page names', async () => {
    history.replaceState(null, '', '#vodokanal-reset=keksdose');
    const element = await mountLogin({ ...endpoints, 'reset-endpoint': '/api/elsewhere', 'password-min': '20' });
    await until('question', () => seen(button(element)) === 'Зберегти пароль');
    await fill(element, { password: 'новий чайник' });
    expect(element.valid).to.equal(false);
    await fill(element, { password: 'новий чайник свистить' });
    const requests = await answering(
      async () => new Response(null, { status: 204 }),
      () => element.submit(),
    );
    expect(requests.map(({ path, body }) => [path, body])).to.deep.equal([
      ['/api/elsewhere', { token: 'keksdose', password: 'новий чайник свистить' }],
    ]);
  });

  it('becomes a new one in a box that never held an address: managers and undo know boxes by their nodes', async () => {
    const element = await mountLogin(endpoints);
    await fill(element, { email: 'ivan@ukr.net' });
    const address = box(element, 'email');
    history.replaceState(null, '', '#vodokanal-reset=keksdose');
    window.dispatchEvent(new HashChangeEvent('hashchange'));
    await until('question', () => seen(button(element)) === 'Зберегти пароль');
    expect(box(element, 'password') === address).to.equal(false);
    expect(address.isConnected).to.equal(false);
  });

  it('is not touched by a link that the page has no endpoint for', async () => {
    history.replaceState(null, '', '#vodokanal-reset=keksdose');
    const element = await mountLogin();
    expect(location.hash).to.equal('#vodokanal-reset=keksdose');
    expect(seen(button(element))).to.equal('Увійти');
    history.replaceState(null, '', `${location.pathname}${location.search}`);
  });

  it('says the same for an address that nobody registered, and sends no link', async () => {
    const element = await mountLogin(endpoints);
    await press(forgotten(element));
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    const email = freshEmail();
    await fill(element, { email });
    await element.submit();
    await until('panel', () => panel(element));
    expect(seen(panel(element))).to.contain(`Якщо з поштою ${email} зареєстровано кабінет`);
    const sent = await letters(email);
    expect(sent, 'a letter that says that there is no such cabinet').to.have.length(1);
    expect(sent.map(({ text }) => text).join()).not.to.contain('vodokanal-reset=');
  });

  it('tells of a spent, an old and a foreign link what happened, and gives the way on', async () => {
    const { email } = await customer();
    const ask = () =>
      fetch('/api/recoveries', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, lang: 'uk' }),
      });
    await ask();
    const hash = await hashOf(email, 'vodokanal-reset');
    const use = async (link: string) => {
      const element = await open(link);
      await until('question', () => seen(button(element)) === 'Зберегти пароль');
      await fill(element, { password: 'новий чайник свистить' });
      await element.submit();
      await until('panel', () => panel(element));
      return element;
    };
    await use(hash);
    const spent = await use(hash);
    expect(seen(panel(spent))).to.contain('За цим посиланням пароль уже змінено');
    const foreign = await use('#vodokanal-reset=keksdose');
    expect(seen(panel(foreign))).to.contain('Посилання пошкоджено. Отримайте нове');
    await press(below(foreign).querySelector('button')!);
    await until('question', () => seen(button(foreign)) === 'Надіслати посилання');
    expect(panel(foreign)).to.equal(null);
  });
});
