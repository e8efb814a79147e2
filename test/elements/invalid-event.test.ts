import { expect } from '@open-wc/testing';
import type { EventDetails } from '../../src/elements/events.ts';
import type { FormElement } from '../../src/elements/form-element.ts';
import { button, fill, freshEmail, good, mountLogin, mountRegister, press, seen, until } from './stage.ts';

type Invalid = EventDetails['vodokanal-invalid']['fields'];

/** What is counted on the page: the event is heard at the document. */
function listen(): Invalid[] {
  const heard: Invalid[] = [];
  const listener = (event: Event) =>
    heard.push((event as CustomEvent<EventDetails['vodokanal-invalid']>).detail.fields);
  document.addEventListener('vodokanal-invalid', listener, { signal: stop.signal });
  return heard;
}
let stop: AbortController;

const pressed = async (element: FormElement) => {
  await press(button(element));
  await until('summary', () => element.querySelector('.vodokanal-summary'));
};

describe('the event `vodokanal-invalid`', () => {
  beforeEach(() => {
    stop = new AbortController();
  });
  afterEach(() => stop.abort());

  it('counts where people fail: each field that is to be mended, in their order, by its code', async () => {
    const heard = listen();
    const element = await mountRegister();
    await fill(element, { account: '0500', email: freshEmail(), password: 'qwerty123', house: '1', apartment: '' });
    expect(heard, 'nothing before the button is pressed').to.deep.equal([]);
    await pressed(element);
    expect(heard).to.deep.equal([
      [
        { field: 'account', code: 'length' },
        { field: 'password', code: 'common' },
        { field: 'apartment', code: 'empty' },
      ],
    ]);
  });

  it('holds nothing that was typed', async () => {
    const heard = listen();
    const element = await mountRegister();
    const texts = { account: '0500', email: 'ivan@', password: 'чайник', house: 'Z12Z', apartment: '99999999' };
    await fill(element, texts);
    await pressed(element);
    expect(heard[0]).to.have.length(5);
    for (const text of Object.values(texts)) expect(JSON.stringify(heard)).not.to.contain(text);
  });

  it('is fired at each press, also of `submit()`, and no more once all is right', async () => {
    const heard = listen();
    const element = await mountLogin();
    await pressed(element);
    await element.submit();
    expect(heard.map((fields) => fields.map(({ field }) => field))).to.deep.equal([
      ['email', 'password'],
      ['email', 'password'],
    ]);
    element.send = async () => ({ ok: false, kind: 'unauthorized', status: 401 });
    await fill(element, { email: freshEmail(), password: good.password });
    expect(await element.submit()).to.include({ kind: 'unauthorized' });
    expect(heard, 'a refusal of the server is `vodokanal-failure`').to.have.length(2);
  });

  it('is not fired for a recovery, which fires no other events either', async () => {
    const heard = listen();
    const element = await mountLogin({ 'recover-endpoint': '/api/recoveries' });
    const forgotten = [...element.querySelectorAll('button')].find((link) => seen(link) === 'Забули пароль?')!;
    await press(forgotten);
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    await pressed(element);
    expect(heard).to.deep.equal([]);
  });
});
