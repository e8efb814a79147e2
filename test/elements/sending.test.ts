import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ticks } from '../../src/contract/ticks.ts';
import { registrationOf } from '../people.ts';
import {
  alertOf,
  box,
  button,
  fill,
  filledRegister,
  good,
  letters,
  mountRegister,
  panel,
  resident,
  seen,
  until,
} from './stage.ts';

describe('sending a registration', () => {
  it('ends in one letter and a panel that says where to look for it', async () => {
    const { element, email } = await filledRegister();
    setTimeout(() => button(element).click());
    const success = await oneEvent(element, 'vodokanal-success');
    expect(success.detail.outcome).to.include({ ok: true, status: 202, next: 'confirm-email' });
    await until('panel', () => panel(element));
    expect(seen(panel(element))).to.contain(`Перевірте пошту ${email}: ми надіслали посилання`);
    expect(element.shadowRoot!.activeElement).to.equal(panel(element));
    expect(element.state).to.equal('success');
    // Password managers have some seconds to see what was right.
    await until('forgotten', () => box(element, 'password').value === '');
    expect(await letters(email)).to.have.length(1);
  });

  it('makes one registration of several presses of button and Enter', async () => {
    const { element, email } = await filledRegister();
    let requests = 0;
    element.addEventListener('vodokanal-submit', () => requests++);
    box(element, 'apartment').focus();
    await Promise.all([element.submit(), element.submit(), sendKeys({ press: 'Enter' })]);
    button(element).click();
    await until('panel', () => panel(element));
    expect(requests).to.equal(1);
    expect(await letters(email)).to.have.length(1);
  });

  it('waits for a slow endpoint, and the button says so', async () => {
    const { element } = await filledRegister({ endpoint: '/api/registrations?fault=latency-600' });
    const sent = element.submit();
    await element.updateComplete;
    expect(seen(button(element))).to.equal('Надсилаємо…');
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    expect(element.getAttribute('state')).to.equal('busy');
    expect(await sent).to.include({ ok: true });
  });

  it('goes to no endpoint that is neither https nor loopback, and says so', async () => {
    const element = await mountRegister({ endpoint: 'http://example.com/api' });
    await fill(element, (await resident()).texts);
    const { error } = console;
    let logged = '';
    console.error = (...parts: unknown[]) => {
      logged = parts.join(' ');
    };
    await element.submit().finally(() => {
      console.error = error;
    });
    expect(logged).to.contain('endpoint');
    expect(seen(element.querySelector('.vodokanal-alert'))).to.contain('Форму підключено неправильно');
  });

  it('is called off when the element is removed, without an event of failure', async () => {
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

  it('leaves no busy button behind when the browser brings the page back', async () => {
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

describe('the key of a request', () => {
  it('is the same for each try, and another one after an edit', async () => {
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

  it('makes one registration of two tries where the first answer got lost', async () => {
    const { element, email } = await filledRegister({ endpoint: '/api/registrations?fault=lost' });
    expect(await element.submit()).to.include({ ok: false, kind: 'network' });
    element.setAttribute('endpoint', '/api/registrations');
    expect(await element.submit()).to.include({ ok: true, status: 202 });
    expect(await letters(email)).to.have.length(1);
  });
});

describe('the page around a form that is sent', () => {
  it('may stop it, and learns everything but the password', async () => {
    const { element, account, email } = await filledRegister();
    const heard: unknown[] = [];
    for (const name of ['vodokanal-input', 'vodokanal-submit', 'vodokanal-success', 'vodokanal-failure'] as const)
      element.addEventListener(name, (event) => heard.push((event as CustomEvent).detail));
    await fill(element, { password: 'інший чайник' });
    element.addEventListener('vodokanal-submit', (event) => event.preventDefault(), { once: true });
    expect(await element.submit()).to.deep.equal({ ok: false, kind: 'aborted' });
    expect(await letters(email)).to.have.length(0);
    expect(await element.submit()).to.include({ ok: true });
    expect(heard).to.have.length(4);
    expect(JSON.stringify(heard)).to.contain(account).and.not.to.contain('чайник');
    expect(element.outerHTML).not.to.contain('чайник');
  });

  it('may send the whole request itself, with `send`', async () => {
    const { element, somebody } = await filledRegister({ partner: 'Банк' });
    const requests: object[] = [];
    element.send = async (body) => {
      requests.push(body);
      return { ok: true, next: 'login' };
    };
    await element.submit();
    const unticked = Object.fromEntries(ticks.map((name) => [name, false]));
    expect(requests).to.deep.equal([registrationOf(somebody, { ...unticked, partner: 'Банк' })]);
    expect(seen(panel(element))).to.contain('Реєстрацію завершено');
  });

  it('makes a failure like any other where its `send` throws', async () => {
    const { element } = await filledRegister();
    element.send = () => Promise.reject(new Error('boom'));
    expect(await element.submit()).to.include({ ok: false, kind: 'network' });
    expect(alertOf(element)).to.contain('Не вдалося надіслати');
  });
});
