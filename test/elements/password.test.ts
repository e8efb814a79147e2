import { expect } from '@open-wc/testing';
import { box, fill, filledRegister, mountRegister, press, seen } from './stage.ts';

describe('a new password', () => {
  const line = (element: Element) =>
    element.querySelector(`[id="${element.querySelector('[name=password]')!.id}-line"]`)!.textContent?.trim();

  it('gets advice that improves as it grows', async () => {
    const element = await mountRegister();
    const said: (string | undefined)[] = [];
    for (const password of ['теплий к', 'теплий кіт сп', 'теплий кіт спить на печі']) {
      await fill(element, { password });
      said.push(line(element));
    }
    expect(said).to.deep.equal([
      'Пароль підходить. Довший — надійніший, додайте ще слово',
      'Добрий пароль',
      'Дуже добрий пароль',
    ]);
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

  it('is typed with a warning while Caps Lock is on', async () => {
    const element = await mountRegister();
    const input = box(element, 'password');
    const key = (on: boolean) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, key: 'a', modifierCapsLock: on });
      input.dispatchEvent(event);
    };
    key(true);
    await element.updateComplete;
    expect(line(element)).to.equal('Увімкнено Caps Lock');
    key(false);
    await element.updateComplete;
    expect(line(element)).to.equal('');
  });

  it('is shown and hidden by its button, and hidden when it is sent', async () => {
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
});
