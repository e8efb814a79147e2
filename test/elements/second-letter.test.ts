import { expect } from '@open-wc/testing';
import type { FormElement } from '../../src/elements/form-element.ts';
import { mailingOf, person, sessionOf } from '../people.ts';
import {
  answering,
  below,
  button,
  errors,
  fill,
  filledRegister,
  mountLogin,
  panel,
  press,
  seen,
  until,
} from './stage.ts';

const { now } = Date;
/** The clock goes on by so many seconds, as while a phone sleeps. */
const sleep = (seconds: number) => {
  Date.now = () => now() + seconds * 1000;
};

const accepted = async () => new Response(null, { status: 202 });
const refused = (status: number, headers?: HeadersInit) => async () => new Response('{}', { status, headers });

const resend = 'Надіслати лист ще раз';
const buttonIn = (root: ParentNode | null) =>
  [...(root?.querySelectorAll<HTMLButtonElement>('button') ?? [])].find((one) =>
    /^(Надіслати лист ще раз|Отправить письмо ещё раз)$/.test(seen(one)),
  );
/** The button stands there, and takes no press yet. */
const waits = (root: ParentNode | null) => buttonIn(root)?.getAttribute('aria-disabled') === 'true';

const somebody = person();
const another = person();

/** A sign-in that was refused because the address is not confirmed yet. */
async function unconfirmed(attributes: Record<string, string> = {}) {
  const element = await mountLogin({ 'resend-endpoint': '/api/registrations/resend', ...attributes });
  element.send = async () => ({ ok: false, kind: 'refused', status: 409, code: 'unconfirmed' });
  await fill(element, sessionOf(somebody));
  await element.submit();
  return element;
}

const summary = (element: FormElement) => element.querySelector('.vodokanal-summary');

describe('a second letter', () => {
  afterEach(() => {
    Date.now = now;
  });

  it('is asked for with the address, in the language of the page, with its headers and credentials', async () => {
    const element = await unconfirmed({ lang: 'ru', credentials: 'include' });
    element.headers = { 'X-CSRF': 'token' };
    const requests = await answering(accepted, async () => {
      buttonIn(summary(element))!.click();
      await until('word', () => seen(summary(element)).includes('Письмо отправлено ещё раз'));
    });
    expect(requests).to.have.length(1);
    const [{ path, headers, body, credentials }] = requests as [(typeof requests)[0]];
    expect(path).to.equal('/api/registrations/resend');
    expect(body).to.deep.equal(mailingOf(somebody, 'ru'));
    expect([headers.get('X-CSRF'), credentials]).to.deep.equal(['token', 'include']);
  });

  it('keeps the focus at its button, which waits', async () => {
    const element = await unconfirmed();
    await answering(accepted, async () => {
      buttonIn(summary(element))!.focus();
      buttonIn(summary(element))!.click();
      await until('word', () => seen(summary(element)).includes('Лист надіслано ще раз'));
    });
    expect(document.activeElement).to.equal(buttonIn(summary(element)));
    expect(waits(summary(element))).to.equal(true);
  });

  it('is one letter, however often the button is pressed while it goes out', async () => {
    const element = await unconfirmed();
    const requests = await answering(accepted, async () => {
      for (let presses = 0; presses < 3; presses++) buttonIn(summary(element))!.click();
      await until('word', () => seen(summary(element)).includes('Лист надіслано ще раз'));
    });
    expect(requests).to.have.length(1);
  });

  for (const [outcome, answer, words] of [
    ['went out', accepted, 'Лист надіслано ще раз'],
    ['was refused as one too many', refused(429, { 'Retry-After': '60' }), 'Не вдалося надіслати'],
  ] as const)
    it(`can be asked for again a minute after one that ${outcome}, not before`, async () => {
      const element = await unconfirmed();
      await answering(answer, async () => {
        buttonIn(summary(element))!.click();
        await until('word', () => seen(summary(element)).includes(words));
      });
      expect(seen(summary(element))).to.match(/Надіслати лист ще раз через (1 хвилину|\d\d секунд)/);
      expect(waits(summary(element))).to.equal(true);
      sleep(61);
      await until('button', () => !waits(summary(element)));
    });

  it('that fails leaves the button, and says so', async () => {
    const element = await unconfirmed();
    await answering(refused(500), async () => {
      buttonIn(summary(element))!.click();
      await until('word', () => seen(summary(element)).includes('Не вдалося надіслати лист. Спробуйте ще раз'));
    });
    expect(seen(summary(element)), 'there is no form whose texts are kept').not.to.contain('збережено у формі');
    expect(seen(buttonIn(summary(element)))).to.equal(resend);
  });

  it('is offered to nobody whose sign-in failed for another reason, nor where no endpoint sends it', async () => {
    const element = await unconfirmed();
    element.send = async () => ({ ok: false, kind: 'unauthorized', status: 401, code: 'credentials' });
    await fill(element, { password: 'інший' });
    await element.submit();
    expect(buttonIn(summary(element))).to.equal(undefined);
    const without = await mountLogin();
    without.send = async () => ({ ok: false, kind: 'refused', status: 409, code: 'unconfirmed' });
    await fill(without, sessionOf(somebody));
    await without.submit();
    expect(seen(summary(without))).to.contain('Пошту ще не підтверджено');
    expect(buttonIn(summary(without))).to.equal(undefined);
  });

  it('of a registration goes to its address a minute later, in the language of the page', async () => {
    const { element, email } = await filledRegister({ lang: 'ru', 'resend-endpoint': '/api/registrations/resend' });
    element.send = async () => ({ ok: true, next: 'confirm-email' });
    await element.submit();
    await until('panel', () => panel(element));
    expect(waits(below(element))).to.equal(true);
    sleep(61);
    await until('button', () => !waits(below(element)));
    const requests = await answering(accepted, async () => {
      buttonIn(below(element))!.click();
      await until('word', () => seen(below(element)).includes('Письмо отправлено ещё раз'));
    });
    expect(requests.map(({ body }) => body)).to.deep.equal([{ email, lang: 'ru' }]);
  });

  it('of a registration is not offered where no endpoint sends it', async () => {
    const { element } = await filledRegister();
    element.send = async () => ({ ok: true, next: 'confirm-email' });
    await element.submit();
    await until('panel', () => panel(element));
    expect(seen(below(element))).not.to.contain('Надіслати лист ще раз');
  });

  it('for a forgotten password goes the way of the first one, a minute later', async () => {
    const element = await mountLogin({ lang: 'ru', 'recover-endpoint': '/api/recoveries' });
    const forgotten = below(element).querySelector('button')!;
    await press(forgotten);
    await until('question', () => seen(button(element)) === 'Отправить ссылку');
    await fill(element, { email: somebody.email });
    const requests = await answering(accepted, async () => {
      await element.submit();
      await until('panel', () => panel(element));
      expect(waits(below(element))).to.equal(true);
      sleep(61);
      await until('button', () => !waits(below(element)));
      buttonIn(below(element))!.click();
      await until('word', () => seen(below(element)).includes('Письмо отправлено ещё раз'));
    });
    const one = ['/api/recoveries', mailingOf(somebody, 'ru')];
    expect(requests.map(({ path, body }) => [path, body])).to.deep.equal([one, one]);
  });

  it('that could not be sent says so where the form is connected wrongly, too', async () => {
    const element = await unconfirmed({ 'resend-endpoint': '/api/registrations/resend?fault=redirect-307' });
    const lines = await errors(async () => {
      buttonIn(summary(element))!.click();
      await until('word', () => seen(summary(element)).includes('Форму підключено неправильно'));
    });
    expect(lines.join()).to.contain('/api/registrations/resend?fault=redirect-307');
  });

  it('is said about its address only: a late answer is not shown for another one', async () => {
    const element = await unconfirmed();
    const answers: ((response: Response) => void)[] = [];
    const late = () =>
      new Promise<Response>((resolve) => {
        answers.push(resolve);
      });
    const requests = await answering(late, async () => {
      buttonIn(summary(element))!.click();
      await until('request', () => answers.length === 1);
      await fill(element, sessionOf(another));
      await element.submit();
      answers[0]!(await accepted());
      buttonIn(summary(element))!.click();
      await until('request', () => answers.length === 2);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await element.updateComplete;
      expect(seen(summary(element))).not.to.contain('Лист надіслано ще раз');
      answers[1]!(await accepted());
      await until('word', () => seen(summary(element)).includes('Лист надіслано ще раз'));
    });
    const addresses = requests.map(({ body }) => (body as { email: string }).email);
    expect(addresses).to.deep.equal([somebody.email, another.email]);
  });

  it('has its minute for its address: another one may have a letter at once, the same may not', async () => {
    const element = await unconfirmed();
    await answering(accepted, async () => {
      buttonIn(summary(element))!.click();
      await until('word', () => seen(summary(element)).includes('Лист надіслано ще раз'));
    });
    await element.submit();
    expect(waits(summary(element))).to.equal(true);
    await fill(element, sessionOf(another));
    await element.submit();
    expect(seen(summary(element))).not.to.contain('Лист надіслано ще раз');
    expect(seen(buttonIn(summary(element)))).to.equal(resend);
  });
});
