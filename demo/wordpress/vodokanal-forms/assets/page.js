/** Comes before the script of the forms, with the settings in its tag: no inline script, so a strict policy holds. */
(() => {
  // By its attribute: some optimisers leave no `currentScript`. Nobody but the site writes script tags.
  const settings = JSON.parse(document.querySelector('script[data-vodokanal-settings]').dataset.vodokanalSettings);
  const { nonce, ...attributes } = settings;
  // What the settings say wins over `data-*`, which authors may write. Empty ones, too: they lead nowhere.
  window.vodokanal = { ...Object(window.vodokanal), ...attributes };
  if (!nonce) return;

  const tags = 'vodokanal-login, vodokanal-register';
  const headers = async () => {
    const answer = await fetch(nonce, { cache: 'no-store', credentials: 'same-origin' }).catch(() => undefined);
    // Without it the endpoint refuses, and the form says what helps.
    return answer?.ok ? { 'X-WP-Nonce': (await answer.json()).nonce } : {};
  };
  for (const form of document.querySelectorAll(tags)) form.headers = headers;
  // Forms that come later: whoever sends one has been in it.
  document.addEventListener('focusin', ({ target }) => {
    const form = target instanceof Element && target.closest(tags);
    if (form && !form.headers) form.headers = headers;
  });
})();
