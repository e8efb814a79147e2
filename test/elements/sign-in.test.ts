import { expect, oneEvent } from '@open-wc/testing';
import { person, sessionOf } from '../people.ts';
import { below, box, fill, freshClient, freshEmail, mountLogin, panel, seen, until } from './stage.ts';

describe('signing in', () => {
  it('empties the password after a refusal, keeps the e-mail, and says so', async () => {
    const element = await mountLogin();
    // The endpoint counts tries by address and by client.
    const email = freshEmail();
    element.headers = { 'X-Test-Client': freshClient() };
    await fill(element, { email, password: 'чужий пароль' });
    setTimeout(() => element.submit());
    const failure = await oneEvent(element, 'vodokanal-failure');
    expect(failure.detail).to.include({ kind: 'unauthorized', status: 401 });
    expect(box(element, 'email').value).to.equal(email);
    expect(box(element, 'password').value).to.equal('');
    expect(document.activeElement).to.equal(element.querySelector('.vodokanal-summary'));
  });

  it('never leads to a stranger or to a script, whatever the answer says', async () => {
    for (const url of ['https://evil.example/', '//evil.example', 'javascript:alert(1)']) {
      const element = await mountLogin({ 'cabinet-url': '/cabinet' });
      element.send = async () => ({ ok: true, next: 'cabinet', url });
      await fill(element, sessionOf(person()));
      let to = '';
      element.addEventListener('vodokanal-navigate', (event) => {
        to = event.detail.url;
        event.preventDefault();
      });
      await element.submit();
      expect(to).to.equal(new URL('/cabinet', location.href).href);
    }
  });
});

describe('the cabinet after signing in', () => {
  it('is not promised where the page names none', async () => {
    const element = await mountLogin();
    element.send = async () => ({ ok: true, next: 'cabinet' });
    await fill(element, sessionOf(person()));
    await element.submit();
    await until('panel', () => panel(element));
    expect(seen(panel(element))).to.equal('Ви увійшли');
    expect(below(element).querySelector('a')).to.equal(null);
  });

  async function signedIn(cabinet: string, url?: string) {
    const element = await mountLogin({ 'cabinet-url': cabinet });
    element.send = async () => ({ ok: true, next: 'cabinet', url });
    await fill(element, sessionOf(person()));
    return element;
  }
  /** An address of the page itself: going there loads nothing. */
  const here = (hash: string) => `${location.pathname}${location.search}${hash}`;
  afterEach(() => history.replaceState(null, '', here('')));

  it('opens by itself, at the address of the answer where that is on the site of the page', async () => {
    const element = await signedIn(here('#cabinet'));
    await element.submit();
    await until('cabinet', () => location.hash === '#cabinet');
    const other = await signedIn(here('#cabinet'), here('#answer'));
    await other.submit();
    await until('answer', () => location.hash === '#answer');
  });

  it('stays closed where the page goes its own way; a link leads there', async () => {
    const element = await signedIn(here('#cabinet'));
    element.addEventListener('vodokanal-navigate', (event) => event.preventDefault());
    await element.submit();
    await until('panel', () => panel(element));
    expect(location.hash).to.equal('');
    expect(below(element).querySelector('a')!.hash).to.equal('#cabinet');
  });

  it('is nowhere that the answer alone names', async () => {
    const element = await mountLogin();
    element.send = async () => ({ ok: true, next: 'cabinet', url: here('#answer') });
    await fill(element, sessionOf(person()));
    await element.submit();
    await until('panel', () => panel(element));
    expect(location.hash).to.equal('');
    expect(below(element).querySelector('a')).to.equal(null);
  });
});

describe('the links around the sign-in', () => {
  it('may be followed by the page itself', async () => {
    const element = await mountLogin({ 'register-url': '/elsewhere' });
    let heard: unknown;
    element.addEventListener('vodokanal-navigate', (event) => {
      heard = event.detail;
      event.preventDefault();
    });
    element.querySelector<HTMLAnchorElement>('.vodokanal-links a')!.click();
    expect(heard).to.deep.equal({ to: 'register', url: new URL('/elsewhere', location.href).href });
    expect(location.pathname).not.to.equal('/elsewhere');
  });
});
