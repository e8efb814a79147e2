import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  box,
  button,
  errorOf,
  fill,
  filledRegister,
  good,
  hold,
  mountLogin,
  mountRegister,
  press,
  seen,
  summaryOf,
  type,
  until,
} from './stage.ts';

/** Waits for longer than leaving a field takes. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 100));

describe('a complaint about a field', () => {
  it('comes on leaving a filled field, not while typing, and goes with the keystroke that mends it', async () => {
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

  it('does not come back while one types on in the field that was mended', async () => {
    const element = await mountRegister();
    await fill(element, { account: '05001234567' });
    box(element, 'account').focus();
    // The link to the help belongs to the field.
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await until('error', () => errorOf(element, 'account'));
    await fill(element, { account: '050012345678' });
    await fill(element, { account: '0500123456789' });
    expect(errorOf(element, 'account')).to.equal('');
  });

  it('is gone after `reset`, as if nobody had been there', async () => {
    const element = await mountRegister();
    await fill(element, { account: '0500' });
    await press(button(element));
    await until('error', () => errorOf(element, 'account'));
    element.reset();
    await element.updateComplete;
    expect(element.querySelector('.vodokanal-error')).to.equal(null);
    await fill(element, { account: '0500' });
    expect(errorOf(element, 'account')).to.equal('');
  });

  it('does not come where somebody only passed through an empty field', async () => {
    const element = await mountRegister();
    box(element, 'account').focus();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await settled();
    expect(element.querySelector('.vodokanal-error')).to.equal(null);
  });

  it('waits while the mouse is held down on something else, so that nothing moves away from under the pointer', async () => {
    const element = await mountRegister();
    await type(element, 'account', '0500');
    await hold(button(element), async () => {
      const { top } = button(element).getBoundingClientRect();
      await until('leaving', () => document.activeElement !== box(element, 'account'));
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(errorOf(element, 'account')).to.equal('');
      expect(button(element).getBoundingClientRect().top).to.equal(top);
    });
    await until('error', () => errorOf(element, 'account'));
  });

  it('comes after a finger has scrolled the page, which ends a press without `pointerup`', async () => {
    const element = await mountRegister();
    await type(element, 'account', '0500');
    button(element).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    box(element, 'account').blur();
    await settled();
    expect(errorOf(element, 'account')).to.equal('');
    button(element).dispatchEvent(new PointerEvent('pointercancel', { bubbles: true }));
    await until('error', () => errorOf(element, 'account'));
  });

  it('comes after the element was moved while the mouse was down', async () => {
    const element = await mountRegister();
    button(element).dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    await type(element, 'account', '0500');
    box(element, 'account').blur();
    await until('error', () => errorOf(element, 'account'));
  });

  it('does not come where somebody went to another window, or came back at once', async () => {
    const element = await mountRegister();
    await type(element, 'account', '0500');
    document.hasFocus = () => false;
    try {
      box(element, 'account').blur();
      await settled();
    } finally {
      Reflect.deleteProperty(document, 'hasFocus');
    }
    expect(errorOf(element, 'account')).to.equal('');
    box(element, 'account').focus();
    box(element, 'account').blur();
    box(element, 'account').focus();
    await settled();
    expect(errorOf(element, 'account')).to.equal('');
  });

  it('does not come for what the page writes, until somebody leaves the field', async () => {
    const element = await mountRegister();
    await type(element, 'account', '0500');
    box(element, 'account').blur();
    await until('error', () => errorOf(element, 'account'));
    element.value = { account: '' };
    await element.updateComplete;
    expect(errorOf(element, 'account')).to.equal('');
  });
});

describe('complaints on pressing the button', () => {
  it('stand in a summary and at the field, with the same words, and the summary has focus', async () => {
    const element = await mountRegister();
    await press(button(element));
    await until('summary', () => element.querySelector('.vodokanal-summary'));
    expect(document.activeElement).to.equal(element.querySelector('.vodokanal-summary'));
    expect(summaryOf(element)).to.deep.equal([
      'Введіть особовий рахунок',
      'Введіть адресу електронної пошти',
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

  it('come with the first click, though leaving the field draws an error', async () => {
    const element = await mountRegister();
    await type(element, 'account', '0500');
    await press(button(element));
    await until('summary', () => element.querySelector('.vodokanal-summary'));
    expect(summaryOf(element)[0]).to.equal('В особовому рахунку має бути 12 символів, зараз 4');
  });

  it('say in the sign-in, too, what is missing', async () => {
    const element = await mountLogin({ lang: 'ru' });
    box(element, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await until('summary', () => summaryOf(element).length);
    expect(errorOf(element, 'email')).to.equal('Введите адрес электронной почты');
    expect(errorOf(element, 'password')).to.equal('Введите пароль');
  });
});

describe('complaints of the endpoint', () => {
  it('stand at their field until its text changes', async () => {
    const { element } = await filledRegister();
    // Long enough for the form, yet among the commonest: only the endpoint holds the long list.
    await fill(element, { password: 'mustang1' });
    setTimeout(() => element.submit());
    const failure = await oneEvent(element, 'vodokanal-failure');
    expect(failure.detail).to.deep.include({ kind: 'refused', status: 422, fields: ['password'] });
    expect(errorOf(element, 'password')).to.equal('Цей пароль надто поширений, його легко вгадати. Придумайте інший');
    await fill(element, { password: 'mustang1 і віз' });
    expect(errorOf(element, 'password')).to.equal('');
  });

  it('are gone after `reset`', async () => {
    const { element } = await filledRegister();
    await fill(element, { password: 'mustang1' });
    await element.submit();
    await until('error', () => errorOf(element, 'password'));
    element.reset();
    await element.updateComplete;
    expect(element.querySelector('.vodokanal-error')).to.equal(null);
  });

  it('are one general refusal when account and address do not match, and everything typed stays', async () => {
    const { element } = await filledRegister();
    await fill(element, { house: '99' });
    setTimeout(() => element.submit());
    const failure = await oneEvent(element, 'vodokanal-failure');
    expect(failure.detail).to.include({ kind: 'refused', status: 422 });
    expect(summaryOf(element)).to.deep.equal([
      'Особовий рахунок, будинок і квартира не збігаються з нашими даними. Звірте їх із рахунком за воду',
    ]);
    expect(document.activeElement).to.equal(element.querySelector('.vodokanal-summary'));
    expect(box(element, 'house').value).to.equal('99');
    expect(box(element, 'password').value).to.equal(good.password);
  });

  it('are shown in the words of the endpoint, as text, where we have none', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: false, kind: 'refused', status: 418, code: 'teapot', detail: 'Я <b>чайник</b>' });
    await element.submit();
    expect(seen(element.querySelector('.vodokanal-summary li'))).to.equal('Я <b>чайник</b>');
  });

  it('are a general sentence at the field where its words are blank', async () => {
    const { element } = await filledRegister();
    const errors = [{ field: 'house', code: 'teapot', detail: ' ' }];
    element.send = async () => ({ ok: false, kind: 'refused', status: 422, errors });
    await element.submit();
    expect(errorOf(element, 'house')).to.equal('Дані не прийнято. Усе введене збережено у формі, спробуйте пізніше');
  });

  it('are shown in its words for a code that is a name of all objects, too', async () => {
    const { element } = await filledRegister();
    const detail = 'Спробуйте завтра';
    element.send = async () => ({ ok: false, kind: 'refused', status: 422, code: 'toString', detail });
    await element.submit();
    expect(summaryOf(element)).to.deep.equal([detail]);
  });

  it('about a field that the form does not have stand in the summary, in our words for the code', async () => {
    const { element } = await filledRegister();
    const errors = [{ field: 'street', code: 'mismatch', detail: 'no match' }];
    element.send = async () => ({ ok: false, kind: 'refused', status: 422, errors });
    await element.submit();
    expect(summaryOf(element)).to.deep.equal([
      'Особовий рахунок, будинок і квартира не збігаються з нашими даними. Звірте їх із рахунком за воду',
    ]);
  });
});
