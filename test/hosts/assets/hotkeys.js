window.commands = 0;
document.addEventListener('keydown', (event) => {
  if (/^(input|textarea|select)$/i.test(event.target.tagName)) return;
  window.commands++;
  event.preventDefault();
});
