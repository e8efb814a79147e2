import { expect } from '@open-wc/testing';
import { person, sessionOf } from '../people.ts';
import {
  alertOf,
  answering,
  box,
  button,
  errorOf,
  fill,
  filledRegister,
  good,
  mountLogin,
  mountRegister,
  press,
  summaryOf,
  until,
} from './stage.ts';

const reload = 'Дані не прийнято. Оновіть сторінку і спробуйте ще раз';
const json = (status: number, body: unknown) => async () => new Response(JSON.stringify(body), { status });
const html = (status: number) => async () => new Response('<h1>Access denied</h1>', { status });

describe('a refusal that our endpoint did not write', () => {
  const answers: [about: string, answer: () => Promise<Response>][] = [
    ['a CSRF token that is too old', json(419, { message: 'CSRF token mismatch.' })],
    ['a firewall', html(403)],
    ['a path that there is not', html(404)],
    ['an empty body', async () => new Response(null, { status: 405 })],
    ['errors by field, as Laravel lists them', json(422, { message: 'No.', errors: { email: ['Taken.'] } })],
    ['errors of which none can be read', json(400, { errors: [null, 'no', { pointer: 7 }] })],
  ];
  for (const [about, answer] of answers)
    it(`says what helps at the button: ${about}`, async () => {
      const { element } = await filledRegister();
      await answering(answer, () => press(button(element)).then(() => until('words', () => alertOf(element))));
      expect(alertOf(element)).to.equal(reload);
      expect(summaryOf(element)).to.deep.equal([]);
      expect(box(element, 'password').value).to.equal(good.password);
      expect(element.state).to.equal('error');
    });

  it('takes nothing that was typed: after the reload it stands in the form again', async () => {
    const { element, email } = await filledRegister();
    await answering(html(403), () => element.submit());
    element.remove();
    const again = await mountRegister();
    expect(box(again, 'email').value).to.equal(email);
    expect(box(again, 'house').value).to.equal(good.house);
  });

  it('is said again in the summary where the next one is ours', async () => {
    const { element } = await filledRegister();
    await answering(html(403), () => element.submit());
    await answering(json(422, { code: 'mismatch' }), () => element.submit());
    expect(alertOf(element)).to.equal('');
    expect(summaryOf(element).join()).to.contain('не збігаються з нашими даними');
  });
});

describe('401', () => {
  for (const [about, answer, words] of [
    ['a password of a staging site', html(401), reload],
    [
      'a firewall with a title',
      json(401, { title: 'Denied' }),
      'Дані не прийнято. Усе введене збережено у формі, спробуйте пізніше',
    ],
  ] as const)
    it(`at a registration is no wrong password: ${about}`, async () => {
      const { element } = await filledRegister();
      let kind = '';
      element.addEventListener('vodokanal-failure', ({ detail }) => (kind = `${detail.kind} ${detail.status}`));
      await answering(answer, () => element.submit());
      expect(alertOf(element)).to.equal(words);
      expect(summaryOf(element)).to.deep.equal([]);
      expect(box(element, 'password').value).to.equal(good.password);
      expect(kind).to.equal('refused 401');
    });

  it('at the question for a new password is none either', async () => {
    const element = await mountLogin({ 'recover-endpoint': '/api/recoveries' });
    element.token = { reset: 'token' };
    await until('question', () => element.querySelector('[autocomplete=new-password]'));
    await fill(element, { password: good.password });
    await answering(html(401), () => element.submit());
    expect(alertOf(element)).to.equal(reload);
    expect(box(element, 'password').value).to.equal(good.password);
  });

  for (const [about, answer] of [
    ['empty', async () => new Response(null, { status: 401 })],
    ['a page', html(401)],
  ] as const)
    it(`at a sign-in is a wrong password, whatever stands in it: ${about}`, async () => {
      const element = await mountLogin();
      await fill(element, sessionOf(person()));
      await answering(answer, () => element.submit());
      expect(summaryOf(element)).to.deep.equal(['Неправильна пошта або пароль']);
      expect(alertOf(element)).to.equal('');
      expect(box(element, 'password').value).to.equal('');
    });
});

describe('errors of a problem document', () => {
  it('stand at their fields, in every spelling of RFC 9457', async () => {
    const { element } = await filledRegister();
    const detail = 'Номер <b>закрито</b>';
    const errors = [
      { pointer: '#/account', detail },
      { pointer: '/email', code: 'undeliverable', detail: 'no such mailbox' },
      { pointer: '#/house', code: 'constructor', detail: 'Дім знесено' },
      null,
      { detail: 'somewhere' },
    ];
    await answering(json(422, { title: 'Not valid', errors }), () => element.submit());
    expect(errorOf(element, 'account')).to.equal(detail);
    expect(errorOf(element, 'email')).to.equal('На цю пошту не вдається надіслати лист. Вкажіть іншу');
    expect(errorOf(element, 'house')).to.equal('Дім знесено');
    expect(summaryOf(element)).to.have.length(3);
  });

  it('stand in the summary where the form has no such field', async () => {
    const { element } = await filledRegister();
    const errors = [{ pointer: '#/contract', detail: 'Договір розірвано' }];
    await answering(json(422, { title: 'Not valid', errors }), () => element.submit());
    expect(summaryOf(element)).to.deep.equal(['Договір розірвано']);
  });
});
