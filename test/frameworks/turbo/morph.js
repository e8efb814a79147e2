/* What the server would have changed since: a notice more, or one less. */
(() => {
  if (window.refreshes !== undefined) return;
  window.refreshes = 0;
  addEventListener('turbo:before-render', ({ detail }) => {
    const element = detail.newBody.querySelector('vodokanal-register');
    element.innerHTML = `<div slot="notice">Примітка ${++window.refreshes}</div>`;
    if (window.refreshes % 2) element.innerHTML += '<div>Під формою</div>';
    element.setAttribute('partner', `site-${window.refreshes}`);
  });
})();
