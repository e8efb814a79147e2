// What somebody writes by hand: the boxes are judged when the button is pressed, and each says what is wrong below it.
import './form.css';

const sentences = {
  account: 'Введіть особовий рахунок, 12 символів',
  email: 'Введіть адресу електронної пошти',
  password: 'Введіть пароль',
  house: 'Введіть номер будинку',
  apartment: 'Введіть номер квартири. Для приватного будинку — 0',
};
const form = document.querySelector('form');
const alert = form.querySelector('.alert');

function complain(box, sentence) {
  document.getElementById(`${box.name}-error`).textContent = sentence;
  box.toggleAttribute('aria-invalid', sentence !== '');
}

/** The first box that cannot be sent as it is; each such box gets its sentence. */
function firstWrong() {
  const boxes = [...form.elements].filter((element) => element.name in sentences);
  for (const box of boxes) complain(box, box.validity.valid ? '' : sentences[box.name]);
  return boxes.find((box) => !box.validity.valid);
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  alert.textContent = '';
  const wrong = firstWrong();
  if (wrong) return wrong.focus();
  try {
    const response = await fetch(form.action, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(Object.fromEntries(new FormData(form))),
    });
    const answer = await response.json();
    for (const [name, sentence] of Object.entries(answer.errors ?? {})) complain(form.elements[name], sentence);
    if (response.ok) location.assign('/cabinet');
  } catch {
    alert.textContent = 'Не вдалося надіслати. Спробуйте ще раз';
  }
});
