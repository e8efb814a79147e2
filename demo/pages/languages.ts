import { type Lang, langOf, langs } from '../../src/lang.ts';

/**
 * The language of a page: Ukrainian in the markup, any other in `data-<lang>`; a text without that stays Ukrainian. What was
 * chosen holds for the other pages, too; an address may name it (`?lang=ru`), for the way from one site to another.
 */

const storageKey = 'demo-lang';

/** A page may not be allowed to store anything. */
function stored(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

function store(lang: Lang): void {
  try {
    localStorage.setItem(storageKey, lang);
  } catch {
    // Then the choice holds for this page.
  }
}

const others = langs.slice(1).map((lang) => `[data-${lang}]`);
const texts = [...document.querySelectorAll<HTMLElement>(others.join())].map((element) => ({
  element,
  first: element.textContent ?? '',
}));
const buttons = [...document.querySelectorAll<HTMLButtonElement>('.languages button')];

/** Elements that look at `lang` of the root follow by themselves. */
function show(lang: Lang): void {
  document.documentElement.lang = lang;
  for (const { element, first } of texts) element.textContent = element.dataset[lang] ?? first;
  for (const button of buttons) button.setAttribute('aria-pressed', String(button.dataset.lang === lang));
  tell(lang);
}

/** Another site cannot read what this one stores, nor can the server that writes a page: links to them name the language. */
function tell(lang: Lang): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-other-site]')) {
    const url = new URL(link.href);
    url.searchParams.set('lang', lang);
    link.href = url.href;
  }
}

/** An address that names a language would bring that one back when the page is loaded again. */
function forget(): void {
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  url.searchParams.delete('lang');
  history.replaceState(history.state, '', url);
}

for (const button of buttons)
  button.addEventListener('click', () => {
    const lang = langOf(button.dataset.lang);
    store(lang);
    forget();
    show(lang);
  });

const named = new URLSearchParams(location.search).get('lang');
if (named) store(langOf(named));
const chosen = langOf(named ?? stored());
if (chosen === document.documentElement.lang) tell(chosen);
else show(chosen);
