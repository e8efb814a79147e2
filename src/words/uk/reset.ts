import { msg } from '@lit/localize';

/** The new password, behind the link of the letter. */
export const reset = {
  title: () => msg('Новий пароль', { id: 'reset.title', desc: 'Heading of the form for the new password.' }),
  submit: () => msg('Зберегти пароль', { id: 'reset.submit', desc: 'Button that saves the new password.' }),
  busy: () => msg('Зберігаємо…', { id: 'reset.busy', desc: 'That button while the request is under way.' }),
  done: {
    title: () => msg('Пароль змінено', { id: 'reset.done.title', desc: 'Heading after the password was saved.' }),
    text: () =>
      msg('Тепер увійдіть із новим паролем', {
        id: 'reset.done.text',
        desc: 'Below the heading “password changed”.',
      }),
  },
  /** The link works no longer. */
  gone: {
    title: () =>
      msg('Посилання не діє', {
        id: 'reset.gone.title',
        desc: 'Heading where the link for the new password no longer works.',
      }),
    codes: {
      spent: () =>
        msg('За цим посиланням пароль уже змінено. Якщо це були не ви, отримайте нове', {
          id: 'reset.gone.codes.spent',
          desc: 'The link for the new password was used before.',
        }),
      expired: () =>
        msg('Строк дії посилання минув. Отримайте нове', {
          id: 'reset.gone.codes.expired',
          desc: 'The link for the new password is too old.',
        }),
      unknown: () =>
        msg('Посилання пошкоджено. Отримайте нове', {
          id: 'reset.gone.codes.unknown',
          desc: 'The service does not know the link for the new password.',
        }),
    },
    recover: () =>
      msg('Отримати нове посилання', {
        id: 'reset.gone.recover',
        desc: 'Button to the form that asks where to send another link.',
      }),
  },
};
