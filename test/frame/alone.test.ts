import { expect } from '@open-wc/testing';
import { good, seen, until } from '../elements/stage.ts';
import { frameFor, own, thisPage } from './stage.ts';

/** The utility's frame page where nobody embeds it: the way out for whoever it cannot be shown to in a frame. */
describe('the frame page, opened by itself', () => {
  const frames: HTMLIFrameElement[] = [];
  async function open(hash: string, page = own()): Promise<Document> {
    const frame = document.createElement('iframe');
    frame.src = `${page}&alone${hash}`;
    document.body.append(frame);
    frames.push(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return frame.contentDocument!;
  }
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const [hash, submit] of [
    ['', 'Увійти'],
    ['#login', 'Увійти'],
    ['#register', 'Надіслати'],
  ] as const)
    it(`shows the form of its address «${hash}», and keeps a draft`, async () => {
      const page = await open(hash);
      const button = () => page.querySelector('.vodokanal-submit');
      await until('form', button);
      expect(seen(button())).to.equal(submit);
      expect(page.querySelectorAll('form[slot=form]')).to.have.length(1);
      expect(page.querySelector('[draft]')).to.equal(null);
    });

  it('says where there is no such form', async () => {
    const page = await open('#sauna');
    expect(page.querySelectorAll('form')).to.have.length(0);
    await until('sentence', () => seen(page.querySelector('p')) === 'Такої форми тут немає');
    page.location.hash = 'login';
    await until('form', () => page.querySelector('[name=email]'));
    expect(page.querySelector('.frame-note')).to.equal(null);
  });

  it('has what the embedding page gave with the link, says who did, and keeps none of it in the address', async () => {
    const back = `${location.origin}/bill?id=7&state=a1`;
    const given = new URLSearchParams({
      lang: 'ru',
      account: '050012345678',
      email: 'olena@ukr.net',
      'return-url': back,
    });
    const page = await open(`#register?${given}`, frameFor([thisPage], location.origin));
    await until('form', () => page.querySelector('[name=email]'));
    expect(page.location.hash).to.equal('#register');
    expect(page.documentElement.lang).to.equal('ru');
    const value = (name: string) => page.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
    expect([value('account'), value('email')]).to.deep.equal(['050012345678', 'olena@ukr.net']);
    const note = 'Данные в форму вписала страница, с которой вы пришли. Проверьте их';
    await until('note', () => seen(page.querySelector('.frame-above')) === note);
    const register = page.querySelector('vodokanal-register')!;
    register.send = async () => ({ ok: true, next: 'confirm-email' });
    register.value = { house: '1', apartment: '1' };
    register.querySelector<HTMLInputElement>('[name=password]')!.value = good.password;
    register.querySelector<HTMLElement>('.vodokanal-submit')!.click();
    await until('link', () => page.querySelector<HTMLAnchorElement>('.frame-below a')?.href === back);
    expect(seen(page.querySelector('.frame-below a'))).to.equal('Вернуться к оплате — Оплата «Мрія» <b>');
  });

  it('leads nowhere that the utility has not listed, and takes no text that is too long', async () => {
    const given = new URLSearchParams({ email: 'x'.repeat(255), 'return-url': 'https://evil.example/' });
    const page = await open(`#login?${given}`, frameFor([thisPage], location.origin));
    await until('form', () => page.querySelector('[name=email]'));
    const login = page.querySelector('vodokanal-login')!;
    expect([login.email, login.returnUrl]).to.deep.equal([undefined, undefined]);
    expect(page.querySelector('.frame-above')).to.equal(null);
  });

  it('leads from one form to the other in place, and back', async () => {
    const page = await open('#login');
    await until('form', () => page.querySelector('[name=email]'));
    const link = (label: string) => [...page.querySelectorAll('a')].find((one) => seen(one) === label)!;
    link('Реєстрація').click();
    await until('registration', () => page.querySelector('[name=house]'));
    expect(page.querySelectorAll('form[slot=form]')).to.have.length(1);
    await until('link', () => link('Увійти'));
    link('Увійти').click();
    await until('sign-in', () => !page.querySelector('[name=house]') && page.querySelector('[name=email]'));
  });
});
