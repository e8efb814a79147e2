const panel = document.getElementById('panel');
window.outside = [];
// Others close when focus leaves them.
panel.addEventListener('focusout', ({ target, relatedTarget }) => {
  if (!panel.contains(relatedTarget)) window.outside.push(`focus: ${target.outerHTML}`);
});
for (const target of [document, window])
  target.addEventListener('click', (event) => {
    if (!panel.contains(event.target)) window.outside.push(event.target.outerHTML);
  });
