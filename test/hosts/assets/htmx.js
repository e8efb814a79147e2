// What the page itself sends to our endpoint, by whatever means.
window.sent = [];
for (const type of ['htmx:beforeRequest', 'htmx:configRequest'])
  document.addEventListener(type, (event) => window.sent.push(type + event.detail.path));
// The form of a page that swaps its parts is drawn after htmx has looked for forms the first time.
window.look = () => htmx.process(document.body);
