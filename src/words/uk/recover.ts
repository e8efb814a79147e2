import { msg, str } from '@lit/localize';

/** «Забули пароль?»: where to send the link for a new one. */
export const recover = {
  title: () =>
    msg('Відновлення пароля', {
      id: 'recover.title',
      desc: 'Heading of the form that asks where to send a link for a new password.',
    }),
  text: () =>
    msg('Ми надішлемо посилання для нового пароля', {
      id: 'recover.text',
      desc: 'Above the e-mail field of that form.',
    }),
  submit: () => msg('Надіслати посилання', { id: 'recover.submit', desc: 'Button that has the link sent.' }),
  busy: () => msg('Надсилаємо…', { id: 'recover.busy', desc: 'That button while the request is under way.' }),
  back: () =>
    msg('Повернутися до входу', {
      id: 'recover.back',
      desc: 'Button back to the sign-in: here, and on the screens behind links of letters.',
    }),
  sent: (email: string) =>
    msg(
      str`Якщо з поштою ${email} зареєстровано кабінет, ми надіслали на неї посилання для нового пароля. Якщо листа немає, перевірте теку «Спам»`,
      {
        id: 'recover.sent',
        desc: 'In place of the form; does not tell whether the address is known. {email} is the address.',
      },
    ),
};
