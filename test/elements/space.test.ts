import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { FormElement } from '../../src/elements/form-element.ts';
import {
  box,
  button,
  fill,
  filledRegister,
  freshEmail,
  mountLogin,
  mountRegister,
  panel,
  picture,
  until,
} from './stage.ts';

const width = (part: Element) => part.getBoundingClientRect().width;

/** Everything that is drawn of an element, in the page and in its shadow root. */
const parts = (element: FormElement) =>
  [element, element.shadowRoot!]
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((part) => part.getClientRects().length);

/** What sticks out of the column, itself or by its own text. */
function sticksOut(element: FormElement): string[] {
  const column = element.parentElement!.getBoundingClientRect();
  const range = document.createRange();
  const rectOf = (node: Node) => {
    range.selectNode(node);
    return range.getBoundingClientRect();
  };
  return parts(element)
    .filter((part) => !part.closest('.vodokanal-status, svg, dialog'))
    .filter((part) => {
      const texts = [...part.childNodes].filter((node) => node instanceof Text).map(rectOf);
      return [part.getBoundingClientRect(), ...texts].some(
        ({ left, right, width }) => width && (left < column.left - 1 || right > column.right + 1),
      );
    })
    .map((part) => `${part.localName}.${part.className}`);
}

/** Whether one part lies on another: a button on the text of a box. */
function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const states: Record<string, (attributes: Record<string, string>) => Promise<FormElement>> = {
  'the empty registration': (attributes) => mountRegister({ 'login-url': '/', 'privacy-url': '/', ...attributes }),
  'the registration with errors and offers': async (attributes) => {
    const element = await mountRegister(attributes);
    await fill(element, { account: '0500', email: 'ivan@gmail.con', password: '1', house: '15B', apartment: '1 б' });
    await element.submit();
    return element;
  },
  'the panel after it': async (attributes) => {
    const { element } = await filledRegister({ 'resend-endpoint': '/api/registrations/resend', ...attributes });
    await element.submit();
    await until('panel', () => panel(element));
    return element;
  },
  'the sign-in that was refused': async (attributes) => {
    const element = await mountLogin({ 'register-url': '/', 'recover-url': '/', ...attributes });
    await fill(element, { email: freshEmail(), password: 'чужий' });
    await element.submit();
    return element;
  },
};

describe('the form follows the space that it has, not the window', () => {
  let sheet: HTMLStyleElement;
  before(() => setViewport({ width: 1280, height: 900 }));
  after(() => setViewport({ width: 800, height: 600 }));
  beforeEach(() => {
    sheet = document.createElement('style');
    document.head.append(sheet);
  });
  afterEach(() => sheet.remove());

  for (const look of ['own', 'page'])
    for (const size of [16, 32])
      for (const [name, show] of Object.entries(states))
        it(`${name} keeps within 160 px, with letters of ${size} px, look=${look}`, async () => {
          sheet.textContent = `vodokanal-register, vodokanal-login { --vodokanal-font-size: ${size}px; font-size: ${size}px; font-family: sans-serif }`;
          const element = await show({ look });
          element.parentElement!.style.width = '160px';
          await element.updateComplete;
          if (look === 'own') await picture(`space-160-${size}-${name.replaceAll(' ', '-')}`);
          expect(sticksOut(element)).to.deep.equal([]);
          for (const reveal of element.querySelectorAll('.vodokanal-reveal'))
            expect(
              overlap(reveal, reveal.parentElement!.querySelector('input')!),
              'the button lies on the text',
            ).to.equal(false);
        });

  for (const look of ['own', 'page'])
    it(`house and apartment stand side by side where there is space for both, look=${look}`, async () => {
      const element = await mountRegister({ look });
      const column = element.parentElement!;
      for (const size of [16, 32]) {
        sheet.textContent = `vodokanal-register { --vodokanal-font-size: ${size}px; font-size: ${size}px }`;
        for (const ems of [5, 10, 15, 20, 24, 28, 32, 40]) {
          column.style.width = `${ems * size}px`;
          const [house, apartment] = ['house', 'apartment'].map((name) => box(element, name).getBoundingClientRect());
          const beside = house!.top === apartment!.top;
          expect(beside, `${ems} em of ${size} px`).to.equal(ems > 22);
          if (ems >= 10) expect(house!.width).to.be.least(8 * size);
        }
      }
    });

  it('the button is as wide as a narrow column, and as its words in a wide one', async () => {
    const element = await mountRegister();
    const column = element.parentElement!;
    column.style.width = '300px';
    expect(width(button(element))).to.equal(300);
    column.style.width = '500px';
    expect(width(button(element))).to.be.within(190, 260);
  });

  it('the button is as wide as the column in a narrow window, too', async () => {
    await setViewport({ width: 360, height: 640 });
    const element = await mountRegister();
    expect(width(button(element))).to.equal(width(element));
    await setViewport({ width: 1280, height: 900 });
  });

  it('the boxes are as wide as what belongs there', async () => {
    const element = await mountRegister();
    element.parentElement!.style.width = '500px';
    const whole = (name: string) => width(box(element, name).closest('.vodokanal-box')!);
    expect([whole('account'), whole('email'), whole('password')]).to.deep.equal([500, 500, 500]);
    expect([whole('house'), whole('apartment')]).to.deep.equal([244, 244]);
    // Beside the account number there is its help.
    expect(width(box(element, 'account'))).to.be.within(200, 360);
  });

  it('«Показати» does not lie on what is typed', async () => {
    const element = await mountLogin();
    for (const column of [160, 240, 360, 800]) {
      element.parentElement!.style.width = `${column}px`;
      const reveal = element.querySelector('.vodokanal-reveal')!;
      expect(overlap(reveal, box(element, 'password')), `${column} px`).to.equal(false);
    }
  });

  for (const [where, style] of Object.entries({
    'a pop-up as wide as its content': 'position: absolute; top: 0; left: 0',
    'a box in a line': 'display: inline-block',
    'a float': 'float: left',
    'a table': 'display: table',
  }))
    for (const look of ['own', 'page'])
      it(`has its full width in ${where}, look=${look}`, async () => {
        const element = await mountRegister({ look });
        element.parentElement!.style.cssText = style;
        expect(width(element)).to.be.within(380, 640);
      });

  it('has its full width in a dialog of the page, and beside something in one row', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><vodokanal-register></vodokanal-register></dialog>`);
    dialog.showModal();
    expect(width(dialog.firstElementChild!)).to.be.within(380, 640);
    dialog.close();
    const row = await fixture(html`<div style="display: flex; width: 600px">
      <p style="flex: none; width: 300px">Поруч</p><vodokanal-register></vodokanal-register>
    </div>`);
    const element = row.querySelector('vodokanal-register')!;
    expect(width(element)).to.be.closeTo(300, 1);
    expect(sticksOut(element)).to.deep.equal([]);
  });

  it('the help keeps within a narrow window, from its beginning on, whatever the size of its letters', async () => {
    await setViewport({ width: 320, height: 480 });
    for (const size of [16, 32]) {
      sheet.textContent = `vodokanal-register { --vodokanal-font-size: ${size}px }`;
      const element = await mountRegister();
      element.querySelector<HTMLElement>('[aria-haspopup]')!.click();
      const dialog = element.shadowRoot!.querySelector('dialog')!;
      await picture(`help-320-${size}`);
      expect(dialog.scrollTop).to.equal(0);
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
      expect(dialog.getBoundingClientRect().right).to.be.at.most(320);
      const { left, right } = dialog.querySelector('button')!.getBoundingClientRect();
      expect(left).to.be.least(0);
      expect(right).to.be.at.most(320);
      dialog.close();
    }
    await setViewport({ width: 1280, height: 900 });
  });
});
