import { expect } from '@open-wc/testing';
import type { FormElement } from '../../src/elements/form-element.ts';
import { box, button, fill, filledRegister, good, letters, mountLogin, panel, seen, unique } from './stage.ts';

/** What the endpoint does wrong, really, over HTTP → how it ends, and the beginning of what the person reads. */
const faults: [fault: string, kind: string, words: RegExp][] = [
  ['drop', 'network', /^Не вдалося надіслати/],
  ['cut', 'network', /^Не вдалося надіслати/],
  ['hang', 'timeout', /^Не вдалося надіслати/],
  ['html', 'unreadable', /^Не вдалося надіслати/],
  ['empty', 'unreadable', /^Не вдалося надіслати/],
  ['status-400', 'refused', /^Сервіс не прийняв запит/],
  ['status-403', 'refused', /^Сервіс не прийняв запит/],
  ['status-404', 'refused', /^Сервіс не прийняв запит/],
  ['status-413', 'refused', /^Сервіс не прийняв запит/],
  ['status-415', 'refused', /^Сервіс не прийняв запит/],
  ['status-418', 'refused', /^Сервіс не прийняв запит/],
  ['status-429', 'limited', /^Забагато спроб. Спробуйте за 3 секунди/],
  ['status-500', 'server', /^Не вдалося надіслати/],
  ['status-503', 'server', /^Не вдалося надіслати/],
];

const elements: Record<string, (endpoint: string) => Promise<FormElement>> = {
  async register(fault) {
    const { element } = await filledRegister({ endpoint: `/api/registrations?fault=${fault}`, timeout: '700' });
    return element;
  },
  async login(fault) {
    const element = await mountLogin({ endpoint: `/api/sessions?fault=${fault}`, timeout: '700' });
    await fill(element, { email: 'olena@ukr.net', password: good.password });
    return element;
  },
};

/** What is said, wherever it stands: at the button or in the summary. */
const said = (element: FormElement) =>
  seen(element.querySelector('.vodokanal-alert:not([hidden])') ?? element.querySelector('.vodokanal-summary li'));

describe('a faulty endpoint', () => {
  for (const [name, mount] of Object.entries(elements))
    for (const [fault, kind, words] of faults) {
      // To Firefox a wrong password's 401 is a 401, whether or not its body arrives whole.
      if (name === 'login' && fault === 'cut') continue;
      it(`${name}: ${fault} ends in «${kind}», and nothing is lost`, async () => {
        const element = await mount(fault);
        const outcome = await element.submit();
        expect(outcome).to.include({ ok: false, kind });
        expect(said(element)).to.match(words);
        expect(box(element, 'password').value).to.equal(good.password);
        expect(box(element, 'email').value).to.contain('@ukr.net');
        expect(element.busy).to.equal(false);
        expect(panel(element)).to.equal(null);
        expect(button(element).getClientRects()).to.have.length(1);
      });
    }

  it('an answer that got lost is asked for again with the same key: one registration, one letter', async () => {
    const { element, email } = await filledRegister({ endpoint: '/api/registrations?fault=lost' });
    expect(await element.submit()).to.include({ ok: false, kind: 'network' });
    element.setAttribute('endpoint', '/api/registrations');
    expect(await element.submit()).to.include({ ok: true, status: 202 });
    expect(await letters(email)).to.have.length(1);
  });

  it('a flapping endpoint costs the person nothing: it is tried once more by itself', async () => {
    const { element, email } = await filledRegister({ endpoint: `/api/registrations?fault=flap-${unique()}` });
    expect(await element.submit()).to.include({ ok: true, status: 202 });
    expect(await letters(email)).to.have.length(1);
  });

  it('a slow endpoint is waited for, and the button says so', async () => {
    const { element } = await filledRegister({ endpoint: '/api/registrations?fault=latency-600' });
    const sent = element.submit();
    await element.updateComplete;
    expect(seen(button(element))).to.equal('Надсилаємо…');
    expect(button(element).getAttribute('aria-disabled')).to.equal('true');
    expect(element.getAttribute('state')).to.equal('busy');
    expect(await sent).to.include({ ok: true });
  });
});
