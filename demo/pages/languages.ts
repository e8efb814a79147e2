/** The texts of the page: Ukrainian in the markup, Russian in `data-ru`. */
const texts = [...document.querySelectorAll<HTMLElement>('[data-ru]')].map((element) => ({
  element,
  uk: element.textContent ?? '',
  ru: element.dataset.ru ?? '',
}));
const buttons = [...document.querySelectorAll<HTMLButtonElement>('.languages button')];
for (const button of buttons)
  button.addEventListener('click', () => {
    const lang = button.dataset.lang === 'ru' ? 'ru' : 'uk';
    document.documentElement.lang = lang;
    for (const text of texts) text.element.textContent = text[lang];
    for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
  });

export {};
