import { expect } from '@open-wc/testing';
import { box, fill, filledRegister, mountRegister, press, seen } from './stage.ts';

describe('a new password', () => {
  const line = (element: Element) =>
    element.querySelector(`[id="${element.querySelector('[name=password]')!.id}-line"]`)!.textContent?.trim();

  it('is told about its length, and nothing more of how good it is', async () => {
    const element = await mountRegister();
    const said: (string | undefined)[] = [];
    for (const password of ['теплий к', 'теплий кіт спить на печі']) {
      await fill(element, { password });
      said.push(line(element));
    }
    expect(said).to.deep.equal(['Довжини досить, додайте слово', 'Пароль досить довгий']);
  });

  it('is refused with a reason when it repeats what stands on the bill or in the address', async () => {
    const element = await mountRegister();
    await fill(element, { account: '050012345678', email: 'olena.koval@ukr.net' });
    const reasons: Record<string, string> = {
      '050012345678': 'Пароль повторює особовий рахунок. Придумайте інший',
      'olena.koval': 'Пароль повторює вашу пошту. Придумайте інший',
      водоканал1: 'Пароль містить назву водоканалу або міста. Придумайте інший',
      ццццццццц: 'Пароль складається з повторень. Придумайте інший',
      йцукен123: 'Цей пароль надто поширений, його легко вгадати. Придумайте інший',
    };
    for (const [password, reason] of Object.entries(reasons)) {
      await fill(element, { password });
      await element.submit();
      expect(line(element)).to.equal(reason);
    }
  });

  it('is refused when it repeats an account in the spelling that is sent, under the pattern of the page', async () => {
    const element = await mountRegister({ 'account-pattern': '\\d{8}' });
    await fill(element, { account: 'о/р 4001 2345', password: '40012345' });
    await element.submit();
    expect(line(element)).to.equal('Пароль повторює особовий рахунок. Придумайте інший');
  });

  it('is typed with a warning while Caps Lock is on', async () => {
    const element = await mountRegister();
    const input = box(element, 'password');
    // The key itself changes the state before `keydown` on one system, before `keyup` on another.
    for (const type of ['keydown', 'keyup']) {
      const key = (on: boolean) => {
        input.dispatchEvent(new KeyboardEvent(type, { bubbles: true, key: 'CapsLock', modifierCapsLock: on }));
      };
      key(true);
      await element.updateComplete;
      expect(line(element), type).to.equal('Увімкнено Caps Lock');
      key(false);
      await element.updateComplete;
      expect(line(element), type).to.equal('');
    }
  });

  it('is shown and hidden by its button, and hidden when it is sent', async () => {
    const { element } = await filledRegister();
    const reveal = element.querySelector<HTMLButtonElement>('.vodokanal-reveal')!;
    /** It has one name, and its state says whether the password is shown. */
    const state = () => [seen(reveal), reveal.ariaLabel, reveal.ariaPressed, box(element, 'password').type];
    const hidden = ['Показати', 'Показати пароль', 'false', 'password'];
    const shown = ['Показати', 'Показати пароль', 'true', 'text'];
    expect(state()).to.deep.equal(hidden);
    await press(reveal);
    await element.updateComplete;
    expect(state()).to.deep.equal(shown);
    await press(reveal);
    await element.updateComplete;
    expect(state()).to.deep.equal(hidden);
    await press(reveal);
    const sent = element.submit();
    await element.updateComplete;
    expect(state()).to.deep.equal(hidden);
    expect((await sent).ok).to.equal(true);
  });

  it('is hidden again by `reset`', async () => {
    const element = await mountRegister();
    await press(element.querySelector('.vodokanal-reveal')!);
    expect(box(element, 'password').type).to.equal('text');
    element.reset();
    await element.updateComplete;
    expect(box(element, 'password').type).to.equal('password');
  });

  it('is complained about no longer once the address that it repeats is another one', async () => {
    const element = await mountRegister();
    await fill(element, { email: 'olena.koval@ukr.net', password: 'olena.koval' });
    await element.submit();
    expect(line(element)).to.contain('Пароль повторює вашу пошту');
    await fill(element, { email: 'ivan@ukr.net' });
    expect(line(element)).not.to.contain('Пароль повторює');
    expect(box(element, 'password').hasAttribute('aria-invalid')).to.equal(false);
  });

  it('is kept out of what recorders of visits send to other companies; the other boxes are not', async () => {
    const element = await mountRegister();
    // rrweb, Microsoft Clarity, Hotjar, Sentry; Yandex Metrika reads a class.
    const marks = ['data-rr-is-password', 'data-clarity-mask', 'data-hj-suppress', 'data-sentry-mask'];
    const marked = (name: string) => marks.filter((mark) => box(element, name).hasAttribute(mark));
    expect(marked('password')).to.deep.equal(marks);
    expect(box(element, 'password').classList.contains('ym-disable-keys')).to.equal(true);
    expect(marked('house')).to.deep.equal([]);
    expect(box(element, 'house').classList.contains('ym-disable-keys')).to.equal(false);
  });
});
