import { expect } from '@open-wc/testing';
import { customer, freshClient, hashOf, resident, seen, until } from '../elements/stage.ts';
import { newPassword, password, registrationOf } from '../people.ts';

/** The page of the demo to which its letters lead, with the fragment of a link, in a frame of this page. */
async function open(hash: string) {
  const frame = document.createElement('iframe');
  frame.src = `/index.html${hash}`;
  frame.style.cssText = 'width: 390px; height: 900px';
  document.body.append(frame);
  const one = <E extends HTMLElement>(selector: string) =>
    frame.contentDocument?.querySelector<E>(`vodokanal-login ${selector}`);
  const type = (text: string) => {
    const box = one<HTMLInputElement>('input[type=password]')!;
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  return { frame, one, type, label: () => seen(one('.vodokanal-submit')) };
}

async function post(path: string, body: object): Promise<number> {
  const headers = { 'Content-Type': 'application/json', 'X-Test-Client': freshClient() };
  return (await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })).status;
}

describe('the page of the demo, behind the link of a letter', () => {
  afterEach(async () => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
    await fetch('/api/sessions', { method: 'DELETE' });
  });

  it('confirms a registration, and opens the cabinet', async () => {
    const { somebody } = await resident();
    expect(await post('/api/registrations', registrationOf(somebody))).to.equal(202);
    const { frame, one, type, label } = await open(await hashOf(somebody.email, 'vodokanal-confirm'));
    await until('question', () => label() === 'Підтвердити та увійти');
    expect(frame.contentWindow!.location.hash).to.equal('');
    type(somebody.password);
    one('.vodokanal-submit')!.click();
    await until('cabinet', () => frame.contentDocument?.querySelector('#cabinet .who'));
    expect(seen(frame.contentDocument!.querySelector('.who'))).to.contain(somebody.email);
  });

  it('takes a new password, with which one signs in', async () => {
    const { email } = await customer();
    expect(await post('/api/recoveries', { email, lang: 'uk' })).to.equal(202);
    const { frame, one, type, label } = await open(await hashOf(email, 'vodokanal-reset'));
    await until('question', () => label() === 'Зберегти пароль');
    expect(frame.contentWindow!.location.hash).to.equal('');
    type(newPassword);
    one('.vodokanal-submit')!.click();
    await until('changed', () => frame.contentDocument!.querySelector('vodokanal-login[state=success]'));
    expect(await post('/api/sessions', { email, password: newPassword })).to.equal(200);
    expect(await post('/api/sessions', { email, password })).to.equal(401);
  });
});
