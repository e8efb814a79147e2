const panel = document.getElementById('panel');
window.outside = [];
for (const target of [document, window])
  target.addEventListener('click', (event) => {
    if (!panel.contains(event.target)) window.outside.push(event.target.outerHTML);
  });
