import { expect, oneEvent } from '@open-wc/testing';
import type { Failure } from '../../src/transport/outcome.ts';
import { person, sessionOf } from '../people.ts';
import { alertOf, below, button, fill, filledRegister, mountLogin, panel, press, seen, until } from './stage.ts';

describe('the countdown after 429', () => {
  it('ends by itself, and the button can be pressed again', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 2 });
    await element.submit();
    expect(alertOf(element)).to.equal('Забагато спроб. Спробуйте через 2 секунди');
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    await until('one second', () => alertOf(element) === 'Забагато спроб. Спробуйте через 1 секунду');
    await until('the button', () => !button(element).hasAttribute('aria-disabled'));
    expect(alertOf(element)).to.equal('');
  });

  it('comes from the real endpoint after many wrong passwords', async () => {
    const element = await mountLogin();
    let outcome: unknown;
    for (let tries = 0; tries < 40; tries++) {
      await fill(element, { email: 'guess@ukr.net', password: `guess ${tries}` });
      outcome = await element.submit();
      if ((outcome as { kind?: string }).kind === 'limited') break;
    }
    expect(outcome).to.include({ kind: 'limited', status: 429 });
    expect(alertOf(element)).to.match(/^Забагато спроб. Спробуйте через \d+ /);
  });

  it('sends nothing meanwhile, and says how long it takes', async () => {
    const { element } = await filledRegister();
    let requests = 0;
    element.send = async () => {
      requests++;
      return { ok: false, kind: 'limited', status: 429, retryAfter: 60 };
    };
    const [failure] = await Promise.all([oneEvent(element, 'vodokanal-failure'), element.submit()]);
    expect(failure.detail).to.include({ kind: 'limited', status: 429, retryAfter: 60 });
    const outcome = await element.submit();
    expect(outcome).to.include({ ok: false, kind: 'limited' });
    expect((outcome as Failure).retryAfter).to.be.within(50, 60);
    expect(requests).to.equal(1);
  });

  it('goes on where the element is moved', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 2 });
    await element.submit();
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await element.updateComplete;
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    await until('the button', () => !button(element).hasAttribute('aria-disabled'));
  });

  it('comes with any answer that says how long to wait', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'server', status: 503, retryAfter: 2 });
    await element.submit();
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    await until('the button', () => !button(element).hasAttribute('aria-disabled'));
    expect(alertOf(element)).to.contain('Не вдалося надіслати');
  });

  it('never says that the wait is over while the button still waits: not 0 seconds, nor less', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 2 });
    await element.submit();
    expect(alertOf(element)).to.equal('Забагато спроб. Спробуйте через 2 секунди');
    // The clock has gone on, as after the sleep of a phone, and the page draws before the next second is counted.
    const { now } = Date;
    Date.now = () => now() + 60_000;
    try {
      element.lang = 'ru';
      await until('Russian', () => /^Слишком/.test(alertOf(element)));
      expect(alertOf(element)).to.match(/ 1 секунду$/);
    } finally {
      Date.now = now;
    }
  });

  it('lasts to the end of its last second', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 2 });
    await element.submit();
    const { now } = Date;
    Date.now = () => now() + 1600;
    try {
      expect(await element.submit()).to.include({ kind: 'limited', retryAfter: 1 });
    } finally {
      Date.now = now;
    }
  });

  it('is never longer than what the endpoint said, also where the clock of the device goes back meanwhile', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 2 });
    await element.submit();
    const { now } = Date;
    Date.now = () => now() - 3_600_000;
    try {
      element.lang = 'ru';
      await until('Russian', () => /^Слишком/.test(alertOf(element)));
      expect(alertOf(element)).to.match(/ [12] секунд[уы]$/);
      await until('the button', () => !button(element).hasAttribute('aria-disabled'));
    } finally {
      Date.now = now;
    }
  });

  it('of a sign-in holds up no other question: the link of «Забули пароль?» is sent at once', async () => {
    const element = await mountLogin({ 'recover-endpoint': '/api/recoveries' });
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 600 });
    await fill(element, sessionOf(person()));
    await element.submit();
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    await press(below(element).querySelector('button')!);
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    expect(button(element).hasAttribute('aria-disabled')).to.equal(false);
    await press(button(element));
    await until('panel', () => panel(element));
  });
});
