import { keys, latin, typedLatin } from './cyrillic.ts';

// The most common words in leaked passwords, as the English layout types them. The list is short: the
// endpoint checks the long one.
const commonWords = typedLatin(
  'password passw0rd p@ssw0rd пароль qwerty admin iloveyou sunshine ukraine україна slavaukraini славаукраїні слава привіт привет любов любовь київ kyiv наташа андрій максим',
).split(' ');
// The rows and columns of the keyboard, zigzags between rows, and both alphabets.
const forward = `01234567890 ${keys} 1qaz2wsx3edc 1q2w3e4r5t6y qazwsxedc ${latin} ${typedLatin('абвгдежзий')}`;
const sequences = forward + [...forward].reverse().join('');

/**
 * Whether a password is a very common word, with or without digits around it, or up to four runs of keys in a row.
 * Spaces and hyphens, as phones put them between digits, count for nothing.
 * @param password the password as the English layout types it, in lower case.
 */
export function isCommon(password: string): boolean {
  // Longer passwords are not common, and comparing them would take time.
  if (password.length > 32) return false;
  const typed = password.replace(/[ -]/g, '');
  const word = typed.replace(/^[\d\W_]+|[\d\W_]+$/g, '');
  if (commonWords.includes(word) && typed.length - word.length < 11) return true;
  let rest = typed;
  for (let steps = 0; rest && steps < 4; steps++) {
    let length = rest.length;
    while (length > 2 && !sequences.includes(rest.slice(0, length))) length--;
    if (length < 3 && length < rest.length) return false;
    rest = rest.slice(length);
  }
  return !rest;
}

/** Whether a text is one to twelve characters, repeated. */
export function isRepeated(text: string): boolean {
  return /^(.{1,12}?)[ -]?(?:\1[ -]?)+.{0,3}$/su.test(text);
}
