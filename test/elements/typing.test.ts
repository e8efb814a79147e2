import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { box, fill, mountRegister, offersOf, press, readingOf, type, until } from './stage.ts';

/** What stands in the box, with the caret or selection marked: `1|б`, `[буд]`. */
function drawn(input: HTMLInputElement): string {
  const { value, selectionStart: from, selectionEnd: to } = input;
  const [a, b] = [from ?? 0, to ?? 0];
  return a === b
    ? `${value.slice(0, a)}|${value.slice(a)}`
    : `${value.slice(0, a)}[${value.slice(a, b)}]${value.slice(b)}`;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 750));

describe('typing is sacred', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('keeps the caret where it is while the reading changes, in the middle of the text too', async () => {
    const element = await mountRegister();
    const input = box(element, 'house');
    await type(element, 'house', 'буд 1б');
    await sendKeys({ press: 'ArrowLeft' });
    await sendKeys({ type: '2' });
    expect(drawn(input)).to.equal('буд 12|б');
    await settled();
    expect(drawn(input)).to.equal('буд 12|б');
    expect(readingOf(element, 'house')).to.equal('Буде надіслано: 12Б');
  });

  it('keeps a selection through pauses, readings and offers', async () => {
    const element = await mountRegister();
    const input = box(element, 'house');
    await type(element, 'house', '15B');
    input.setSelectionRange(0, 2);
    await settled();
    expect(offersOf(element, 'house')).to.have.length(3);
    expect(drawn(input)).to.equal('[15]B');
  });

  it('never shortens or rewrites what is pasted, however long', async () => {
    const element = await mountRegister();
    const long = ` № 1234 5678 9012 3456 ${'0'.repeat(100_000)}`;
    const input = box(element, 'account');
    input.focus();
    const start = performance.now();
    document.execCommand('insertText', false, long);
    await element.updateComplete;
    expect(input.value).to.equal(long);
    expect(performance.now() - start).to.be.below(2000);
  });

  it('does the same for a paste, a drop, dictation and autofill', async () => {
    for (const inputType of ['insertFromPaste', 'insertFromDrop', 'insertReplacementText', 'insertText']) {
      const element = await mountRegister();
      const input = box(element, 'apartment');
      input.value = 'кв. 12 а';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType }));
      await element.updateComplete;
      expect(input.value).to.equal('кв. 12 а');
      expect(element.value.apartment).to.equal('12А');
    }
  });

  it('lets a composition run: nothing is written into the box, and the reading follows', async () => {
    const element = await mountRegister();
    const input = box(element, 'house');
    input.focus();
    input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const text of ['1', '1к', '1ко', '1 корпус']) {
      // As Android's keyboards do: the whole word again and again.
      input.value = text;
      input.dispatchEvent(
        new InputEvent('input', { bubbles: true, inputType: 'insertCompositionText', isComposing: true }),
      );
      await element.updateComplete;
      expect(input.value).to.equal(text);
    }
    input.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    await type(element, 'house', ' 2');
    expect(element.value.house).to.equal('1-2');
  });

  it('takes what a manager wrote without any event when the form is sent', async () => {
    const element = await mountRegister();
    box(element, 'house').value = '5';
    await element.submit();
    expect(element.value.house).to.equal('5');
  });

  it('leaves undo to the browser: typing, an offer, and back again', async () => {
    const element = await mountRegister();
    const input = box(element, 'house');
    await type(element, 'house', '1к3');
    await until('chips', () => offersOf(element, 'house').length);
    expect(offersOf(element, 'house')).to.deep.equal(['1-3', '1К-3']);
    await press(element.querySelector('.vodokanal-offer')!);
    expect(input.value).to.equal('1-3');
    document.execCommand('undo');
    expect(input.value).to.equal('1к3');
    document.execCommand('redo');
    expect(input.value).to.equal('1-3');
  });

  it('reaches offers by keyboard, and going there is not leaving', async () => {
    const element = await mountRegister();
    await type(element, 'house', '15B');
    await until('chips', () => offersOf(element, 'house').length);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement).to.have.property('textContent', '15В');
    await settled();
    expect(element.querySelector('.vodokanal-error')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    expect(box(element, 'house').value).to.equal('15Б');
    expect(document.activeElement).to.equal(box(element, 'house'));
  });

  it('does not flicker: no chips on the way to something plain, whatever the speed', async () => {
    const element = await mountRegister();
    const changes: string[] = [];
    for (const text of ['1', '12', '12/', '12/1', '12/14', '12/14а']) {
      await fill(element, { house: text });
      await settled();
      changes.push(...offersOf(element, 'house'));
    }
    for (const text of ['i', 'iv@', 'iv@g', 'iv@gmail', 'iv@gmail.', 'iv@gmail.c', 'iv@gmail.co', 'iv@gmail.com']) {
      await fill(element, { email: text });
      await settled();
      changes.push(...offersOf(element, 'email'));
    }
    expect(changes).to.deep.equal([]);
  }).timeout(30_000);

  for (const width of [320, 375, 800])
    it(`does not move the page while a reading comes and goes, at ${width} px`, async () => {
      await setViewport({ width, height: 640 });
      const element = await mountRegister();
      const below = () => box(element, 'apartment').getBoundingClientRect().top - element.getBoundingClientRect().top;
      const before = below();
      for (const text of ['1', '1 б', 'буд 1 б', 'будинок 1 б корп 3']) {
        await type(element, 'house', text);
        expect(below()).to.equal(before);
      }
      await fill(element, { account: '0500 1234', password: 'довгий пароль', email: '<a@ukr.net>' });
      expect(below()).to.equal(before);
    });

  it('submits a plain value though an offer is unanswered, and asks where there is none', async () => {
    const element = await mountRegister();
    await fill(element, { house: '10О', apartment: '15B' });
    await element.submit();
    expect(element.value).to.include({ house: '10О', apartment: undefined });
    expect(offersOf(element, 'apartment')).to.deep.equal(['15В', '15Б', '15И']);
    expect(element.querySelector('.vodokanal-error')).not.to.equal(null);
  });
});

describe('the password', () => {
  const line = (element: Element) =>
    element.querySelector(`[id="${element.querySelector('[name=password]')!.id}-line"]`)!.textContent?.trim();

  it('gives advice that improves as it grows', async () => {
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

  it('says that Caps Lock is on, and that it is off again', async () => {
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
});
