/* As Garlic, Sisyphus and the form history of browsers do. */
window.saved = {};
function save({ name, type, value }) {
  if (name && type !== 'password') window.saved[name] = value;
}
document.addEventListener('input', (event) => save(event.target));
document.addEventListener('submit', (event) => Array.from(event.target.elements).forEach(save), true);
