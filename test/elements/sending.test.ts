import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { ticks } from '../../src/contract/ticks.ts';
import { submitsAfterSuccess } from '../../src/elements/input/presses.ts';
import type { Outcome } from '../../src/transport/outcome.ts';
import { registrationOf } from '../people.ts';
import {
  alertOf,
  answering,
  below,
  box,
  button,
  fill,
  filledRegister,
  good,
  letters,
  mountRegister,
  panel,
  press,
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
    expect(seen(panel(element))).to.contain(`Ми надіслали посилання для підтвердження на ${email}. Якщо листа немає`);
    expect(panel(element)!.querySelector('[translate=no]')?.textContent).to.equal(email);
    expect(element.shadowRoot!.activeElement).to.equal(panel(element));
    expect(panel(element)!.getAttribute('aria-label')).to.equal('Перевірте пошту');
    expect(element.state).to.equal('success');
    // Password managers have some seconds to see what was right.
    await until('forgotten', () => box(element, 'password').value === '');
    expect(await letters(email)).to.have.length(1);
  });

  it('leads to the mailbox of the address where its service is known', async () => {
    const mailboxes: Record<string, string | null> = {
      'ivan@GMAIL.com': 'https://mail.google.com',
      'ivan@ukr.net': 'https://mail.ukr.net',
      'ivan@vodokanal.example.org': null,
    };
    for (const [email, address] of Object.entries(mailboxes)) {
      const { element } = await filledRegister();
      await fill(element, { email });
      element.send = async () => ({ ok: true, next: 'confirm-email' });
      await element.submit();
      await until('panel', () => panel(element));
      const link = below(element).querySelector('a');
      expect(link?.getAttribute('href') ?? null, email).to.equal(address);
      if (link) expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
    }
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

  it('is called off by `reset`: an answer that comes later counts for nothing', async () => {
    const { element } = await filledRegister();
    const heard: string[] = [];
    for (const name of ['success', 'failure']) element.addEventListener(`vodokanal-${name}`, () => heard.push(name));
    let answer = (_outcome: Outcome) => {};
    let signal: AbortSignal | undefined;
    element.send = (_, how) => {
      signal = how.signal;
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const sent = element.submit();
    await until('busy', () => signal);
    element.reset();
    expect(element.state).to.equal('idle');
    expect(signal?.aborted).to.equal(true);
    answer({ ok: true, next: 'confirm-email' });
    expect(await sent).to.deep.equal({ ok: false, kind: 'aborted' });
    await element.updateComplete;
    expect(element.state).to.equal('idle');
    expect(panel(element)).to.equal(null);
    expect(heard).to.deep.equal([]);
  });

  it('is over once it succeeded: back from the next page the person finds an empty form', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: true, next: 'login' });
    await element.submit();
    await until('panel', () => panel(element));
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await element.updateComplete;
    expect(panel(element)).to.equal(null);
    expect([box(element, 'email').value, box(element, 'password').value]).to.deep.equal(['', '']);
    expect(element.state).to.equal('idle');
  });

  it('goes on when a page is shown for the first time', async () => {
    const { element } = await filledRegister({ endpoint: '/api/registrations?fault=latency-300' });
    const sent = element.submit();
    await until('busy', () => element.busy);
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(await sent).to.include({ ok: true });
  });

  it('asks for letters in the language of the page', async () => {
    const { element } = await filledRegister({ lang: 'ru' });
    const answer = async () => new Response('{"next":"login"}', { status: 202 });
    const [request] = await answering(answer, () => element.submit());
    expect(request!.body).to.include({ lang: 'ru' });
    expect(request!.headers.get('Accept-Language')).to.equal('ru');
  });

  it('takes headers and credentials of the page along', async () => {
    const { element } = await filledRegister({ credentials: 'include' });
    element.headers = { 'X-CSRF': 'token' };
    const answer = async () => new Response('{"next":"login"}', { status: 202 });
    const [request] = await answering(answer, () => element.submit());
    expect([request!.headers.get('X-CSRF'), request!.credentials]).to.deep.equal(['token', 'include']);
  });

  it('ends at once in no outcome where the element stands on no page', async () => {
    const element = document.createElement('vodokanal-register');
    expect(await element.submit()).to.deep.equal({ ok: false, kind: 'aborted' });
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

  it('is another one after a script has set a tick without any event', async () => {
    const { element } = await filledRegister();
    const keys: string[] = [];
    element.addEventListener('vodokanal-submit', (event) => {
      keys.push(event.detail.idempotencyKey);
      event.preventDefault();
    });
    await element.submit();
    box(element, 'notifyBalance').checked = true;
    await element.submit();
    await element.submit();
    expect(keys[1]).not.to.equal(keys[0]);
    expect(keys[2]).to.equal(keys[1]);
  });

  it('makes one registration of two tries where the first answer got lost', async () => {
    const { element, email } = await filledRegister({ endpoint: '/api/registrations?fault=lost' });
    expect(await element.submit()).to.include({ ok: false, kind: 'network' });
    element.setAttribute('endpoint', '/api/registrations');
    expect(await element.submit()).to.include({ ok: true, status: 202 });
    expect(await letters(email)).to.have.length(1);
  });
});

describe('a press of the button', () => {
  it('is one event, also where the page stops it', async () => {
    const { element } = await filledRegister();
    let heard = 0;
    element.addEventListener('vodokanal-submit', (event) => {
      heard++;
      event.preventDefault();
    });
    await press(button(element));
    await until('event', () => heard);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).to.equal(1);
  });

  it('is answered also where a listener of the page keeps the click to itself', async () => {
    const element = await mountRegister();
    element.addEventListener('click', (event) => event.stopPropagation(), { once: true });
    await press(button(element));
    await until('summary', () => element.querySelector('.vodokanal-summary'));
  });

  it('sends nothing where a script of the page has taken it', async () => {
    const { element } = await filledRegister();
    let heard = 0;
    element.addEventListener('vodokanal-submit', (event) => {
      heard++;
      event.preventDefault();
    });
    button(element).addEventListener('click', (event) => event.preventDefault(), { once: true });
    await press(button(element));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(heard).to.equal(0);
    await press(button(element));
    await until('event', () => heard);
  });

  it('makes a `submit` that extensions see, scripts of the page do not, but once it is sent', async () => {
    const { element } = await filledRegister();
    let answer = { ok: false, kind: 'network' } as Outcome;
    element.send = async () => {
      // The event comes after the click, an answer long after both.
      await new Promise((resolve) => setTimeout(resolve, 50));
      return answer;
    };
    let heard: string[] = [];
    const listen = (where: string) => (event: Event) => {
      // Nothing of the page may be loaded, whatever is wrong.
      event.preventDefault();
      heard.push(`${where} ${(event.target as Element).localName} ${element.state}`);
    };
    const form = element.querySelector('form')!;
    // As from the world of an extension, for which the page cannot replace members.
    EventTarget.prototype.addEventListener.call(form, 'submit', listen('extension'));
    form.addEventListener('submit', listen('form'));
    form.onsubmit = listen('property');
    const page = listen('page');
    document.addEventListener('submit', page);
    try {
      await press(button(element));
      await until('failure', () => element.state === 'error');
      expect(heard).to.deep.equal(CSS.supports(submitsAfterSuccess) ? [] : ['extension form busy']);
      heard = [];
      answer = { ok: true, next: 'login' } as Outcome;
      await press(button(element));
      await until('panel', () => panel(element));
      expect(heard).to.deep.equal(
        CSS.supports(submitsAfterSuccess)
          ? ['extension form success', 'page body success']
          : ['extension form busy', 'page body success'],
      );
    } finally {
      document.removeEventListener('submit', page);
    }
  });

  it('that meets complaints is no event for the page: nothing was sent, nothing failed', async () => {
    const element = await mountRegister();
    const heard: string[] = [];
    for (const name of ['submit', 'failure']) element.addEventListener(`vodokanal-${name}`, () => heard.push(name));
    expect(await element.submit()).to.include({ ok: false, kind: 'refused' });
    expect(heard).to.deep.equal([]);
  });
});

describe('the page around a form that is sent', () => {
  it('may send forms of its own as before', async () => {
    await mountRegister();
    const form = await fixture<HTMLFormElement>(html`<form><button>Далі</button></form>`);
    let handled: boolean | undefined;
    form.addEventListener('submit', (event) => {
      handled = event.defaultPrevented;
      event.preventDefault();
    });
    form.requestSubmit();
    expect(handled).to.equal(false);
  });

  it('cannot switch the form off: what its scripts do to the controls is undone', async () => {
    const element = await mountRegister();
    const controls = () => [box(element, 'account'), button(element)];
    for (const control of controls()) {
      control.inert = true;
      control.disabled = true;
    }
    await until('controls', () => controls().every(({ inert, disabled }) => !inert && !disabled));
    for (const look of ['own', 'page']) {
      element.setAttribute('look', look);
      await element.updateComplete;
      button(element).hidden = true;
      await until(`button, look=${look}`, () => button(element).getBoundingClientRect().height);
    }
  });

  it('may show a success in its own way', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: true, next: 'confirm-email' });
    element.addEventListener('vodokanal-success', (event) => event.preventDefault());
    expect(await element.submit()).to.include({ ok: true });
    await element.updateComplete;
    expect(panel(element)).to.equal(null);
    expect(element.state).to.equal('success');
  });

  it('hears of it in any ancestor, through the components that hold the form', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const element = document.createElement('vodokanal-register');
    holder.attachShadow({ mode: 'open' }).append(element);
    const heard: string[] = [];
    holder.parentElement!.addEventListener('vodokanal-input', (event) => heard.push(event.detail.field), {
      once: true,
    });
    await element.updateComplete;
    await fill(element, { house: '7' });
    expect(heard).to.deep.equal(['house']);
    holder.remove();
  });

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

  it('is told the language, and is called off, also where it has sent before', async () => {
    const { element } = await filledRegister({ lang: 'ru' });
    const signals: AbortSignal[] = [];
    element.send = (_, { signal, lang }) => {
      expect(lang).to.equal('ru');
      signals.push(signal);
      return new Promise(() => {});
    };
    const first = element.submit();
    await until('busy', () => signals.length === 1);
    // The end of the first request comes while the second one is under way.
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    const second = element.submit();
    expect(await first).to.deep.equal({ ok: false, kind: 'aborted' });
    element.reset();
    expect(await second).to.deep.equal({ ok: false, kind: 'aborted' });
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([true, true]);
  });

  it('may bring an anti-bot element through the slot of a component', async () => {
    const { element } = await filledRegister();
    const holder = element.parentElement!;
    holder.attachShadow({ mode: 'open' }).append(element);
    element.insertAdjacentHTML('beforeend', '<slot name="robots" slot="challenge"></slot>');
    holder.insertAdjacentHTML('beforeend', '<input slot="robots" type="hidden" name="token" value="signed">');
    let body: object = {};
    element.send = async (request) => {
      body = request;
      return { ok: true, next: 'login' };
    };
    await element.submit();
    expect(body).to.deep.include({ challenge: { token: 'signed' } });
  });

  it('makes a failure like any other where its `send` throws', async () => {
    const { element } = await filledRegister();
    element.send = () => Promise.reject(new Error('boom'));
    expect(await element.submit()).to.include({ ok: false, kind: 'network' });
    expect(alertOf(element)).to.contain('Не вдалося надіслати');
  });
});
