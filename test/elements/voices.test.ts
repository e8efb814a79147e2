import { expect } from '@open-wc/testing';
import {
  alertOf,
  below,
  box,
  button,
  errorOf,
  fill,
  filledRegister,
  later,
  listen,
  mountLogin,
  mountRegister,
  offersOf,
  panel,
  seen,
  statusOf,
  summaryOf,
  until,
} from './stage.ts';

/** Longer than the pause after which typing counts as ended. */
const settled = () => later(900);

const described = (part: Element) =>
  (part.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => seen((part.getRootNode() as Document).getElementById(id)));

describe('one voice at a time', () => {
  const { now } = Date;
  afterEach(() => {
    Date.now = now;
  });

  it('a summary that gets the focus speaks alone, of all that it holds', async () => {
    const element = await mountRegister();
    await fill(element, { account: '1234' });
    box(element, 'account').focus();
    const heard = listen(statusOf(element));
    await element.submit();
    await settled();
    expect(heard.filter(Boolean)).to.deep.equal([]);
    const summary = document.activeElement!;
    expect(seen(document.getElementById(summary.getAttribute('aria-labelledby')!))).to.equal('Потрібно виправити');
    for (const sentence of summaryOf(element)) expect(described(summary)[0]).to.contain(sentence);
    const heading = summary.querySelector('[role=heading]')!;
    expect(heading.ariaLevel, 'below the heading of the form').to.equal('3');
  });

  it('a reason that names no field is heard with the summary, too', async () => {
    const element = await mountLogin();
    element.send = async () => ({ ok: false, kind: 'unauthorized', status: 401 });
    await fill(element, { email: 'olena@ukr.net', password: 'хтозна' });
    await element.submit();
    expect(described(document.activeElement!)[0]).to.contain('Неправильна пошта або пароль');
  });

  it('a panel that gets the focus says what it is about', async () => {
    const { element, email } = await filledRegister();
    box(element, 'apartment').focus();
    const heard = listen(statusOf(element));
    await element.submit();
    await settled();
    expect(described(panel(element)!)[0]).to.contain(`Ми надіслали посилання для підтвердження на ${email}`);
    expect(heard.filter(Boolean)).to.deep.equal(['Надсилаємо…']);
  });

  it('what was about to be said of typing is not said once it is sent', async () => {
    const { element } = await filledRegister();
    const heard = listen(statusOf(element));
    element.send = () => new Promise(() => {});
    await fill(element, { password: 'інший довгий пароль' });
    void element.submit();
    await settled();
    expect(heard.at(-1)).to.equal('Надсилаємо…');
    expect(heard).to.have.length(1);
    element.reset();
  });

  it('a box is described when one comes to it, and not while one types: each change would be heard', async () => {
    const element = await mountRegister();
    const before = described(box(element, 'account'));
    expect(before).to.deep.equal(['12 символів із рахунку за воду']);
    for (const text of ['1', '12', '123']) {
      await fill(element, { account: text });
      expect(box(element, 'account').hasAttribute('aria-describedby'), text).to.equal(false);
    }
    await fill(element, { account: '' });
    box(element, 'email').focus();
    await until('its hint', () => described(box(element, 'account'))[0] === before[0]);
    await fill(element, { account: '123' });
    await element.submit();
    await until('its error', () => described(box(element, 'account'))[0] === errorOf(element, 'account'));
  });

  it('whoever comes back to a box hears of its open offers, and of its error once', async () => {
    const element = await mountRegister();
    await fill(element, { apartment: '15B' });
    await until('offers', () => offersOf(element, 'apartment').length);
    const before = statusOf(element).textContent;
    await element.submit();
    const heard = listen(statusOf(element));
    box(element, 'apartment').focus();
    await until('offers', () => heard.length);
    expect(heard.map((text) => text.trim())).to.deep.equal(['Ви мали на увазі: 15В, 15Б, 15И']);
    expect(heard[0], 'some screen readers say nothing twice').not.to.equal(before);
  });

  it('a countdown is heard when it begins, when the button is pressed, and when it ends', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'limited', status: 429, retryAfter: 60 });
    const heard = listen(statusOf(element));
    await element.submit();
    await until('the beginning', () => heard.length === 2);
    expect(heard[1]).to.match(/^Забагато спроб. Спробуйте через /);
    const shown = alertOf(element);
    await until('the next second', () => alertOf(element) !== shown);
    expect(button(element).hasAttribute('aria-describedby'), 'each second').to.equal(false);
    expect(heard, 'nor by the status').to.have.length(2);
    button(element).click();
    await until('an answer', () => heard.length === 3);
    expect(heard[2]).to.match(/^Забагато спроб. Спробуйте через \d/);
    Date.now = () => now() + 61_000;
    await until('the end', () => heard.length === 4);
    expect(heard[3]).to.equal('Натисніть кнопку, щоб надіслати');
  });

  it('so is that of another letter, whose button keeps the focus', async () => {
    const { element } = await filledRegister({ 'resend-endpoint': '/api/registrations/resend' });
    await element.submit();
    await until('panel', () => panel(element));
    const again = below(element).querySelector('button')!;
    const heard = listen(below(element).querySelector('[role=status]')!);
    again.focus();
    again.click();
    await until('an answer', () => heard.length);
    expect(heard[0]).to.match(/^Надіслати лист ще раз через \d/);
    expect(document.activeElement).to.equal(again);
    Date.now = () => now() + 61_000;
    await until('the end', () => heard.length > 1);
    expect(heard[1]).to.equal('Надіслати лист ще раз');
    expect(again.hasAttribute('aria-disabled')).to.equal(false);
  });

  it('the drawing of a bill is silent beside the sentence that says the same', async () => {
    const element = await mountRegister();
    element.querySelector<HTMLElement>('[aria-haspopup]')!.click();
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    expect(
      dialog.querySelector('svg')!.ariaHidden ?? dialog.querySelector('svg')!.getAttribute('aria-hidden'),
    ).to.equal('true');
    expect(seen(dialog).match(/поруч із вашою адресою/g)).to.have.length(1);
    dialog.close();
  });
});

describe('the keyboard of a phone', () => {
  const { matchMedia } = window;
  afterEach(() => {
    window.matchMedia = matchMedia;
  });
  const onPhone = (coarse: boolean) => {
    window.matchMedia = (query) =>
      /pointer: coarse/.test(query) ? ({ matches: coarse } as MediaQueryList) : matchMedia(query);
  };
  const enter = (input: HTMLInputElement) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    return input.dispatchEvent(event);
  };

  it('has «next» on its Enter until the last box, where it has «send»', async () => {
    const register = await mountRegister();
    const names = ['account', 'email', 'password', 'house', 'apartment'];
    expect(names.map((name) => box(register, name).getAttribute('enterkeyhint'))).to.deep.equal([
      'next',
      'next',
      'next',
      'next',
      'send',
    ]);
    const login = await mountLogin();
    expect(['email', 'password'].map((name) => box(login, name).getAttribute('enterkeyhint'))).to.deep.equal([
      'next',
      'send',
    ]);
  });

  it('goes to the next box by Enter, and sends in the last one', async () => {
    const element = await mountRegister();
    onPhone(true);
    box(element, 'email').focus();
    expect(enter(box(element, 'email')), 'sends nothing').to.equal(false);
    expect(document.activeElement).to.equal(box(element, 'password'));
    expect(enter(box(element, 'apartment')), 'the browser sends').to.equal(true);
  });

  it('of a computer sends in every box', async () => {
    const element = await mountRegister();
    onPhone(false);
    box(element, 'email').focus();
    expect(enter(box(element, 'email'))).to.equal(true);
    expect(document.activeElement).to.equal(box(element, 'email'));
  });
});
