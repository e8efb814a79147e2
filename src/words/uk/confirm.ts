import { msg } from '@lit/localize';

/** The screen behind the link of the letter that confirms a registration. */
export const confirm = {
  title: () =>
    msg('Підтвердження пошти', { id: 'confirm.title', desc: 'Heading of the screen behind the link in the letter.' }),
  text: () =>
    msg('Введіть пароль до свого кабінету', {
      id: 'confirm.text',
      desc: 'Above the password on this screen. True of the first account, and of one that joins a cabinet, which keeps its password.',
    }),
  submit: () =>
    msg('Підтвердити та увійти', {
      id: 'confirm.submit',
      desc: 'Button that confirms the registration and signs in; the letters name it.',
    }),
  busy: () =>
    msg('Підтверджуємо…', { id: 'confirm.busy', desc: 'The button that confirms while the request is under way.' }),
  /** The link works no longer. */
  gone: {
    title: () =>
      msg('Посилання не діє', {
        id: 'confirm.gone.title',
        desc: 'Heading where the link of the confirming letter no longer works.',
      }),
    codes: {
      spent: () =>
        msg('Це посилання вже використано. Увійдіть зі своєю поштою та паролем', {
          id: 'confirm.gone.codes.spent',
          desc: 'The link of the confirming letter was used before.',
        }),
      expired: () =>
        msg('Строк дії посилання минув. Зареєструйтеся ще раз', {
          id: 'confirm.gone.codes.expired',
          desc: 'The link of the confirming letter is too old.',
        }),
      taken: () =>
        msg('Цей особовий рахунок уже підтвердила інша людина. Зверніться до водоканалу', {
          id: 'confirm.gone.codes.taken',
          desc: 'Somebody else has confirmed the same personal account.',
        }),
      unknown: () =>
        msg('Посилання пошкоджено. Натисніть його в листі ще раз', {
          id: 'confirm.gone.codes.unknown',
          desc: 'The service does not know the link of the confirming letter: a part of it is missing.',
        }),
    },
    register: () =>
      msg('Зареєструватися ще раз', {
        id: 'confirm.gone.register',
        desc: 'Link to the registration where the link no longer works.',
      }),
  },
};
