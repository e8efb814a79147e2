import type { Confirmation, Mailing, Registration, Session } from '../src/contract/requests.ts';
import { type Tick, ticks } from '../src/contract/ticks.ts';

/**
 * People and what they send, for tests in Node and in a browser. Typed by the contract: a question or a tick that is added
 * there and missing here does not compile, or is filled in here for every test.
 */

/** Somebody with a bill: its account, house and apartment, an e-mail address and a password. */
export type Person = Pick<Registration, 'account' | 'house' | 'apartment' | 'email' | 'password'>;

export const password = 'три зелених чайники';
/** Another good password: the new one after a reset, or that of somebody else. */
export const newPassword = 'нова стежка до моря';
/** A password that nobody has chosen. */
export const wrongPassword = 'не той пароль зовсім';

let people = 0;

/** A person whose account and address nobody else has in this run of a test file. */
export function person(changes: Partial<Person> = {}): Person {
  const number = ++people;
  return {
    account: String(400_000_000_000 + number),
    house: '1Б-3',
    apartment: '12',
    email: `resident.${number}@ukr.net`,
    password,
    ...changes,
  };
}

/**
 * What a person types into the form: the house in words of an address, which the form reads as the one on the bill.
 */
export function textsOf({ account, email, password, apartment }: Person): Person {
  return { account, email, password, house: 'буд. 1 б корп. 3', apartment };
}

/** What stands on the person's bill. */
export function billOf({ account, house, apartment }: Person): Pick<Person, 'account' | 'house' | 'apartment'> {
  return { account, house, apartment };
}

/** Every second tick is set, so that a test sees whether each is stored as it was sent. */
export const tickAnswers = Object.fromEntries(ticks.map((name, at) => [name, at % 2 === 0])) as Record<Tick, boolean>;

/** What a person sends to `/api/registrations`. */
export function registrationOf(somebody: Person, changes: Partial<Registration> = {}): Registration {
  return { ...somebody, ...tickAnswers, lang: 'uk', ...changes };
}

/** What a person types to sign in, and sends to `/api/sessions`. */
export function sessionOf({ email, password }: Person): Pick<Session, 'email' | 'password'> {
  return { email, password };
}

/** What a person types behind the letter's link, and sends to `/api/confirmations` with its token. */
export function confirmationOf({ password }: Pick<Person, 'password'>, token = ''): Confirmation {
  return { token, password };
}

/** What a person sends to ask for a letter. */
export function mailingOf({ email }: Person, lang: Mailing['lang'] = 'uk'): Mailing {
  return { email, lang };
}
