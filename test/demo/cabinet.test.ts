import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import { customer, freshClient, later, seen, until } from '../elements/stage.ts';
import { newPassword, wrongPassword } from '../people.ts';

/** Signs in; with `omit` as another browser would, whose cookie this one does not get. */
async function signIn(
  somebody: { email: string; password: string; returnUrl?: string },
  credentials: RequestCredentials = 'same-origin',
) {
  const { status } = await fetch('/api/sessions', {
    method: 'POST',
    credentials,
    headers: { 'Content-Type': 'application/json', 'X-Test-Client': freshClient() },
    body: JSON.stringify(somebody),
  });
  return status;
}

/** The cabinet of somebody who has just signed in, in a frame of this page. */
async function openCabinet() {
  const frame = document.createElement('iframe');
  frame.src = '/demo/pages/cabinet.html';
  frame.style.cssText = 'width: 390px; height: 900px';
  document.body.append(frame);
  const page = () => frame.contentDocument!;
  const one = <E extends HTMLElement>(selector: string) => page().querySelector<E>(selector)!;
  // The list of sessions comes last.
  await until('cabinet', () => page()?.querySelector('.sessions li'));
  return { frame, page, one, said: () => [...page().querySelectorAll('.status')].map(seen).filter(Boolean) };
}

async function reopened(frame: HTMLIFrameElement) {
  frame.remove();
  return openCabinet();
}

function type(box: HTMLInputElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('the cabinet of the demo', () => {
  afterEach(async () => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    localStorage.removeItem('demo-lang');
    await fetch('/api/sessions', { method: 'DELETE' });
  });

  it('keeps the ticks that a person changes, in either language', async () => {
    const somebody = await customer();
    await signIn(somebody);
    let { frame, one, said } = await openCabinet();
    const before = one<HTMLInputElement>('[type=checkbox]').checked;
    one('[type=checkbox]').click();
    await until('saved', () => said().includes('Збережено'));
    one('[data-lang=ru]').click();
    await until('in Russian', () => said().includes('Сохранено'));
    expect(said()).to.deep.equal(['Сохранено']);
    expect(seen(one('h1'))).to.equal('Личный кабинет');
    ({ frame, one, said } = await reopened(frame));
    expect(one<HTMLInputElement>('[type=checkbox]').checked).to.equal(!before);
  });

  it('keeps both of two ticks that are changed at once, and while the account is still loading', async () => {
    const somebody = await customer();
    await signIn(somebody);
    const frame = document.createElement('iframe');
    frame.src = '/demo/pages/cabinet.html';
    document.body.append(frame);
    const boxes = () => [...frame.contentDocument!.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
    let isSlow = false;
    await until('page', () => {
      const view = frame.contentWindow as Window & typeof globalThis;
      if (!frame.contentDocument?.querySelector('cabinet-page') || isSlow) return boxes().length === 2;
      isSlow = true;
      const { fetch } = view;
      // The account is slow, and so is each change: whoever reads that all is saved may leave at once.
      view.fetch = async (input, init) => {
        if (String(input).includes('/cabinet/accounts/')) await later(1500);
        if (init?.method === 'PATCH') await later(500);
        return fetch.call(view, input, init);
      };
    });
    const before = boxes().map(({ checked }) => checked);
    for (const box of boxes()) box.click();
    const said = () => [...frame.contentDocument!.querySelectorAll('.status')].map(seen);
    await until('saved', () => said().includes('Збережено'));
    const opened = await reopened(frame);
    await until('both', () =>
      [...opened.page().querySelectorAll<HTMLInputElement>('[type=checkbox]')].every(
        ({ checked }, at) => checked === !before[at],
      ),
    );
  });

  it('sends a tick that could not be saved again with the next one, and takes it back where there is none', async () => {
    const somebody = await customer();
    await signIn(somebody);
    const { frame, page, said } = await openCabinet();
    const boxes = () => [...page().querySelectorAll<HTMLInputElement>('[type=checkbox]')];
    const before = boxes().map(({ checked }) => checked);
    const view = frame.contentWindow as Window & typeof globalThis;
    const { fetch } = view;
    const failOnce = () => {
      view.fetch = async (input, init) => {
        if (init?.method !== 'PATCH') return fetch.call(view, input, init);
        view.fetch = fetch;
        await later(100);
        return new Response('', { status: 500 });
      };
    };
    failOnce();
    for (const box of boxes()) box.click();
    await until('saved', () => said().includes('Збережено'));
    expect(boxes().map(({ checked }) => checked)).to.deep.equal(before.map((checked) => !checked));
    failOnce();
    boxes()[0]!.click();
    await until('failed', () => said().some((text) => text.startsWith('Не вдалося зберегти')));
    expect(boxes().map(({ checked }) => checked)).to.deep.equal(before.map((checked) => !checked));
    const opened = await reopened(frame);
    const kept = [...opened.page().querySelectorAll<HTMLInputElement>('[type=checkbox]')];
    expect(kept.map(({ checked }) => checked)).to.deep.equal(before.map((checked) => !checked));
  });

  it('changes the password, says at the box what is wrong, and ends the other sessions', async () => {
    const somebody = await customer();
    await signIn(somebody);
    await signIn(somebody, 'omit');
    const { one, page, said } = await openCabinet();
    expect(page().querySelectorAll('.sessions li').length).to.be.greaterThan(1);
    const change = async (current: string, next: string, sentence: string) => {
      type(one('#current'), current);
      type(one('#password'), next);
      one('password-section button').click();
      await until(sentence, () => said().includes(sentence));
    };
    await change(wrongPassword, newPassword, 'Поточний пароль неправильний');
    expect(page().activeElement).to.equal(one('#current'));
    await change(somebody.password, 'abc', 'Пароль закороткий: символів 3, а потрібно щонайменше 8');
    await change(somebody.password, newPassword, 'Пароль змінено. На інших пристроях потрібно ввійти знову');
    expect(one<HTMLInputElement>('#password').value).to.equal('');
    await until('one session', () => page().querySelectorAll('.sessions li').length === 1);
    expect(await signIn(somebody, 'omit')).to.equal(401);
    expect(await signIn({ ...somebody, password: newPassword }, 'omit')).to.equal(200);
  });

  it('lists where somebody is signed in, and ends a session there', async () => {
    const somebody = await customer();
    await signIn(somebody);
    const { page, frame } = await openCabinet();
    const count = page().querySelectorAll('.sessions li').length;
    await signIn(somebody, 'omit');
    const next = await reopened(frame);
    const items = () => [...next.page().querySelectorAll<HTMLElement>('.sessions li')];
    expect(items().length).to.equal(count + 1);
    expect(items().filter((item) => seen(item).includes('цей пристрій'))).to.have.length(1);
    next.one('.sessions li button').click();
    await until('ended', () => items().length === count);
  });

  it('leads back to the page of a partner by a link at its top, in either language', async () => {
    const url = `${location.origin}/demo/pages/partner.html?state=a1`;
    await signIn({ ...(await customer()), returnUrl: url });
    const { frame, one, page } = await openCabinet();
    const link = one<HTMLAnchorElement>('#cabinet > :first-child a');
    expect(seen(link)).to.equal('Повернутися до оплати — Оплата комунальних, демонстрація');
    expect(link.href).to.equal(url);
    expect([link.rel, link.referrerPolicy, link.target]).to.deep.equal(['noopener', 'no-referrer', '']);
    one('[data-lang=ru]').click();
    await until('in Russian', () => seen(one('h1')) === 'Личный кабинет');
    expect(seen(one('#cabinet > :first-child a'))).to.equal('Вернуться к оплате — Оплата комунальних, демонстрація');
    link.click();
    await until('partner', () => frame.contentWindow?.location.href === url && page().querySelector('#form'));
    expect(page().referrer).to.equal('');
  });

  it('has no such link where the page of nobody has asked for it', async () => {
    await signIn(await customer());
    const { page } = await openCabinet();
    expect(page().querySelector('.return')).to.equal(null);
  });

  it('says so where signing out has failed, and stays', async () => {
    await signIn(await customer());
    const { frame, one, page, said } = await openCabinet();
    const inside = frame.contentWindow as Window & typeof globalThis;
    const { fetch } = inside;
    inside.fetch = async () => Response.error();
    one('#leave').click();
    await until('sentence', () => said().includes('Вийти не вдалося, ви ще в кабінеті. Спробуйте ще раз'));
    expect(page().querySelector('h1')).to.not.equal(null);
    inside.fetch = fetch;
    one('#leave').click();
    await until('sign-in', () => frame.contentWindow?.location.hash === '#login');
    expect((await window.fetch('/api/sessions')).status).to.equal(401);
  });

  it('has nothing that axe finds', async () => {
    await signIn(await customer());
    const { page } = await openCabinet();
    const script = page().createElement('script');
    script.src = '/node_modules/axe-core/axe.min.js';
    page().head.append(script);
    const inside = page().defaultView as unknown as { axe?: typeof axe };
    await until('axe', () => inside.axe);
    const { violations } = await inside.axe!.run();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).to.deep.equal([]);
  });

  it('sends somebody without a session to the sign-in', async () => {
    await fetch('/api/sessions', { method: 'DELETE' });
    const frame = document.createElement('iframe');
    frame.src = '/demo/pages/cabinet.html';
    document.body.append(frame);
    await until('sign-in', () => frame.contentWindow?.location.hash === '#login');
  });
});
