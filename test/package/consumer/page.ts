import {
  type Configuration,
  type Outcome,
  type VodokanalRegister as Register,
  type RegistrationRequest,
  type Send,
  type Value,
  VodokanalLogin,
} from 'vodokanal-forms';
import 'vodokanal-forms/define';
import { VodokanalRegister } from 'vodokanal-forms/register';

/**
 * A page of somebody who has installed the package and trusts its types. A line below `@ts-expect-error` must not compile,
 * every other line must.
 */
const register = document.createElement('vodokanal-register');
const login = document.querySelector('vodokanal-login');

register.addEventListener('vodokanal-success', ({ detail }) => {
  const outcome: Outcome = detail.outcome;
  const house: string | undefined = detail.value.house;
  const tick: boolean | undefined = detail.value.notifyBalance;
  console.log(outcome, house, tick, register.valid, VodokanalLogin, VodokanalRegister);
  // @ts-expect-error: no event has the password.
  detail.value.password;
});
// @ts-expect-error: elements are typed, not any
register.nothing;
// @ts-expect-error: there may be no such element.
login.reset();

document.addEventListener('vodokanal-navigate', (event) => {
  if (event.detail.to === 'cabinet') event.preventDefault();
});
document.addEventListener('vodokanal-failure', ({ detail }) => {
  if (detail.kind === 'limited') console.log(detail.retryAfter?.toFixed());
  // @ts-expect-error: there is no such kind.
  if (detail.kind === 'limit') return;
});
window.addEventListener('vodokanal-submit', ({ detail }) => detail.idempotencyKey.length);
// @ts-expect-error: a misspelt event has no detail.
document.addEventListener('vodokanal-sucess', ({ detail }) => detail);

register.headingLevel = 3;
register.headingLevel = 'none';
register.mailServices = 'block';
// @ts-expect-error: a misspelt value.
register.mailServices = 'blocked';
register.value = { house: '1Б-3', remindReadings: true };
// @ts-expect-error: a misspelt field.
register.value = { hause: '1Б-3' };
register.words = { uk: { register: { submit: 'Зареєструватися' } }, ru: { failure: { limited: (s) => `${s + 1}` } } };
// @ts-expect-error: a misspelt key.
register.words = { uk: { register: { sumbit: 'Зареєструватися' } } };
// @ts-expect-error: read-only.
register.valid = true;
register.headers = async () => ({ 'X-CSRF-Token': 'token' });
register.submit().then((outcome) => {
  if (outcome.ok) console.log(outcome.next === 'confirm-email');
  else console.log(outcome.kind, outcome.errors?.[0]?.field);
});

const send: Send = async (request, { signal, idempotencyKey, lang }) => {
  const answer = await fetch('/register.php', {
    method: 'POST',
    body: JSON.stringify('account' in request ? bill(request) : [request.email, request.password]),
    headers: { 'Idempotency-Key': idempotencyKey, 'Accept-Language': lang },
    signal,
  });
  // @ts-expect-error: whether it is a registration has to be asked first.
  request.account;
  return answer.ok ? { ok: true, next: 'confirm-email' } : { ok: false, kind: 'server', status: answer.status };
};
const bill = ({ account, house, apartment, notifyBalance }: RegistrationRequest) => ({
  bill: `${account.padStart(12)} ${house} ${apartment}`,
  mail: notifyBalance === true,
});
register.send = send;
register.send = async () => ({ ok: true });
// @ts-expect-error: an outcome has a kind.
register.send = async () => ({ ok: false });

const configuration: Configuration = {
  origins: ['https://example.org'],
  lang: 'ru',
  headingLevel: 3,
  login: { endpoint: 'https://example.org/api/sessions', 'cabinet-url': '/cabinet' },
  links: { '/cabinet': { element: 'login', registerUrl: '/cabinet/register' } },
};
window.vodokanal = configuration;
// @ts-expect-error: a misspelt attribute.
window.vodokanal = { login: { endpont: '/api/sessions' } };
// @ts-expect-error: an attribute of the other element.
window.vodokanal = { register: { cabinetUrl: '/cabinet' } };
// @ts-expect-error: there is no such element.
window.vodokanal = { links: { '/cabinet': { element: 'signin' } } };

export function fill(element: Register, value: Value): void {
  element.value = value;
  // @ts-expect-error: what a subclass of ours passes on is not published.
  element.tools;
  // @ts-expect-error: nor what it reads.
  element.settings;
}
