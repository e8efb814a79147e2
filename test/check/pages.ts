import type { FindingId } from '../../src/check/finding.ts';

const login = '<vodokanal-login endpoint="/api/sessions"></vodokanal-login>';
const viewport = '<meta name="viewport" content="width=device-width, initial-scale=1" />';

/** A page for each mistake that `vodokanal.dev.js` says: the body, and what else stands in the head. */
export const mistakes: Record<FindingId, { body: string; head?: string }> = {
  'no-endpoint': { body: '<vodokanal-login cabinet-url="/cabinet"></vodokanal-login>' },
  'bad-address': { body: '<vodokanal-login endpoint="http://voda.example/api/sessions"></vodokanal-login>' },
  'other-origin': { body: '<vodokanal-login endpoint="https://voda.example/api/sessions"></vodokanal-login>' },
  'unknown-attribute': {
    body: '<vodokanal-login endpoint="/api/sessions" login-url="/login"></vodokanal-login>',
  },
  'unknown-value': { body: '<vodokanal-login endpoint="/api/sessions" look="site"></vodokanal-login>' },
  'unknown-language': { body: '<vodokanal-login endpoint="/api/sessions" lang="en"></vodokanal-login>' },
  'bad-pattern': {
    body: '<vodokanal-register endpoint="/api/registrations" account-pattern="[0-9"></vodokanal-register>',
  },
  'unknown-slot': {
    body: '<vodokanal-login endpoint="/api/sessions"><p slot="notise">Вітаємо</p></vodokanal-login>',
  },
  'not-closed': { body: '<vodokanal-login endpoint="/api/sessions" /><main>Новини</main>' },
  'unknown-words': {
    body: `${login}<script>document.querySelector('vodokanal-login').words = { uk: { login: { sumbit: 'До кабінету' } } };</script>`,
  },
  'bad-property': {
    body: `${login}<script>document.querySelector('vodokanal-login').send = '/api/sessions';</script>`,
  },
  'unknown-element': { body: '<vodokanal-registration endpoint="/api/registrations"></vodokanal-registration>' },
  'bad-placeholder': { body: '<a data-vodokanal="log-in" data-endpoint="/api/sessions" href="/cabinet">Увійти</a>' },
  'bad-configuration': { body: `<script>window.vodokanal = { endpont: '/api/sessions' };</script>` },
  'letter-not-taken': { body: `<script>location.hash = 'vodokanal-confirm=TOKEN';</script>${login}` },
  'insecure-page': {
    head: `${viewport}<script>Object.defineProperty(window, 'isSecureContext', { value: false });</script>`,
    body: login,
  },
  'no-viewport': { head: '', body: login },
  // It is `check.js` that says this, in `page.html`: `vodokanal.dev.js` defines the elements itself.
  'not-defined': { body: login },
};

/** Pages without a mistake: nothing may be said of them. */
export const right: Record<string, string> = {
  'the first snippets': `${login}<vodokanal-register endpoint="/api/registrations" login-url="/cabinet"></vodokanal-register>`,
  'every attribute and slot': `<vodokanal-register endpoint="/api/registrations" lang="ru-RU" id="r" class="c" data-x="1" aria-label="a" account="1"
    email="a@ukr.net" login-url="/l" resend-endpoint="/r" privacy-url="/p" account-pattern="[0-9]{8}" password-min="10" private-house="-" mail-services="off" look="page"
    draft="off" credentials="omit" timeout="9000" heading-level="none" partner="Банк" return-url="https://bank.example/"><p slot="heading">1</p><p slot="notice">2</p>
    <p slot="account-help">3</p><p slot="challenge">4</p><p slot="success">5</p><a slot="fallback" href="/">6</a><p>нижче</p></vodokanal-register>`,
  'what frameworks write': `<vodokanal-login endpoint="/api/sessions" _ngcontent-ng-c1="" data-v-1a2b="" v-cloak q:id="1" @click="x"></vodokanal-login>`,
  'a transport of its own': `<vodokanal-login></vodokanal-login><script>document.querySelector('vodokanal-login').send = async () => ({ ok: true });</script>`,
  'words of its own': `${login}<script>document.querySelector('vodokanal-login').words =
    { uk: { login: { submit: 'До кабінету' } }, ru: { mail: { wait: (n) => n + ' с' } } };</script>`,
  'placeholders and a configuration': `<script>window.vodokanal = { origins: ['https://voda.example'], lang: 'ru', login: { cabinetUrl: '/c', 'heading-level': 3 },
    links: { '/cabinet': { element: 'register', endpoint: '/api/registrations', loginUrl: '/c' } } };</script>
    <a class="vodokanal-widget" data-vodokanal="login" data-endpoint="/api/sessions" data-cabinet-url="/c" data-track="1" href="/c">Войти</a><p><a href="/cabinet">Реєстрація</a></p>`,
  'a link of a letter': `<script>location.hash = 'vodokanal-confirm=TOKEN';</script><vodokanal-login endpoint="/api/sessions" confirm-endpoint="/api/confirmations"></vodokanal-login>`,
  'an element with the id of the configuration': `<p id="vodokanal">Водоканал</p>${login}`,
};

/** What stands in the head of a page with the readable script. */
export const headOf = ({ head = viewport }: { head?: string }) =>
  `${head}<script type="module" src="/dist/vodokanal.dev.js"></script>`;
