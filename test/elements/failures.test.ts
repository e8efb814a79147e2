import { expect } from '@open-wc/testing';
import {
  box,
  button,
  fill,
  filledRegister,
  good,
  letters,
  mountLogin,
  mountRegister,
  panel,
  press,
  seen,
  until,
} from './stage.ts';

const alertOf = (element: Element) => {
  const alert = element.querySelector<HTMLElement>('.vodokanal-alert');
  return alert?.hidden ? '' : seen(alert);
};

describe('when something fails', () => {
  const online = Object.getOwnPropertyDescriptor(Navigator.prototype, 'onLine')!;
  const connect = (on: boolean) => {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => on });
    window.dispatchEvent(new Event(on ? 'online' : 'offline'));
  };
  afterEach(() => Object.defineProperty(navigator, 'onLine', { ...online, configurable: true }));

  it('sees at once that there is no connection, asks once when it is back, and sends with the same key', async () => {
    const { element, email } = await filledRegister();
    const keys: string[] = [];
    element.addEventListener('vodokanal-submit', (event) => keys.push(event.detail.idempotencyKey));
    connect(false);
    expect(await element.submit()).to.include({ kind: 'offline' });
    expect(alertOf(element)).to.contain('Немає зв’язку з інтернетом');
    connect(true);
    await until('question', () => alertOf(element).startsWith('Зв’язок з’явився'));
    expect(await letters(email)).to.have.length(0);
    await press(button(element));
    await until('panel', () => panel(element));
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('takes a new key after an edit', async () => {
    const { element } = await filledRegister();
    const keys: string[] = [];
    element.addEventListener('vodokanal-submit', (event) => {
      keys.push(event.detail.idempotencyKey);
      event.preventDefault();
    });
    await element.submit();
    await element.submit();
    await fill(element, { apartment: '13' });
    await element.submit();
    expect(keys[0]).to.equal(keys[1]);
    expect(keys[2]).not.to.equal(keys[1]);
    expect(keys[2]).to.match(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('counts a limit down and gives the button back by itself', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 2 });
    await element.submit();
    expect(alertOf(element)).to.equal('Забагато спроб. Спробуйте за 2 секунди');
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    await until('one second', () => alertOf(element) === 'Забагато спроб. Спробуйте за 1 секунду');
    await until('the button', () => !button(element).hasAttribute('aria-disabled'));
    expect(alertOf(element)).to.equal('');
  });

  it('is limited by the real endpoint after many wrong passwords, with the time to wait', async () => {
    const element = await mountLogin();
    let outcome: unknown;
    for (let tries = 0; tries < 40; tries++) {
      await fill(element, { email: 'guess@ukr.net', password: `guess ${tries}` });
      outcome = await element.submit();
      if ((outcome as { kind?: string }).kind === 'limited') break;
    }
    expect(outcome).to.include({ kind: 'limited', status: 429 });
    expect(alertOf(element)).to.match(/^Забагато спроб. Спробуйте за \d+ /);
  });

  it('shows a sentence of the endpoint as text where it has none of its own', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'refused', status: 418, code: 'teapot', detail: 'Я <b>чайник</b>' });
    await element.submit();
    expect(seen(element.querySelector('.vodokanal-summary li'))).to.equal('Я <b>чайник</b>');
  });

  it('says something sensible when the page’s own `send` throws', async () => {
    const { element } = await filledRegister();
    element.send = () => Promise.reject(new Error('boom'));
    expect(await element.submit()).to.include({ ok: false, kind: 'network' });
    expect(alertOf(element)).to.contain('Не вдалося надіслати');
  });

  it('calls off what is under way when it is removed, and tells no failure', async () => {
    const { element } = await filledRegister();
    let failures = 0;
    element.addEventListener('vodokanal-failure', () => failures++);
    element.send = (_, { signal }) =>
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const sent = element.submit();
    await until('busy', () => element.busy);
    const parent = element.parentElement!;
    element.remove();
    expect(await sent).to.deep.equal({ ok: false, kind: 'aborted' });
    parent.append(element);
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(failures).to.equal(0);
    expect(box(element, 'password').value).to.equal(good.password);
  });

  it('leaves no stuck button behind when the browser brings the page back', async () => {
    const { element } = await filledRegister();
    element.send = () => new Promise(() => {});
    void element.submit();
    await until('busy', () => element.busy);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(button(element).hasAttribute('aria-disabled')).to.equal(false);
  });
});

describe('the draft', () => {
  beforeEach(() => sessionStorage.clear());
  const copy = (id: string) => {
    for (const key of Object.keys(sessionStorage)) {
      const text = sessionStorage.getItem(key)!;
      // Another copy of the element has another key: what a reload would find under the same one.
      sessionStorage.setItem(key.replace(/^[^:]+/, id), text);
    }
  };
  const nextId = (id: string) => id.replace(/(?:-(\d+))?$/, (_, n = '1') => `-${Number(n) + 1}`);

  it('survives a reload, the password does not', async () => {
    const { element, account } = await filledRegister();
    box(element, 'remindReadings').click();
    expect(JSON.stringify({ ...sessionStorage }))
      .to.contain(account)
      .and.not.to.contain('чайник');
    copy(nextId(element.querySelector('form')!.id));
    element.remove();
    const again = await mountRegister({ account: '999999999999' });
    expect(again.value).to.include({ account, house: '1Б-3', remindReadings: true, notifyBalance: false });
    expect(box(again, 'house').value).to.equal(good.house);
    expect(box(again, 'password').value).to.equal('');
  });

  it('is gone after success, and can be switched off', async () => {
    const { element } = await filledRegister();
    await element.submit();
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    const { element: other } = await filledRegister({ draft: 'off' });
    expect(Object.keys(sessionStorage)).to.deep.equal([]);
    other.remove();
  });
});
