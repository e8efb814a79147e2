import { typedLatin } from './cyrillic.ts';

// The commonest words of leaked passwords, Ukrainian and Russian ones among them; with digits around they stay common.
const words = new Set(
  typedLatin(
    'password passwort passw0rd p@ssw0rd pass parol пароль qwerty qwertz qwert ytrewq admin administrator user test guest root login welcome ' +
      'iloveyou letmein dragon monkey football sunshine princess master shadow superman batman secret hello google ' +
      'ukraine ukraina україна украина kyiv київ киев слава славаукраїні любов любовь ' +
      'наташа natasha андрей андрій andrey максим maksim сергей сергій sergey александр олександр марина marina ' +
      'привет привіт солнышко сонечко мама кохання лозинка',
  ).split(' '),
);
// The rows of the keyboard, its columns, and zigzags between two rows.
const rows =
  "`1234567890-= qwertyuiop[]\\ asdfghjkl;' zxcvbnm,./ 1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/ 1q2w3e4r5t6y7u8i9o0p q1w2e3r4t5y6u7i8o9p0 qazwsxedcrfvtgbyhnujmikolp qawsedrftgyhujikolp abcdefghijklmnopqrstuvwxyz " +
  `${typedLatin('абвгдеёжзийклмн абвгдеєжзиіїйклмн абвгґд')} 0123456789 147258369 !@#$%^&*()_+`;
const walks = `${rows} ${[...rows].reverse().join('')}`;

/** Whether it is one of the commonest passwords or nothing but keys in a row. `typed`: lower case, as typed in the English layout. */
export function isCommon(typed: string): boolean {
  // Longer ones are nobody's habit, and looking them up would take time.
  if (typed.length > 32) return false;
  const word = typed.replace(/ /g, '').replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (words.has(typed) || (words.has(word) && typed.length - word.length < 7)) return true;
  let rest = typed;
  for (let steps = 0; rest && steps < 4; steps++) {
    let length = rest.length;
    while (length > 2 && !walks.includes(rest.slice(0, length))) length--;
    if (length < 3 && length < rest.length) return false;
    rest = rest.slice(length);
  }
  return !rest;
}

/** Whether it is up to four characters over and over. */
export function isRepeated(text: string): boolean {
  return /^(.{1,4}?)\1+.{0,3}$/su.test(text);
}
