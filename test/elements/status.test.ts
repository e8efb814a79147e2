import { expect } from '@open-wc/testing';
import { button, fill, filledRegister, listen, mountRegister, readingOf, seen, statusOf, until } from './stage.ts';

/** Waits for longer than the pause after which typing counts as ended. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 800));

describe('what a screen reader says', () => {
  it('comes once, when typing pauses, and each box points at its words', async () => {
    const element = await mountRegister();
    const heard = listen(statusOf(element));
    for (const text of ['1', '1 ', '1 б', '1 б к', '1 б к 3']) await fill(element, { house: text });
    await until('words', () => heard.length);
    await settled();
    expect(heard).to.deep.equal(['корпус 3:  1Б-3']);
    const box = element.querySelector('[name=house]')!;
    // What changes with each key is said by the status, and by nothing else.
    expect(box.hasAttribute('aria-describedby')).to.equal(false);
    element.focus();
    await element.updateComplete;
    expect(seen(document.getElementById(box.getAttribute('aria-describedby')!))).to.equal('Наприклад 1Б або 1Б-3');
  });

  it('names the other readings that a box offers', async () => {
    const element = await mountRegister();
    const heard = listen(statusOf(element));
    await fill(element, { house: '15B' });
    await until('words', () => heard.length);
    expect(heard[0]).to.match(/15В, 15Б, 15И$/);
  });

  it('is how sending goes, and why it failed; the button points at the reason', async () => {
    const { element } = await filledRegister();
    const heard = listen(statusOf(element));
    element.send = async () => ({ ok: false, kind: 'network' });
    await element.submit();
    const reason = 'Не вдалося надіслати. Усе введене збережено у формі, спробуйте ще раз';
    await until('reason', () => heard.length > 1);
    expect(heard).to.deep.equal(['Надсилаємо…', reason]);
    const described = document.getElementById(button(element).getAttribute('aria-describedby') ?? '');
    expect(seen(described)).to.equal(reason);
  });

  it('is that the connection is back, too', async () => {
    const { element } = await filledRegister();
    const heard = listen(statusOf(element));
    element.send = async () => ({ ok: false, kind: 'offline' });
    await element.submit();
    await until('reason', () => heard.length > 1);
    window.dispatchEvent(new Event('online'));
    await until('words', () => heard.at(-1) === 'Зв’язок з’явився. Натисніть кнопку, щоб надіслати');
  });

  it('does not come again while it stays the same, however often typing pauses', async () => {
    const element = await mountRegister();
    const heard = listen(statusOf(element));
    for (const house of ['буд 1б', 'буд. 1б', 'буд. 1 б']) {
      await fill(element, { house });
      await settled();
    }
    expect(readingOf(element, 'house')).to.equal('Буде надіслано: 1Б');
    expect(heard).to.have.length(1);
    await fill(element, { house: 'буд. 1 в' });
    await until('another reading', () => heard.length > 1);
  });
});
