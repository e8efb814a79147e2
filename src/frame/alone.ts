import { type Partner, returnTo } from '../contract/return-url.ts';
import { langOf } from '../lang.ts';
import { Form } from './form.ts';
import { Notes } from './notes.ts';
import { showReturn } from './way-back.ts';

/**
 * The page in a window of its own: the way out where a frame did not come. The address has the name of the form, and
 * behind it what the embedding page has given: `#login?lang=ru&email=…`.
 */
export function showAlone(partners: readonly Partner[]): void {
  const [name = '', query = ''] = location.hash.slice(1).split('?', 2);
  const members = new URLSearchParams(query);
  const given = (member: string, longest: number) => {
    const value = members.get(member);
    return value && value.length <= longest ? value : undefined;
  };
  const lang = langOf(given('lang', 35) ?? navigator.language);
  const account = given('account', 40);
  const email = given('email', 254);
  const back = returnTo(partners, given('return-url', 500) ?? '');
  // What is personal does not stay in the address.
  if (query) history.replaceState(history.state, '', `#${name}`);
  // In a frame the page around it says which.
  document.documentElement.style.colorScheme = 'light dark';
  const notes = new Notes();
  if (account || email) notes.show('given', 'above', (words) => words.givenByLink());
  const form = new Form({
    given: { lang, account, email, returnUrl: back?.url, foreign: false, framed: false },
    notes,
    shown: (element) => back && showReturn(element, back, notes),
  });
  form.lang = lang;
  form.show(name || 'login');
  window.addEventListener('hashchange', () => form.show(location.hash.slice(1)));
}
