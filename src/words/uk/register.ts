import { msg, str } from '@lit/localize';

/** The registration. */
export const register = {
  title: () => msg('Реєстрація', { id: 'register.title', desc: 'Heading of the registration form.' }),
  submit: () => msg('Надіслати', { id: 'register.submit', desc: 'Button that sends the registration.' }),
  busy: () =>
    msg('Надсилаємо…', { id: 'register.busy', desc: 'The button of the registration while it is being sent.' }),
  privacy: () =>
    msg('Ці дані потрібні, щоб відкрити ваш кабінет.', {
      id: 'register.privacy',
      desc: 'Above the button, where the page has a notice about personal data.',
    }),
  privacyLink: () =>
    msg('Про персональні дані', {
      id: 'register.privacyLink',
      desc: 'Link to the notice about personal data; follows the sentence about them.',
    }),
  haveAccount: () =>
    msg('Уже зареєстровані?', { id: 'register.haveAccount', desc: 'Below the form; the link to the sign-in follows.' }),
  haveAccountLink: () =>
    msg('Увійти', { id: 'register.haveAccountLink', desc: 'Link to the sign-in below the registration form.' }),
  sent: (email: string) =>
    msg(str`Ми надіслали посилання для підтвердження на ${email}. Якщо листа немає, перевірте теку «Спам»`, {
      id: 'register.sent',
      desc: 'In place of the form once the registration was sent. {email} is the address.',
    }),
  change: () =>
    msg('Змінити електронну пошту', {
      id: 'register.change',
      desc: 'Button that goes back from “check your mail” to the form.',
    }),
  done: {
    title: () =>
      msg('Реєстрацію завершено', {
        id: 'register.done.title',
        desc: 'Heading where the registration is complete: no confirmation by mail is needed, or it was done.',
      }),
    text: () =>
      msg('Тепер увійдіть зі своєю поштою та паролем', {
        id: 'register.done.text',
        desc: 'Below the heading “registration complete”, after the form or after the link of the letter.',
      }),
    login: () =>
      msg('Увійти', {
        id: 'register.done.login',
        desc: 'Link or button to the sign-in: below “registration complete”, “password changed”, and where a link of a letter no longer works.',
      }),
  },
};
