/* In a window of its own: types, perhaps sends, leaves, and tells what is there when the visitor has come back. */
var later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
addEventListener('pageshow', async ({ persisted }) => {
  var visit = location.search.slice(1);
  if (!/^(typing|sending)$/.test(visit)) return;
  // After the listeners of the element; and the browser puts a page that comes before the end of loading in the place
  // of this one.
  await later(200);
  var element = document.querySelector('vodokanal-register');
  var box = (name) => element.querySelector(`[name=${name}]`);
  var button = element.querySelector('.vodokanal-submit');
  if (sessionStorage.left) {
    var typed = ['email', 'password'].map((name) => box(name).value);
    var { left } = sessionStorage;
    var { errors } = window.witness;
    var waits = button.hasAttribute('aria-disabled');
    localStorage.setItem('came-back', JSON.stringify({ persisted, left, state: element.state, waits, typed, errors }));
    return close();
  }
  element.endpoint = '/api/registrations?fault=latency-60000';
  var texts = { account: '050012345678', email: 'ivan@ukr.net', password: 'садок вишневий коло хати', house: '1', apartment: '1' };
  for (var name in texts) {
    box(name).value = texts[name];
    box(name).dispatchEvent(new Event('input', { bubbles: true }));
  }
  if (visit === 'sending') button.click();
  await element.updateComplete;
  sessionStorage.left = element.state;
  location.assign('../assets/elsewhere.html');
});
