import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { langs } from '../../src/lang.ts';
import {
  box,
  button,
  errorOf,
  field,
  fill,
  mountRegister,
  offersOf,
  press,
  readingOf,
  seen,
  type,
  until,
} from './stage.ts';

/** Waits for longer than the pause after which typing counts as ended. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 750));

describe('the reading under a box', () => {
  it('says while one types how the text is read, and leaves the text alone', async () => {
    const element = await mountRegister();
    await type(element, 'house', 'буд. 1 б корп. 3');
    expect(box(element, 'house').value).to.equal('буд. 1 б корп. 3');
    expect(readingOf(element, 'house')).to.equal('корпус 3 → 1Б-3');
    await type(element, 'account', '0500123');
    expect(readingOf(element, 'account')).to.equal('7 з 12 символів');
    await type(element, 'account', '890123');
    expect(readingOf(element, 'account')).to.equal('В особовому рахунку має бути 12 символів, зараз 13');
    expect(errorOf(element, 'account'), 'no complaint while typing').to.equal('');
    expect(element.value.house).to.equal('1Б-3');
  });

  it('is no text for page translators, nor is an offer', async () => {
    const element = await mountRegister();
    await fill(element, { house: '15B' });
    await until('chips', () => offersOf(element, 'house').length);
    const offers = [...element.querySelectorAll('.vodokanal-offer')];
    expect(offers.map((offer) => offer.getAttribute('translate'))).to.deep.equal(['no', 'no', 'no']);
    await fill(element, { house: '1 б' });
    const value = field(element, 'house').querySelector('.vodokanal-reading b')!;
    expect([seen(value), value.getAttribute('translate')]).to.deep.equal(['1Б', 'no']);
  });

  describe('leaves everything else where it is', () => {
    after(() => setViewport({ width: 800, height: 600 }));

    for (const [width, lang] of [320, 375, 800].flatMap((width) => langs.map((lang) => [width, lang] as const)))
      it(`at ${width} px in «${lang}»`, async () => {
        await setViewport({ width, height: 640 });
        const element = await mountRegister({ lang });
        const below = () => box(element, 'apartment').getBoundingClientRect().top - element.getBoundingClientRect().top;
        const before = below();
        for (const text of ['1', '1 б', 'буд 1 б', 'будинок 1 б корп 3']) {
          await type(element, 'house', text);
          expect(below()).to.equal(before);
        }
        await fill(element, { account: '0500 1234', password: 'довгий пароль', email: '<a@ukr.net>' });
        expect(below()).to.equal(before);
      });
  });
});

describe('offers of other readings', () => {
  it('come when typing pauses; a tap puts one in, keeps focus, and undo takes it back', async () => {
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

  it('are undone and done again by the browser', async () => {
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

  it('are reached by keyboard, and going there is not leaving the field', async () => {
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

  it('do not come back once one was chosen', async () => {
    const element = await mountRegister();
    await type(element, 'house', '10О');
    await until('chips', () => offersOf(element, 'house').length);
    expect(offersOf(element, 'house')).to.deep.equal(['100', '10О']);
    await press(element.querySelectorAll('.vodokanal-offer')[1]!);
    await settled();
    expect(offersOf(element, 'house')).to.deep.equal([]);
    expect(element.value.house).to.equal('10О');
  });

  it('wait for a pause again after `reset`', async () => {
    const element = await mountRegister();
    await fill(element, { house: '15B' });
    await until('chips', () => offersOf(element, 'house').length);
    element.reset();
    await element.updateComplete;
    await fill(element, { house: '15B' });
    expect(offersOf(element, 'house')).to.deep.equal([]);
  });

  it('do not flicker: none on the way to a text without a question, whatever the speed', async () => {
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

  it('stop no sending where the text has a value, and ask where it has none', async () => {
    const element = await mountRegister();
    await fill(element, { house: '10О', apartment: '15B' });
    await element.submit();
    expect(element.value).to.include({ house: '10О', apartment: undefined });
    expect(offersOf(element, 'apartment')).to.deep.equal(['15В', '15Б', '15И']);
    expect(element.querySelector('.vodokanal-error')).not.to.equal(null);
  });

  it('give a private house its apartment number in one tap', async () => {
    const element = await mountRegister({ 'private-house': '-' });
    await press(button(element));
    await until('chip', () => offersOf(element, 'apartment').length);
    expect(offersOf(element, 'apartment')).to.deep.equal(['Приватний будинок — -']);
    await press(element.querySelector('.vodokanal-offer')!);
    expect(element.value.apartment).to.equal('-');
  });
});
