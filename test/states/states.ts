import { hostWordsOf } from '../../src/words/host.ts';
import { type Person, textsOf, wrongPassword } from '../people.ts';
import type { Page } from './site.ts';
import type { Visitor } from './visitor.ts';

/** Brings a new page into the state, as a person would. */
type Way = (visitor: Visitor) => Promise<void>;

/** What the page of a utility says, so that every link and button of ours is there. */
const register: Page['attributes'] = {
  endpoint: '/api/registrations',
  'resend-endpoint': '/api/registrations/resend',
  'login-url': '/login',
  'privacy-url': '/privacy',
};
const login: Page['attributes'] = {
  endpoint: '/api/sessions',
  'confirm-endpoint': '/api/confirmations',
  'resend-endpoint': '/api/registrations/resend',
  'recover-endpoint': '/api/recoveries',
  'register-url': '/register',
};

async function openForm(visitor: Visitor, page: Omit<Page, 'lang'>, hash = ''): Promise<void> {
  // The header of the test would be one too many for a script of another origin.
  if (!page.partner) await visitor.moveHouse();
  await visitor.open(visitor.site.issue({ lang: visitor.lang, ...page }) + hash);
}

async function openRegister(visitor: Visitor, changes: Page['attributes'] = {}): Promise<void> {
  await openForm(visitor, { form: 'register', attributes: { ...register, ...changes } });
  await visitor.box('account');
}

async function openLogin(visitor: Visitor, changes: Page['attributes'] = {}, hash = ''): Promise<void> {
  await openForm(visitor, { form: 'login', attributes: { ...login, ...changes } }, hash);
  await visitor.box('password');
}

/** Fills in the registration as somebody, and presses the button. */
async function sendRegistration(visitor: Visitor, somebody: Person, changes: Page['attributes'] = {}): Promise<void> {
  await openRegister(visitor, changes);
  await visitor.type(textsOf(somebody));
  await visitor.press(visitor.words.register.submit());
}

async function sendSignIn(
  visitor: Visitor,
  { email, password }: Pick<Person, 'email' | 'password'>,
  changes: Page['attributes'] = {},
): Promise<void> {
  await openLogin(visitor, changes);
  await visitor.type({ email, password });
  await visitor.press(visitor.words.login.submit());
}

/** The page behind the link in the newest letter. */
async function openLetter(visitor: Visitor, somebody: Person): Promise<void> {
  await openLogin(visitor, {}, await visitor.site.linkOf(somebody));
}

async function openRecover(visitor: Visitor): Promise<void> {
  await openLogin(visitor);
  await visitor.press(visitor.words.login.recover());
  await visitor.reads(visitor.words.recover.title());
}

const strangers = { email: 'olena@ukr.net', password: wrongPassword };

/** Every state that somebody may see, by a name that stays. */
export const states: Record<string, Way> = {
  'register-empty': (visitor) => openRegister(visitor),
  /** All of it right, with a reading wherever there is one. */
  async 'register-typed'(visitor) {
    await openRegister(visitor);
    await visitor.type({
      account: '4002 0000 1701',
      email: 'olena@ukr.net',
      password: 'три зелених чайники',
      house: 'буд. 1 б корп. 3',
      apartment: 'кв. 12',
    });
    await visitor.press(visitor.words.ticks.notifyBalance(), 'checkbox');
    await visitor.sees('.vodokanal-reading', 4);
  },
  async 'register-reading'(visitor) {
    await openRegister(visitor);
    await visitor.type({ house: 'буд. 1 б корп. 3' });
    await visitor.reads('1Б-3');
  },
  async 'register-offer'(visitor) {
    await openRegister(visitor);
    // A Latin and a Cyrillic letter at the beginning of the account.
    await visitor.type({ account: 'AВ4002000017', email: 'ivan@gmial.com', apartment: '15B' });
    await visitor.sees('.vodokanal-offer', 5);
  },
  async 'register-error'(visitor) {
    await openRegister(visitor);
    await visitor.type({ account: '0500', email: 'o' });
    await visitor.sees('.vodokanal-error');
  },
  async 'register-summary'(visitor) {
    await openRegister(visitor);
    await visitor.type({ account: '0500', email: 'ivan@gmail', password: '12345', house: 'корп. 3' });
    await visitor.press(visitor.words.register.submit());
    await visitor.sees('.vodokanal-summary');
  },
  async 'register-refused'(visitor) {
    const olena = await visitor.site.neighbour('olena');
    await sendRegistration(visitor, { ...olena, apartment: '13' });
    await visitor.reads(visitor.words.codes.mismatch());
  },
  async 'register-busy'(visitor) {
    const olena = await visitor.site.neighbour('olena');
    await sendRegistration(visitor, olena, { endpoint: '/api/registrations?fault=hang' });
    await visitor.reads(visitor.words.register.busy());
  },
  async 'register-countdown'(visitor) {
    const olena = await visitor.site.neighbour('olena');
    await sendRegistration(visitor, olena, { endpoint: '/api/registrations?fault=status-429' });
    await visitor.reads(visitor.words.failure.limited(3));
  },
  async 'register-unsent'(visitor) {
    const olena = await visitor.site.neighbour('olena');
    await sendRegistration(visitor, olena, { endpoint: '/api/registrations?fault=status-500' });
    await visitor.reads(visitor.words.failure.network());
  },
  async 'register-offline'(visitor) {
    await openRegister(visitor);
    await visitor.type(textsOf(await visitor.site.neighbour('olena')));
    await visitor.tab.setOfflineMode(true);
    await visitor.press(visitor.words.register.submit());
    await visitor.reads(visitor.words.failure.offline());
  },
  async 'register-sent'(visitor) {
    await sendRegistration(visitor, await visitor.site.neighbour('taras'));
    await visitor.reads(visitor.words.mail.title());
  },
  async 'register-sent-again'(visitor) {
    await sendRegistration(visitor, await visitor.site.neighbour('oksana'));
    await visitor.reads(visitor.words.mail.title());
    await visitor.passMinute();
    await visitor.press(visitor.words.mail.resend());
    await visitor.reads(visitor.words.mail.resent());
  },
  async 'register-help'(visitor) {
    await openRegister(visitor);
    await visitor.press(visitor.words.account.help.link());
    await visitor.reads(visitor.words.account.help.link());
  },
  'login-empty': (visitor) => openLogin(visitor),
  async 'login-typed'(visitor) {
    await openLogin(visitor);
    await visitor.type({ email: 'olena@ukr.net', password: 'три зелених чайники' });
  },
  async 'login-shown'(visitor) {
    await openLogin(visitor);
    await visitor.type({ email: 'olena@ukr.net', password: 'три зелених чайники' });
    await visitor.press(visitor.words.password.showLong());
    await visitor.tab.waitForSelector('input[name="password"][type="text"]');
  },
  async 'login-busy'(visitor) {
    await sendSignIn(visitor, strangers, { endpoint: '/api/sessions?fault=hang' });
    await visitor.reads(visitor.words.login.busy());
  },
  async 'login-refused'(visitor) {
    await sendSignIn(visitor, strangers);
    await visitor.reads(visitor.words.codes.credentials());
  },
  async 'login-limited'(visitor) {
    await sendSignIn(visitor, strangers, { endpoint: '/api/sessions?fault=status-429' });
    await visitor.reads(visitor.words.failure.limited(3));
  },
  async 'login-unconfirmed'(visitor) {
    const petro = await visitor.site.neighbour('petro');
    await visitor.site.register(petro);
    await sendSignIn(visitor, petro);
    await visitor.reads(visitor.words.codes.unconfirmed());
  },
  'login-recover': openRecover,
  async 'login-recover-sent'(visitor) {
    await openRecover(visitor);
    await visitor.type({ email: 'olena@ukr.net' });
    await visitor.press(visitor.words.recover.submit());
    await visitor.reads(visitor.words.mail.title());
  },
  async 'login-confirm'(visitor) {
    const mariia = await visitor.site.neighbour('mariia');
    await visitor.site.register(mariia);
    await openLetter(visitor, mariia);
    await visitor.reads(visitor.words.confirm.title());
  },
  async 'login-confirm-refused'(visitor) {
    const ivan = await visitor.site.neighbour('ivan');
    await visitor.site.register(ivan);
    await openLetter(visitor, ivan);
    await visitor.type({ password: wrongPassword });
    await visitor.press(visitor.words.confirm.submit());
    await visitor.reads(visitor.words.codes['other-password']());
  },
  async 'login-gone'(visitor) {
    const halyna = await visitor.site.neighbour('halyna');
    await visitor.site.register(halyna);
    await openLetter(visitor, halyna);
    await visitor.site.expire(halyna);
    await visitor.type({ password: halyna.password });
    await visitor.press(visitor.words.confirm.submit());
    await visitor.reads(visitor.words.confirm.gone.title());
  },
  async 'login-reset'(visitor) {
    const bohdan = await visitor.site.neighbour('bohdan');
    await registerAndRecover(visitor, bohdan);
    await openLetter(visitor, bohdan);
    await visitor.reads(visitor.words.reset.title());
  },
  async 'login-reset-gone'(visitor) {
    const stepan = await visitor.site.neighbour('stepan');
    await registerAndRecover(visitor, stepan);
    await openLetter(visitor, stepan);
    await visitor.site.expire(stepan);
    await visitor.type({ password: stepan.password });
    await visitor.press(visitor.words.reset.submit());
    await visitor.reads(visitor.words.reset.gone.title());
  },
  async 'login-reset-done'(visitor) {
    const iryna = await visitor.site.neighbour('iryna');
    await registerAndRecover(visitor, iryna);
    await openLetter(visitor, iryna);
    await visitor.type({ password: 'нова стежка до моря' });
    await visitor.press(visitor.words.reset.submit());
    await visitor.reads(visitor.words.reset.done.title());
  },
  /** Where no `cabinet-url` leads on. */
  async 'login-signed-in'(visitor) {
    const nina = await visitor.site.neighbour('nina');
    await visitor.site.register(nina);
    await visitor.site.confirm(nina);
    await sendSignIn(visitor, nina);
    await visitor.reads(visitor.words.login.done.title());
  },
  'frame-register': (visitor) => openFrame(visitor, 'register'),
  'frame-login': (visitor) => openFrame(visitor, 'login'),
  /** A policy of the page forbids the frame, so the link to the form stands there. */
  async 'frame-link'(visitor) {
    await openForm(visitor, { form: 'login', partner: true, frameless: true });
    await visitor.reads(hostWordsOf(visitor.lang).link());
  },
};

async function registerAndRecover(visitor: Visitor, somebody: Person): Promise<void> {
  await visitor.site.register(somebody);
  await visitor.site.confirm(somebody);
  await visitor.site.recover(somebody);
}

async function openFrame(visitor: Visitor, form: Page['form']): Promise<void> {
  await openForm(visitor, { form, partner: true });
  await visitor.tab.waitForFunction(
    (tag) => !document.querySelector(tag)!.shadowRoot!.querySelector('[aria-busy=true]'),
    { polling: 50 },
    `vodokanal-${form}`,
  );
  await visitor.box('email');
}
