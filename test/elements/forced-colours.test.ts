import { expect } from '@open-wc/testing';
import { executeServerCommand, setViewport } from '@web/test-runner-commands';
import { box, button, fill, filledRegister, mountRegister, picture, until } from './stage.ts';

/**
 * Colours of the reader, as Windows' contrast themes set them: the browser drops our colours, backgrounds and shadows.
 * Only Chromium can be told to; the others show that there are edges to be drawn.
 */
const forced = /Chrome/.test(navigator.userAgent);

/** An edge that forced colours draw: they make a colour of `transparent`, too. */
const hasEdge = (part: Element) => {
  const { borderTopWidth, borderTopStyle } = getComputedStyle(part);
  return borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) > 0;
};

describe('in forced colours', () => {
  before(async () => {
    await setViewport({ width: 400, height: 1300 });
    if (forced) await executeServerCommand('emulate-features', { 'forced-colors': 'active' });
  });
  after(async () => {
    if (forced) await executeServerCommand('emulate-features', {});
    await setViewport({ width: 800, height: 600 });
  });

  it('the engine has taken them, where it can', () => {
    expect(matchMedia('(forced-colors: active)').matches).to.equal(forced);
  });

  it('the help has an edge, and its drawing the reader’s colours', async () => {
    const element = await mountRegister();
    element.querySelector<HTMLElement>('[aria-haspopup]')!.click();
    const dialog = element.shadowRoot!.querySelector('dialog')!;
    await picture('forced-help');
    expect(hasEdge(dialog)).to.equal(true);
    if (forced) {
      const { borderTopColor, backgroundColor } = getComputedStyle(dialog);
      expect(borderTopColor).not.to.equal(backgroundColor);
      const circle = dialog.querySelector('svg rect:last-of-type')!;
      expect(getComputedStyle(circle).stroke).to.equal(getComputedStyle(dialog).color);
    }
    dialog.close();
  });

  it('a wrong box has a thicker edge than a right one, and as much space for its text', async () => {
    const element = await mountRegister();
    await fill(element, { account: '050012345678', email: 'хтозна' });
    const edge = (name: string) =>
      Number.parseFloat(getComputedStyle(box(element, name).closest('.vodokanal-box')!).borderLeftWidth);
    const inside = () => edge('email') + Number.parseFloat(getComputedStyle(box(element, 'email')).paddingLeft);
    const before = [inside(), box(element, 'email').getBoundingClientRect().height];
    await element.submit();
    await picture('forced-errors');
    expect(edge('email')).to.be.above(edge('account'));
    expect([inside(), box(element, 'email').getBoundingClientRect().height]).to.deep.equal(before);
  });

  it('the spinner is no closed ring, so one sees it turn', async () => {
    const { element } = await filledRegister();
    element.send = () => new Promise(() => {});
    void element.submit();
    await until('busy', () => element.busy);
    await element.updateComplete;
    await picture('forced-busy');
    const spinner = element.querySelector('.vodokanal-spinner')!;
    const { borderTopWidth, borderRightWidth, borderRightStyle } = getComputedStyle(spinner);
    expect(Number.parseFloat(borderTopWidth)).to.be.above(0);
    expect(borderRightStyle === 'none' || borderRightWidth === '0px').to.equal(true);
    element.reset();
  });

  it('the switch of the password shows whether it is on', async () => {
    const element = await mountRegister();
    const reveal = element.querySelector<HTMLButtonElement>('[aria-pressed]')!;
    const mark = () => getComputedStyle(reveal, '::before').content;
    const off = mark();
    reveal.click();
    await element.updateComplete;
    await picture('forced-shown');
    // Not by its colour, which the reader's colours replace.
    expect(mark()).to.contain('✓');
    expect(off).not.to.contain('✓');
  });

  it('chips, the reading, ticks, the button and the ring of focus are drawn', async () => {
    const element = await mountRegister();
    await fill(element, { house: '15 б', apartment: '1', account: '050012345678', email: 'ivan@gmail.con' });
    await element.submit();
    await until('offers', () => element.querySelector('.vodokanal-offer'));
    await picture('forced-offers');
    expect(hasEdge(element.querySelector('.vodokanal-offer')!)).to.equal(true);
    expect(hasEdge(button(element))).to.equal(true);
    expect(hasEdge(element.querySelector('.vodokanal-box')!)).to.equal(true);
    expect(getComputedStyle(element.querySelector('.vodokanal-answer')!).borderBottomStyle).to.equal('solid');
    expect(element.querySelector('.vodokanal-check')!.getBoundingClientRect().width).to.be.least(23);
    box(element, 'account').focus();
    const { outlineStyle, outlineWidth } = getComputedStyle(box(element, 'account'));
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });
});
