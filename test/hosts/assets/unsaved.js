// One guard for all forms of the page, one for each form, and a form around ours with a script of its own.
let typed = false;
document.addEventListener('input', () => {
  typed = true;
});
document.addEventListener('submit', () => {
  typed = false;
});
const dirty = new Set();
window.guard = (form) => {
  form.addEventListener('input', () => dirty.add(form));
  for (const type of ['submit', 'reset']) form.addEventListener(type, () => dirty.delete(form));
};
window.unsaved = () => [...(typed ? ['page'] : []), ...[...dirty].map((form) => form.name || form.id)];
addEventListener('beforeunload', (event) => {
  if (window.unsaved().length) event.preventDefault();
});
window.around = [];
for (const type of ['submit', 'reset'])
  document.getElementById('around').addEventListener(type, (event) => window.around.push(event.type));
