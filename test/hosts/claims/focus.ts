import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { seen, until } from '../../elements/stage.ts';
import type { Host } from '../host.ts';
import type { Claim, Claims } from './claim.ts';

/** What has focus in the page, through shadow roots: its name, or its text. */
function focused({ document }: Host): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.getAttribute('name') ?? seen(at);
}

/** Everything in the pop-up that takes focus, in the order of the page. */
const stops = ['Зареєструватися ще раз', 'email', 'password', 'Показати', 'Увійти', 'Забули пароль?', 'Реєстрація'];

/** Goes once around the pop-up by the Tab key, forwards and backwards. */
const trapped: Claim = {
  async instead(host) {
    await until('form', () => host.document.querySelector('vodokanal-login input'));
    host.frame.focus();
    host.one('#open').focus();
    // The runner's browsers may lose the first key in a frame.
    await sendKeys({ press: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await until('focus in the pop-up', () => stops.includes(focused(host)));
    const first = stops.indexOf(focused(host));
    const expected = stops.map((_, at) => stops[(first + at) % stops.length]);
    const forwards: string[] = [];
    for (const _ of stops) {
      forwards.push(focused(host));
      await sendKeys({ press: 'Tab' });
    }
    expect(forwards).to.deep.equal(expected);
    expect(focused(host)).to.equal(expected[0]);
    const backwards: string[] = [];
    for (const _ of stops) {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
      backwards.push(focused(host));
    }
    expect(backwards).to.deep.equal([...expected].reverse());
  },
};

/** The dialog gives its first focus to the first box, not to a link. */
const dialog: Claim = {
  before(host, element) {
    host.one('#open').click();
    expect(focused(host)).to.equal('account');
    const { width } = element.getBoundingClientRect();
    expect(width, 'as wide as the form likes to be, in a dialog as wide as its content').to.be.greaterThan(400);
  },
};

/** Pages that keep focus in one part of them. */
export const focus: Claims = { 'focus-trap': trapped, micromodal: trapped, dialog };
