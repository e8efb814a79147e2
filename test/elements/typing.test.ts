import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { box, mountRegister, offersOf, readingOf, type, until } from './stage.ts';

/** What stands in the box, with the caret or selection marked: `1|б`, `[буд]`. */
function drawn(input: HTMLInputElement): string {
  const { value, selectionStart: from, selectionEnd: to } = input;
  const [a, b] = [from ?? 0, to ?? 0];
  return a === b
    ? `${value.slice(0, a)}|${value.slice(a)}`
    : `${value.slice(0, a)}[${value.slice(a, b)}]${value.slice(b)}`;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 750));

describe('the text in a box', () => {
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

  it('is never shortened or rewritten when it is pasted, however long it is', async () => {
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

  it('is read alike after a paste, a drop, dictation and autofill', async () => {
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

  it('is read where a password manager or a browser fills it in and fires `change` alone', async () => {
    const element = await mountRegister();
    const input = box(element, 'house');
    input.value = '1 б';
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(element.value.house).to.equal('1Б');
    expect(readingOf(element, 'house')).to.equal('Буде надіслано: 1Б');
  });

  it('is left alone while a keyboard composes a word, and the reading follows', async () => {
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

  it('can be typed on where a script of the page locks the box at each change', async () => {
    const element = await mountRegister();
    const input = box(element, 'house');
    const lock = () => input.setAttribute('readonly', '');
    window.addEventListener('input', lock);
    try {
      input.value = 'буд 1б';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      expect(input.readOnly).to.equal(true);
      await until('unlocked', () => !input.readOnly, 400);
      expect(readingOf(element, 'house')).to.equal('Буде надіслано: 1Б');
    } finally {
      window.removeEventListener('input', lock);
    }
  });

  it('counts when the form is sent, even if a password manager wrote it without any event', async () => {
    const element = await mountRegister();
    box(element, 'house').value = '5';
    await element.submit();
    expect(element.value.house).to.equal('5');
  });
});
