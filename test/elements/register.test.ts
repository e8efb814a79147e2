import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  box,
  button,
  errorOf,
  fill,
  filledRegister,
  freshAccount,
  freshEmail,
  good,
  letters,
  mountRegister,
  offersOf,
  panel,
  press,
  readingOf,
  seen,
  summaryOf,
  type,
  until,
} from './stage.ts';

describe('<vodokanal-register>', () => {
  it('asks every question, in Ukrainian unless the page says otherwise', async () => {
    const element = await mountRegister();
    const labels = [...element.querySelectorAll('.vodokanal-label')].map(seen);
    expect(labels).to.deep.equal([
      'Особовий рахунок',
      'Електронна пошта',
      'Пароль',
      'Будинок',
      'Квартира',
      'Повідомляти мене',
    ]);
    expect(seen(button(element))).to.equal('Надіслати');
    expect(
      [...element.querySelectorAll<HTMLInputElement>('[type=checkbox]')].map((tick) => tick.checked),
    ).to.deep.equal([false, false]);
  });

  it('follows `lang` live, of its own and of an ancestor, and keeps what was typed', async () => {
    const element = await mountRegister();
    await fill(element, { house: '1 б' });
    element.lang = 'ru-RU';
    await until('Russian', () => seen(button(element)) === 'Отправить');
    expect(readingOf(element, 'house')).to.equal('Будет отправлено: 1Б');
    expect(box(element, 'house').value).to.equal('1 б');
    element.removeAttribute('lang');
    element.parentElement!.lang = 'ru';
    await until('Russian of the ancestor', () => seen(button(element)) === 'Отправить');
    element.parentElement!.lang = 'en';
    await until('Ukrainian for any other language', () => seen(button(element)) === 'Надіслати');
  });

  it('is one real form in the page, with English names, and its button belongs to it', async () => {
    const element = await mountRegister();
    const form = element.querySelector('form')!;
    expect(form.getRootNode()).to.equal(document);
    expect(form.method).to.equal('post');
    expect(form.action).to.equal(new URL('/api/registrations', location.href).href);
    expect(button(element).form).to.equal(form);
    expect([...new FormData(form).keys()]).to.deep.equal(['account', 'email', 'password', 'house', 'apartment']);
    const tokens = ['account', 'email', 'password', 'house'].map((name) => box(element, name).autocomplete);
    expect(tokens).to.deep.equal(['off', 'username', 'new-password', 'off']);
  });

  it('tells while one types how the text is read, and leaves the text alone', async () => {
    const element = await mountRegister();
    await type(element, 'house', 'буд. 1 б корп. 3');
    expect(box(element, 'house').value).to.equal('буд. 1 б корп. 3');
    expect(readingOf(element, 'house')).to.equal('будинок 1Б, корпус 3 → 1Б-3');
    await type(element, 'account', '0500123');
    expect(readingOf(element, 'account')).to.equal('7 з 12 символів');
    await type(element, 'account', '890123');
    expect(readingOf(element, 'account')).to.equal('В особовому рахунку має бути 12 символів, зараз 13');
    expect(errorOf(element, 'account'), 'no complaint while typing').to.equal('');
    expect(element.value.house).to.equal('1Б-3');
  });

  it('says in a summary and at the field what is wrong, with the same words, and focuses the summary', async () => {
    const element = await mountRegister();
    await press(button(element));
    await until('summary', () => element.querySelector('.vodokanal-summary'));
    expect(document.activeElement).to.equal(element.querySelector('.vodokanal-summary'));
    expect(summaryOf(element)).to.deep.equal([
      'Введіть особовий рахунок',
      'Введіть електронну пошту',
      'Введіть пароль',
      'Введіть номер будинку',
      'Введіть номер квартири. Для приватного будинку — 0 або «-»',
    ]);
    expect(errorOf(element, 'account')).to.equal('Введіть особовий рахунок');
    expect(box(element, 'account').getAttribute('aria-invalid')).to.equal('true');
    const hash = location.hash;
    element.querySelector<HTMLAnchorElement>('.vodokanal-summary a')!.click();
    expect(document.activeElement).to.equal(box(element, 'account'));
    expect(location.hash).to.equal(hash);
  });

  it('complains on leaving a filled field, not while typing, and stops with the keystroke that mends it', async () => {
    const element = await mountRegister();
    await type(element, 'account', '05001234567');
    expect(errorOf(element, 'account')).to.equal('');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await until('error', () => errorOf(element, 'account'));
    expect(errorOf(element, 'account')).to.equal('В особовому рахунку має бути 12 символів, зараз 11');
    await type(element, 'account', '8');
    expect(errorOf(element, 'account')).to.equal('');
  });

  it('does not complain about an empty field that was only walked through', async () => {
    const element = await mountRegister();
    box(element, 'account').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(element.querySelector('.vodokanal-error')).to.equal(null);
  });

  it('presses the button with the first click, though leaving the field draws an error', async () => {
    const element = await mountRegister();
    await type(element, 'account', '0500');
    await press(button(element));
    await until('summary', () => element.querySelector('.vodokanal-summary'));
    expect(summaryOf(element)[0]).to.equal('В особовому рахунку має бути 12 символів, зараз 4');
  });

  it('offers other readings when typing pauses; a tap puts one in, keeps focus, and undo takes it back', async () => {
    const element = await mountRegister();
    await type(element, 'house', '15B');
    expect(offersOf(element, 'house')).to.deep.equal([]);
    await until('chips', () => offersOf(element, 'house').length);
    expect(offersOf(element, 'house')).to.deep.equal(['15В', '15Б', '15И']);
    expect(errorOf(element, 'house')).to.equal('');
    await press(element.querySelectorAll('.vodokanal-offer')[1]!);
    expect(box(element, 'house').value).to.equal('15Б');
    expect(document.activeElement).to.equal(box(element, 'house'));
    await element.updateComplete;
    expect(offersOf(element, 'house')).to.deep.equal([]);
    document.execCommand('undo');
    expect(box(element, 'house').value).to.equal('15B');
  });

  it('does not ask again what was just answered', async () => {
    const element = await mountRegister();
    await type(element, 'house', '10О');
    await until('chips', () => offersOf(element, 'house').length);
    expect(offersOf(element, 'house')).to.deep.equal(['100', '10О']);
    await press(element.querySelectorAll('.vodokanal-offer')[1]!);
    await new Promise((resolve) => setTimeout(resolve, 800));
    expect(offersOf(element, 'house')).to.deep.equal([]);
    expect(element.value.house).to.equal('10О');
  });

  it('gives a private house its way out in one tap', async () => {
    const element = await mountRegister({ 'private-house': '-' });
    await press(button(element));
    await until('chip', () => offersOf(element, 'apartment').length);
    expect(offersOf(element, 'apartment')).to.deep.equal(['Приватний будинок — -']);
    await press(element.querySelector('.vodokanal-offer')!);
    expect(element.value.apartment).to.equal('-');
  });

  it('shows and hides the password, and hides it when it is sent', async () => {
    const { element } = await filledRegister();
    const reveal = element.querySelector<HTMLButtonElement>('.vodokanal-reveal')!;
    expect(reveal.getAttribute('aria-label')).to.equal('Показати пароль');
    await press(reveal);
    await element.updateComplete;
    expect(box(element, 'password').type).to.equal('text');
    expect(seen(reveal)).to.equal('Сховати');
    const sent = element.submit();
    await element.updateComplete;
    expect(box(element, 'password').type).to.equal('password');
    expect((await sent).ok).to.equal(true);
  });

  it('registers: one request, a letter, and the word where to look for it', async () => {
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

  it('makes one registration of a double click and of Enter', async () => {
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

  it('says the one general refusal when account and address do not match, and keeps everything', async () => {
    const { element } = await filledRegister();
    await fill(element, { house: '99' });
    setTimeout(() => element.submit());
    const failure = await oneEvent(element, 'vodokanal-failure');
    expect(failure.detail).to.include({ kind: 'refused', status: 422 });
    expect(summaryOf(element)).to.deep.equal([
      'Не вдалося зіставити особовий рахунок і адресу. Перевірте їх за рахунком на оплату',
    ]);
    expect(document.activeElement).to.equal(element.querySelector('.vodokanal-summary'));
    expect(box(element, 'house').value).to.equal('99');
    expect(box(element, 'password').value).to.equal(good.password);
  });

  it('puts a complaint of the endpoint at its field until the text changes', async () => {
    const { element } = await filledRegister();
    // Long enough for the form, yet among the commonest: only the endpoint holds the long list.
    await fill(element, { password: 'mustang1' });
    const outcome = await element.submit();
    expect(outcome.ok).to.equal(false);
    expect(errorOf(element, 'password')).to.equal('Цей пароль надто поширений, його легко вгадати. Придумайте інший');
    await fill(element, { password: 'mustang1 і віз' });
    expect(errorOf(element, 'password')).to.equal('');
  });

  it('keeps all that was typed when the network fails, and works the next time', async () => {
    const { element, email } = await filledRegister({ timeout: '3000' });
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    try {
      const outcome = await element.submit();
      expect(outcome).to.deep.include({ ok: false, kind: 'network' });
    } finally {
      window.fetch = fetch;
    }
    const alert = element.querySelector('.vodokanal-alert')!;
    expect(seen(alert)).to.equal('Не вдалося надіслати. Усе введене збережено у формі, спробуйте ще раз');
    expect(box(element, 'password').value).to.equal(good.password);
    expect((await element.submit()).ok).to.equal(true);
    expect(await letters(email)).to.have.length(1);
  });

  it('lets the page stop the sending, and tells it everything but the password', async () => {
    const { element, account, email } = await filledRegister();
    const told: unknown[] = [];
    for (const name of ['vodokanal-input', 'vodokanal-submit', 'vodokanal-success', 'vodokanal-failure'] as const)
      document.addEventListener(name, (event) => told.push((event as CustomEvent).detail), { once: false });
    await fill(element, { password: 'інший чайник' });
    element.addEventListener('vodokanal-submit', (event) => event.preventDefault(), { once: true });
    expect(await element.submit()).to.deep.equal({ ok: false, kind: 'aborted' });
    expect(await letters(email)).to.have.length(0);
    await element.submit();
    expect(JSON.stringify(told)).to.contain(account).and.not.to.contain('чайник');
    expect(element.outerHTML).not.to.contain('чайник');
  });

  it('takes values, gives them back, and starts over', async () => {
    const element = await mountRegister({ account: '050012345678', email: 'ivan@ukr.net' });
    expect(element.value).to.include({ account: '050012345678', email: 'ivan@ukr.net', notifyBalance: false });
    element.value = { house: '12/14а', remindReadings: true };
    await until('value', () => element.value.house === '12/14А');
    expect(element.value.remindReadings).to.equal(true);
    element.reset();
    expect(box(element, 'house').value).to.equal('');
    expect(element.valid).to.equal(false);
  });

  it('sends through the page’s own `send`, with the whole request', async () => {
    const { element } = await filledRegister({ partner: 'Банк' });
    let request: Record<string, unknown> = {};
    element.send = async (body) => {
      request = body as typeof request;
      return { ok: true, next: 'login' };
    };
    await element.submit();
    expect(request).to.include({
      house: '1Б-3',
      apartment: '12',
      lang: 'uk',
      partner: 'Банк',
      password: good.password,
    });
    expect(seen(panel(element))).to.contain('Реєстрацію завершено');
  });

  it('refuses an endpoint that is neither https nor loopback, in plain sight', async () => {
    const element = await mountRegister({ endpoint: 'http://example.com/api' });
    await fill(element, { ...good, account: await freshAccount(), email: freshEmail() });
    const { error } = console;
    let logged = '';
    console.error = (...parts: unknown[]) => {
      logged = parts.join(' ');
    };
    await element.submit();
    console.error = error;
    expect(logged).to.contain('endpoint');
    expect(seen(element.querySelector('.vodokanal-alert'))).to.contain('Форму підключено неправильно');
  });
});
