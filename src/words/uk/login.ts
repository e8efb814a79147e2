import { msg } from '@lit/localize';

/** The sign-in. */
export const login = {
  title: () => msg('Вхід', { id: 'login.title', desc: 'Heading of the sign-in form.' }),
  submit: () => msg('Увійти', { id: 'login.submit', desc: 'Button that signs in.' }),
  busy: () =>
    msg('Перевіряємо…', { id: 'login.busy', desc: 'The button of the sign-in while the request is under way.' }),
  renewed: () =>
    msg('Кабінет оновлено, старий пароль не діє', {
      id: 'login.renewed',
      desc: 'Strip above the sign-in form; the link to the registration follows.',
    }),
  renewedLink: () =>
    msg('Зареєструватися ще раз', {
      id: 'login.renewedLink',
      desc: 'Link to the registration in the strip about the renewed cabinet.',
    }),
  register: () => msg('Реєстрація', { id: 'login.register', desc: 'Link to the registration below the sign-in form.' }),
  recover: () =>
    msg('Забули пароль?', {
      id: 'login.recover',
      desc: 'Button below the sign-in form; leads to the form that asks where to send a link.',
    }),
  done: {
    title: () => msg('Ви увійшли', { id: 'login.done.title', desc: 'Heading after the sign-in.' }),
    text: () =>
      msg('Відкриваємо особистий кабінет…', { id: 'login.done.text', desc: 'While the next page is loading.' }),
    cabinet: () =>
      msg('Перейти до особистого кабінету', {
        id: 'login.done.cabinet',
        desc: 'Link to the cabinet, in case it does not open by itself.',
      }),
  },
};
