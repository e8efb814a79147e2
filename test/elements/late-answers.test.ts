import { expect } from '@open-wc/testing';
import type { VodokanalLogin } from '../../src/elements/login/login.ts';
import type { RegistrationRequest } from '../../src/elements/sending/send-request.ts';
import type { Outcome } from '../../src/transport/outcome.ts';
import { person, sessionOf } from '../people.ts';
import {
  alertOf,
  below,
  box,
  button,
  customer,
  fill,
  filledRegister,
  good,
  hashOf,
  letters,
  mountLogin,
  panel,
  press,
  seen,
  summaryOf,
  until,
} from './stage.ts';

const endpoints = { 'confirm-endpoint': '/api/confirmations', 'recover-endpoint': '/api/recoveries' };
const forgotten = (element: VodokanalLogin) => below(element).querySelector('button')!;

/** A sign-in that is under way until `answer` is called. It does not listen when it is cancelled. */
async function signingIn() {
  const element = await mountLogin(endpoints);
  let resolve: (outcome: Outcome) => void = () => {};
  element.send = () =>
    new Promise((late) => {
      resolve = late;
    });
  await fill(element, sessionOf(person()));
  const ended = element.submit();
  await until('busy', () => element.busy);
  const answer = async (outcome: Outcome) => {
    resolve(outcome);
    await ended;
    await element.updateComplete;
  };
  return { element, answer, ended };
}

const refused: Outcome = { ok: false, kind: 'unauthorized', status: 401, code: 'credentials' };

describe('an answer that comes late', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('does not stop the next question from being sent, and is not shown there', async () => {
    const { email } = await customer();
    const before = (await letters(email)).length;
    const { element, answer } = await signingIn();
    await press(forgotten(element));
    await until('question', () => seen(button(element)) === 'Надіслати посилання');
    expect(element.state).to.equal('idle');
    await fill(element, { email });
    await answer(refused);
    expect(summaryOf(element)).to.deep.equal([]);
    expect(element.state).to.equal('idle');
    await press(button(element));
    await until('panel', () => panel(element));
    expect((await letters(email)).length).to.equal(before + 1);
  });

  it('does not replace the confirmation that was opened meanwhile', async () => {
    const { element, email } = await filledRegister();
    await element.submit();
    element.remove();
    const { element: login, answer } = await signingIn();
    location.hash = await hashOf(email, 'vodokanal-confirm');
    await until('question', () => seen(button(login)) === 'Підтвердити та увійти');
    await answer({ ok: true, status: 200, next: 'cabinet' });
    expect(seen(button(login))).to.equal('Підтвердити та увійти');
    expect(panel(login)).to.equal(null);
    await fill(login, { password: good.password });
    await press(button(login));
    await until('confirmed', () => seen(panel(login)).includes('Ви увійшли'));
  });

  it('ends as aborted where the page has emptied the form, and the next one is sent', async () => {
    const { element, ended, answer } = await signingIn();
    element.reset();
    expect(await ended).to.deep.equal({ ok: false, kind: 'aborted' });
    let sent = 0;
    element.send = async () => {
      sent++;
      return refused;
    };
    await fill(element, sessionOf(person()));
    expect(await element.submit()).to.include({ kind: 'unauthorized' });
    expect(sent).to.equal(1);
    await answer({ ok: true, next: 'cabinet' });
    expect([element.state, panel(element)]).to.deep.equal(['error', null]);
  });

  it('shows nothing after a page has emptied the form at the event', async () => {
    const { element } = await filledRegister();
    element.addEventListener('vodokanal-success', () => element.reset(), { once: true });
    expect(await element.submit()).to.include({ ok: true });
    expect([element.state, panel(element)]).to.deep.equal(['idle', null]);
    expect(box(element, 'email').value).to.equal('');
  });

  it('is not waited for where a page empties the form before it is sent', async () => {
    const { element } = await filledRegister();
    element.send = () => {
      throw new Error('sent');
    };
    element.addEventListener('vodokanal-submit', () => element.reset(), { once: true });
    expect(await element.submit()).to.deep.equal({ ok: false, kind: 'aborted' });
    expect([element.state, alertOf(element)]).to.deep.equal(['idle', '']);
  });

  it('is for the answers that a page has set before it is sent, if these can be sent', async () => {
    const { element } = await filledRegister();
    const sent: unknown[] = [];
    element.send = async (request) => {
      sent.push((request as RegistrationRequest).apartment);
      return { ok: false, kind: 'server' };
    };
    for (const apartment of ['77', '№']) {
      element.addEventListener('vodokanal-submit', () => Object.assign(element, { value: { apartment } }), {
        once: true,
      });
      element.value = { apartment: '12' };
      await element.submit();
    }
    expect(sent).to.deep.equal(['77']);
  });
});
