import { expect } from '@open-wc/testing';
import { person, sessionOf } from '../people.ts';
import {
  alertOf,
  answering,
  box,
  errors,
  fill,
  filledRegister,
  good,
  mountLogin,
  press,
  seen,
  until,
} from './stage.ts';

const accepted = async () => new Response('{"next":"login"}', { status: 201 });
const tokens = (requests: { headers: Headers }[]) => requests.map(({ headers }) => headers.get('X-CSRF-Token'));

describe('the function `headers`', () => {
  for (const [about, wrap] of [
    ['at once', (headers: Record<string, string>) => headers],
    ['later', async (headers: Record<string, string>) => headers],
  ] as const)
    it(`is asked before each try, also before the one that is made by itself; it answers ${about}`, async () => {
      const { element } = await filledRegister();
      let asked = 0;
      element.headers = () => wrap({ 'X-CSRF-Token': `token ${++asked}`, 'Content-Type': 'text/plain' });
      let answers = 0;
      const requests = await answering(
        async () => (++answers < 2 ? new Response('', { status: 503 }) : accepted()),
        () => element.submit(),
      );
      expect(tokens(requests)).to.deep.equal(['token 1', 'token 2']);
      expect(requests[0]!.headers.get('Content-Type')).to.equal('application/json');
      expect(new Set(requests.map(({ headers }) => headers.get('Idempotency-Key'))).size).to.equal(1);
    });

  it('gives a fresh token after a refusal of the old one', async () => {
    const { element } = await filledRegister();
    const meta = { content: 'old' };
    element.headers = () => ({ 'X-CSRF-Token': meta.content });
    const refused = await answering(
      async () => new Response('{"message":"CSRF token mismatch."}', { status: 419 }),
      () => element.submit(),
    );
    meta.content = 'new';
    const taken = await answering(accepted, () => element.submit());
    expect(tokens([...refused, ...taken])).to.deep.equal(['old', 'new']);
    expect(element.state).to.equal('success');
  });

  for (const [about, headers] of [
    [
      'throws',
      () => {
        throw new Error('no token');
      },
    ],
    ['rejects', () => Promise.reject(new Error('no token'))],
  ] as const)
    it(`sends nothing where it ${about}: that is a failure like any other, and the console has the reason`, async () => {
      const { element } = await filledRegister();
      element.headers = headers;
      let lines: string[] = [];
      const requests = await answering(accepted, async () => {
        lines = await errors(async () => {
          expect(await element.submit()).to.deep.equal({ ok: false, kind: 'network' });
        });
      });
      expect(requests).to.deep.equal([]);
      expect(lines.join()).to.contain('headers').and.to.contain('no token').and.not.to.contain(good.password);
      expect(alertOf(element)).to.contain('Не вдалося надіслати');
      expect(box(element, 'password').value).to.equal(good.password);
      element.headers = undefined;
      await answering(accepted, () => element.submit());
      expect(element.state).to.equal('success');
    });

  it('is waited for no longer than for an answer, and not at all once the form was emptied', async () => {
    const { element } = await filledRegister({ timeout: '200' });
    element.headers = () => new Promise(() => {});
    expect(await element.submit()).to.include({ ok: false, kind: 'timeout' });
    element.timeout = 15_000;
    const ended = element.submit();
    element.reset();
    expect(await ended).to.deep.equal({ ok: false, kind: 'aborted' });
  });

  it('is asked for a second letter, too', async () => {
    const element = await mountLogin({ 'resend-endpoint': '/api/registrations/resend' });
    element.headers = async () => ({ 'X-CSRF-Token': 'token' });
    element.send = async () => ({ ok: false, kind: 'refused', status: 409, code: 'unconfirmed' });
    await fill(element, sessionOf(person()));
    await element.submit();
    const requests = await answering(accepted, async () => {
      await press(element.querySelector('.vodokanal-summary button')!);
      await until('word', () => seen(element.querySelector('.vodokanal-summary')).includes('Лист надіслано ще раз'));
    });
    expect(tokens(requests)).to.deep.equal(['token']);
  });
});
