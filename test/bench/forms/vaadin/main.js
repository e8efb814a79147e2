import '@vaadin/login/vaadin-login-form.js';

const form = document.querySelector('vaadin-login-form');
form.i18n = {
  form: {
    title: 'Вхід',
    username: 'Електронна пошта',
    password: 'Пароль',
    submit: 'Увійти',
    forgotPassword: 'Забули пароль?',
  },
  errorMessage: {
    title: 'Не вдалося увійти',
    message: 'Перевірте пошту й пароль',
    username: 'Введіть адресу електронної пошти',
    password: 'Введіть пароль',
  },
};
form.addEventListener('login', async ({ detail }) => {
  const response = await fetch('/api/sessions', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: detail.username, password: detail.password }),
  });
  if (response.ok) location.assign('/cabinet');
  form.error = !response.ok;
  form.disabled = false;
});
