/* Sends the page around what stands in this one, which it cannot look into. */
(() => {
  var errors = [];
  addEventListener('error', (event) => errors.push(event.message));
  addEventListener('unhandledrejection', (event) => errors.push(String(event.reason)));
  addEventListener('load', async () => {
    var login = document.querySelector('vodokanal-login');
    await login.updateComplete;
    var links = Array.from(login.querySelectorAll('a'), (link) => link.href);
    parent.postMessage({ errors, links, action: login.querySelector('form').action }, '*');
  });
})();
