import { newPassword, type Person, textsOf } from '../people.ts';
import type { Counted } from './counted.ts';

const confirmLetter = 'Підтвердьте реєстрацію в особистому кабінеті';

export async function comesToRegistration(somebody: Counted): Promise<void> {
  await somebody.opensSite();
  await somebody.presses('Реєстрація');
  await somebody.isLedTo('#register');
}

export async function fillsIn(somebody: Counted, texts: Partial<Person>): Promise<void> {
  const { account, email, password, house, apartment } = texts;
  if (account) await somebody.types('Особовий рахунок', account);
  if (email) await somebody.types('Електронна пошта', email);
  if (password) await somebody.types('Пароль', password);
  if (house) await somebody.types('Будинок', house);
  if (apartment) await somebody.types('Квартира', apartment);
}

export async function registers(somebody: Counted, texts: Partial<Person>): Promise<void> {
  await fillsIn(somebody, texts);
  await somebody.presses('Надіслати');
}

/** From «Перевірте пошту» to the cabinet. */
export async function confirms(somebody: Counted, person: Person): Promise<void> {
  await somebody.reads('Перевірте пошту');
  await followsLetter(somebody, person);
}

/** From the letter to the cabinet. */
export async function followsLetter(somebody: Counted, person: Person): Promise<void> {
  await somebody.opensLetter(person, confirmLetter);
  somebody.readsInLetter('введіть пароль, який ви придумали під час цієї реєстрації');
  await somebody.follows('Підтвердити реєстрацію');
  await somebody.reads('Введіть пароль до свого кабінету');
  await somebody.types('Пароль', person.password);
  await somebody.presses('Підтвердити та увійти');
  await somebody.arrivesInCabinet(person);
}

/** Registers with another address than their own, and goes back to the form when they read it. */
export async function goesBackFromPanel(somebody: Counted, person: Person): Promise<void> {
  const wrong = person.email.replace('@', 'q@');
  await comesToRegistration(somebody);
  await registers(somebody, { ...textsOf(person), email: wrong });
  await somebody.reads('Перевірте пошту');
  await somebody.reads(wrong);
  await somebody.presses('Змінити електронну пошту');
}

/** From the registration, or its «Перевірте пошту», by its own link. */
export async function goesOnToSignIn(somebody: Counted): Promise<void> {
  await somebody.reads('Уже зареєстровані?');
  await somebody.presses('Увійти');
  await somebody.isLedTo('#login');
}

export async function signsIn(somebody: Counted, { email, password }: Person): Promise<void> {
  await somebody.types('Електронна пошта', email);
  await somebody.types('Пароль', password);
  await somebody.presses('Увійти');
}

/** From a confirming letter whose password is forgotten to the cabinet. */
export async function registersAgain(somebody: Counted, person: Person): Promise<void> {
  await somebody.opensLetter(person, confirmLetter);
  somebody.readsInLetter('Не пам’ятаєте цього пароля? Відкрийте посилання, натисніть «Зареєструватися ще раз»');
  await somebody.follows('Підтвердити реєстрацію');
  await somebody.presses('Зареєструватися ще раз');
  await somebody.isLedTo('#register');
  const remembered = { ...person, password: newPassword };
  await registers(somebody, textsOf(remembered));
  await confirms(somebody, remembered);
}
