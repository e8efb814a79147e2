import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import {
  box,
  button,
  field,
  fill,
  filledRegister,
  good,
  mountLogin,
  mountRegister,
  panel,
  press,
  until,
} from './stage.ts';

const [header, footer] = [140, 80];

/** What is between the page's own header and footer, which cover what lies below them. */
const shown = (part: Element, within = new DOMRect(0, 0, innerWidth, innerHeight)) => {
  const { top, bottom } = part.getBoundingClientRect();
  return top >= within.top + header && bottom <= within.bottom - footer;
};

/** Waits until the part rests where it can be seen. */
const comesIntoSight = (part: () => Element | null | undefined, within?: () => DOMRect) =>
  until('in sight, below the header', () => part() && shown(part()!, within?.()));

/** Something of the page's height, so that the form can stand anywhere in the window. */
const space = () => html`<div style="height: 2000px"></div>`;

describe('where the form leads a person, that place is in sight', () => {
  before(() => setViewport({ width: 400, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));
  beforeEach(async () => {
    await fixture(html`<div>
      <div style="position: fixed; z-index: 9; inset: 0 0 auto; height: ${header}px; background: #eee"></div>
      <div style="position: fixed; z-index: 9; inset: auto 0 0; height: ${footer}px; background: #eee"></div>
      ${space()}
    </div>`);
  });
  afterEach(() => {
    document.documentElement.style.scrollPadding = '';
    scrollTo(0, 0);
  });

  /** Scrolls until the part lies with its top here: below the header it is «in view» for the browser. */
  const put = (part: Element, top: number) => scrollBy(0, part.getBoundingClientRect().top - top);

  async function stage() {
    const element = await mountRegister();
    element.parentElement!.style.paddingBottom = '2000px';
    return element;
  }

  it('the summary, each time that the button is pressed', async () => {
    const element = await stage();
    for (const _ of [1, 2]) {
      await element.submit();
      await comesIntoSight(() => element.querySelector('.vodokanal-summary'));
      put(element.querySelector('.vodokanal-summary')!, 20);
    }
  });

  it('the first wrong field, with its label, also where the browser takes it for seen already', async () => {
    const element = await stage();
    await fill(element, { account: '050012345678', email: 'хтозна' });
    await element.submit();
    for (const top of [header - 60, innerHeight - footer]) {
      put(box(element, 'email'), top);
      element.focus();
      expect(document.activeElement).to.equal(box(element, 'email'));
      await comesIntoSight(() => field(element, 'email'));
    }
  });

  it('the field of the summary’s link', async () => {
    const element = await stage();
    await element.submit();
    for (const link of element.querySelectorAll<HTMLElement>('.vodokanal-summary a')) {
      const name = link.getAttribute('href')!.split('-').pop()!;
      put(box(element, name), header - 60);
      link.click();
      expect(document.activeElement).to.equal(box(element, name));
      const { parentElement: row } = field(element, name);
      await comesIntoSight(() => field(element, name).querySelector('.vodokanal-label'));
      await comesIntoSight(() => box(element, name));
      expect(row).not.to.equal(null);
    }
  });

  it('the panel after the form', async () => {
    const { element } = await filledRegister();
    element.parentElement!.style.paddingBottom = '2000px';
    put(element, 20);
    await element.submit();
    await until('panel', () => panel(element));
    await comesIntoSight(() => panel(element));
  });

  it('the first box of another question', async () => {
    const element = await mountLogin({ 'recover-endpoint': '/api/recoveries' });
    element.parentElement!.style.paddingBottom = '2000px';
    const link = [...element.querySelectorAll('button')].find(({ textContent }) => textContent === 'Забули пароль?')!;
    put(link, innerHeight - footer - 40);
    link.click();
    await until('the question', () => document.activeElement === element.querySelector('input[name=email]'));
    await comesIntoSight(() => field(element, 'email'));
  });

  it('in a dialog of the page that scrolls by itself', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog style="height: 500px; padding: 0; border: 0">
      <div style="position: sticky; z-index: 9; top: 0; height: ${header}px; background: #eee"></div>
      <div style="position: fixed"></div>
    </dialog>`);
    const element = document.createElement('vodokanal-register');
    dialog.append(element);
    await element.updateComplete;
    dialog.showModal();
    await fill(element, { ...good, account: '050012345678', house: '', email: 'хтозна' });
    await element.submit();
    dialog.scrollTop += box(element, 'email').getBoundingClientRect().top - dialog.getBoundingClientRect().top - 60;
    element.focus();
    await comesIntoSight(
      () => field(element, 'email'),
      () => dialog.getBoundingClientRect(),
    );
    dialog.close();
  });

  it('stays where it is for a page that scrolls by itself', async () => {
    const element = await stage();
    put(element, 20);
    const before = scrollY;
    element.focus({ preventScroll: true });
    await new Promise(requestAnimationFrame);
    expect(scrollY).to.equal(before);
  });

  it('reads from its beginning what is higher than the window, below what the page calls covered', async () => {
    const element = await stage();
    document.documentElement.style.scrollPadding = `${header}px 0 ${footer}px`;
    await setViewport({ width: 400, height: 420 });
    await element.submit();
    const top = () => element.querySelector('.vodokanal-summary')!.getBoundingClientRect().top;
    // With the distance that the form keeps from headers of pages which call nothing covered.
    await until('its beginning', () => top() > header - 40 && top() < header + 110);
    await setViewport({ width: 400, height: 640 });
  });

  it('the account’s box when the button is pressed with the mouse and `focus()` follows', async () => {
    const element = await stage();
    element.addEventListener('vodokanal-failure', () => element.focus(), { once: true });
    await press(button(element));
    element.focus();
    await comesIntoSight(() => field(element, 'account'));
  });
});
