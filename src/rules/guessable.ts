import { keys, latin, typedLatin } from './cyrillic.ts';

// The commonest words of leaked passwords, as typed in the English layout; with digits around they stay common.
// A short list: the endpoint refuses what is on the long one.
const words = typedLatin(
  'password passw0rd p@ssw0rd пароль qwerty admin iloveyou sunshine ukraine україна славаукраїні привіт наташа андрій максим',
).split(' ');
// The rows of the keyboard, its columns, zigzags between rows, and both alphabets.
const rows = `01234567890 ${keys} 1qaz2wsx3edc 1q2w3e4r5t6y qazwsxedc ${latin} ${typedLatin('абвгдежзий')}`;
const walks = rows + [...rows].reverse().join('');

/** Whether it is one of the commonest passwords or nothing but keys in a row. `typed`: lower case, as typed in the English layout. */
export function isCommon(typed: string): boolean {
  // Longer ones are nobody's habit, and looking them up would take time.
  if (typed.length > 32) return false;
  const word = typed.replace(/ /g, '').replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (words.includes(word) && typed.length - word.length < 7) return true;
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
