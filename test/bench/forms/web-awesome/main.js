// Only the components that the form has, as its guide advises for production, and the theme without styles for the page.
import '@awesome.me/webawesome/dist/styles/themes/default.css';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/input/input.js';
import '@awesome.me/webawesome/dist/translations/uk.js';

const form = document.querySelector('form');
const alert = form.querySelector('.alert');
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  });
  if (response.ok) location.assign('/cabinet');
  else alert.textContent = 'Не вдалося надіслати. Спробуйте ще раз';
});
