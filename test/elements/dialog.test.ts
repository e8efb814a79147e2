import { expect } from '@open-wc/testing';
import { box, fill, mountLogin, mountRegister, until } from './stage.ts';

/** Opens a dialog of the page around an element that is drawn already, as the page's button would. */
function openAround(element: HTMLElement): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  element.parentElement!.append(dialog);
  dialog.append(element);
  return dialog;
}

describe('in a dialog of the page', () => {
  afterEach(() => {
    for (const dialog of document.querySelectorAll('dialog')) dialog.close();
  });

  for (const [name, mount, first] of [
    ['the registration', () => mountRegister({ 'login-url': '/' }), 'account'],
    ['the sign-in, whose notice has a link above', () => mountLogin({ 'register-url': '/' }), 'email'],
  ] as const)
    for (const look of ['own', 'page'])
      it(`the first focus is in the first box: ${name}, look=${look}`, async () => {
        const element = await mount();
        element.setAttribute('look', look);
        const dialog = openAround(element);
        await element.updateComplete;
        for (const _ of [1, 2]) {
          dialog.showModal();
          expect(document.activeElement).to.equal(box(element, first));
          dialog.close();
        }
      });

  it('so it is when the element is made in the closed dialog', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.innerHTML = '<vodokanal-login register-url="/"></vodokanal-login>';
    const element = dialog.querySelector('vodokanal-login')!;
    await element.updateComplete;
    dialog.showModal();
    expect(document.activeElement).to.equal(box(element, 'email'));
    dialog.remove();
  });

  it('`focus()` leads to the first wrong box', async () => {
    const element = await mountRegister();
    const dialog = openAround(element);
    dialog.showModal();
    await fill(element, { account: '050012345678', email: 'хтозна' });
    await element.submit();
    element.focus();
    expect(document.activeElement).to.equal(box(element, 'email'));
  });

  it('and on a page without one nothing takes the focus, however often the element is moved', async () => {
    const element = await mountRegister();
    (document.activeElement as HTMLElement | null)?.blur();
    for (const _ of [1, 2, 3]) {
      document.body.append(element);
      await element.updateComplete;
      await new Promise(requestAnimationFrame);
      expect(document.activeElement).to.equal(document.body);
    }
    expect(element.querySelector('[autofocus]')).to.equal(null);
    element.remove();
  });

  it('keys in the help are no commands of the page', async () => {
    const element = await mountRegister();
    element.querySelector<HTMLElement>('[aria-haspopup]')!.click();
    const help = element.shadowRoot!.querySelector('dialog')!;
    const heard: string[] = [];
    const listen = ({ key }: KeyboardEvent) => heard.push(key);
    document.addEventListener('keydown', listen);
    for (const target of [help.querySelector('button')!, box(element, 'account')])
      target.dispatchEvent(new KeyboardEvent('keydown', { key: target.localName, bubbles: true, composed: true }));
    document.removeEventListener('keydown', listen);
    help.close();
    expect(heard).to.deep.equal(['input']);
  });

  it('the first Tab stop of the registration is its first box, the help comes after it', async () => {
    const element = await mountRegister();
    const stops = [...element.querySelectorAll<HTMLElement>('a, button, input')];
    expect(stops[0]).to.equal(box(element, 'account'));
    expect(stops[1]!.getAttribute('aria-haspopup')).to.equal('dialog');
    await until('drawn', () => stops[1]!.getBoundingClientRect().width);
  });
});
