import { msg, str } from '@lit/localize';
import type { PersonCode } from '../../contract/codes.ts';
import { fromNow } from './wait.ts';

/** Why sending failed, where the answer has no code that we know. */
export const failure = {
  refused: () =>
    msg('Дані не прийнято. Усе введене збережено у формі, спробуйте пізніше', {
      id: 'failure.refused',
      desc: 'Above the button or at a field: the service refused, without a reason that we know.',
    }),
  foreign: () =>
    msg('Дані не прийнято. Оновіть сторінку і спробуйте ще раз', {
      id: 'failure.foreign',
      desc: 'Above the button: refused by something before the service, such as a firewall, or for an old token.',
    }),
  limited: (seconds: number) =>
    msg(str`Забагато спроб. Спробуйте ${fromNow(seconds)}`, {
      id: 'failure.limited',
      desc: 'Above the button, counted down. {fromNow(seconds)} is “in 59 seconds” or “in 5 minutes”.',
    }),
  again: () =>
    msg('Натисніть кнопку, щоб надіслати', {
      id: 'failure.again',
      desc: 'Said when the wait of failure.limited is over, or that for another letter.',
    }),
  online: () =>
    msg('Зв’язок з’явився. Натисніть кнопку, щоб надіслати', {
      id: 'failure.online',
      desc: 'Above the button: the connection is back after failure.offline.',
    }),
  offline: () =>
    msg('Немає зв’язку з інтернетом. Усе введене збережено у формі, спробуйте пізніше', {
      id: 'failure.offline',
      desc: 'Above the button: the device has no connection.',
    }),
  network: () =>
    msg('Не вдалося надіслати. Усе введене збережено у формі, спробуйте ще раз', {
      id: 'failure.network',
      desc: 'Above the button: no answer, or one that is broken.',
    }),
};

/** Codes of the wire contract: of a whole answer or of one field. */
export const codes = {
  mismatch: () =>
    msg('Особовий рахунок, будинок і квартира не збігаються з нашими даними. Звірте їх із рахунком за воду', {
      id: 'codes.mismatch',
      desc: 'The service knows no such account at this house and apartment; must not tell which is wrong.',
    }),
  credentials: () =>
    msg('Неправильна пошта або пароль', {
      id: 'codes.credentials',
      desc: 'The sign-in failed, with this code or just with 401; must not tell which is wrong.',
    }),
  'other-password': () =>
    msg('Це лист про реєстрацію з іншим паролем. Введіть його', {
      id: 'codes.other-password',
      desc: 'Behind the link of the confirming letter: the registration was made with another password.',
    }),
  unconfirmed: () =>
    msg('Пошту ще не підтверджено. Відкрийте посилання з нашого листа. Якщо листа немає, перевірте теку «Спам»', {
      id: 'codes.unconfirmed',
      desc: 'The password is right, but the registration was not confirmed yet.',
    }),
  undeliverable: () =>
    msg('На цю пошту не вдається надіслати лист. Вкажіть іншу', {
      id: 'codes.undeliverable',
      desc: 'The mail system refused the address.',
    }),
  common: () =>
    msg('Цей пароль надто поширений, його легко вгадати. Придумайте інший', {
      id: 'codes.common',
      desc: 'The service knows the password as one of the commonest.',
    }),
  challenge: () =>
    msg('Підтвердьте, що ви не робот', {
      id: 'codes.challenge',
      desc: 'The service wants the anti-bot check of the page to be done again.',
    }),
} satisfies Record<PersonCode, () => string>;

/** What makes sending impossible on this page. */
export const page = {
  insecure: () =>
    msg('Не вводьте тут пароль. Відкрийте сторінку за адресою https://', {
      id: 'page.insecure',
      desc: 'Above the button: the page came over http.',
    }),
  endpoint: () =>
    msg('Форму підключено неправильно. Повідомте власника сайту', {
      id: 'page.endpoint',
      desc: 'Above the button: the page names no address that the form may post to, or one that redirects.',
    }),
};
