import '../../../src/define/index.ts';
import '../languages.ts';

/**
 * The utility's page: its news, or the forms, as the fragment says. Both stay in the page, so nothing that was typed is
 * lost on the way, and «back» leads back. Links of letters bring a token in the fragment, which the sign-in reads.
 */
const entry = document.querySelector<HTMLElement>('#entry')!;
const home = document.querySelector<HTMLElement>('#home')!;
const door = document.querySelector<HTMLElement>('#cabinet-link')!;
const forms = ['login', 'register'].map((name) => document.querySelector<HTMLElement>(`#${name}`)!);

/** Which form the fragment asks for. */
function formOf(fragment: string): string | undefined {
  if (fragment === '#register') return 'register';
  return /^#(login$|vodokanal-)/.test(fragment) ? 'login' : undefined;
}

function show(form: string | undefined): void {
  entry.hidden = !form;
  home.hidden = Boolean(form);
  for (const section of forms) section.hidden = section.id !== form;
}

window.addEventListener('hashchange', ({ newURL }) => {
  // Not the present address: the sign-in has taken the token of a letter out of it already.
  const { hash } = new URL(newURL);
  const form = formOf(hash);
  const leaving = entry.contains(document.activeElement);
  show(form);
  // What is hidden loses the focus, which goes back to where it came from.
  if (!form && leaving) door.focus({ preventScroll: true });
  if (!form) document.getElementById(hash.slice(1))?.scrollIntoView();
  else {
    window.scrollTo(0, 0);
    entry.focus({ preventScroll: true });
  }
});
show(formOf(location.hash));
