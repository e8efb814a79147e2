import { type Markup, markup } from '../demo/server/markup.ts';
import { letterWords } from '../demo/words/index.ts';
import type { LetterData, LetterName } from '../demo/words/letter-words.ts';
import { type Lang, langs } from '../src/lang.ts';
import { type RegistrationRuleName, registrationRules } from '../src/rules/index.ts';
import type { FrameWords } from '../src/words/frame-words.ts';
import type { HostWords } from '../src/words/host-words.ts';
import type { ScriptlessWords } from '../src/words/scriptless-words.ts';
import type { Words } from '../src/words/words.ts';
import type { Sentence } from './compile.ts';

/** Groups of `src/words` behind those of the registration, in the order of the page. One without a heading is a compile error. */
const screens: Record<
  | Exclude<keyof Words, 'register' | RegistrationRuleName | 'reading' | 'meant' | 'summary'>
  | keyof HostWords
  | keyof FrameWords
  | keyof ScriptlessWords
  | '',
  string
> = {
  form: 'Група прапорців',
  ticks: 'Прапорці',
  '': 'Біля кожного поля та над формою',
  mail: 'Після надсилання: «Перевірте пошту»',
  login: 'Вхід',
  confirm: 'Підтвердження пошти за посиланням',
  recover: 'Відновлення пароля',
  reset: 'Новий пароль за посиланням',
  failure: 'Не вдалося надіслати',
  codes: 'Відмова сервісу',
  page: 'На цій сторінці надіслати не можна',
  host: 'На сторінці партнера, де стоїть рамка з формою',
  frame: 'У рамці, біля форми',
  scriptless: 'На сторінці, якій не потрібен сценарій',
};

const letters: Record<LetterName, string> = {
  confirm: 'Лист: підтвердити реєстрацію',
  join: 'Лист: ще один особовий рахунок у кабінеті',
  yours: 'Лист: рахунок уже в цьому кабінеті',
  inUse: 'Лист: рахунок має інший кабінет',
  attempt: 'Лист власнику: рахунок намагалися зареєструвати',
  reset: 'Лист: новий пароль',
  nobody: 'Лист: кабінету з цією поштою немає',
  known: 'Лист: пошту вже підтверджено',
  changed: 'Лист: пароль змінено',
  balance: 'Лист: баланс змінився',
  reading: 'Лист: час передати показники',
};
/** What stands in the letters in place of data; the hours are a number, for its plural form. */
export const sample: LetterData = {
  account: '${account}',
  house: '${house}',
  apartment: '${apartment}',
  when: '${when}',
  hours: 24,
  kind: 'charge',
  period: '2026-11',
  amount: -21_770,
  balance: -41_260,
  closes: '2026-11-30',
};

interface Section {
  heading: string;
  sentences: Sentence[];
}

/**
 * Every sentence, and every letter, as one page to be read, printed and approved by people who know no code. It needs
 * nothing but itself.
 */
export function wordsTable(sentences: readonly Sentence[]): string {
  const of = (group: string) => sentences.filter(({ id }) => (id.includes('.') ? id.split('.')[0] : '') === group);
  const field = (group: string) => {
    const own = of(group);
    const label = own.find(({ id }) => id === `${group}.label`);
    return { heading: `Поле «${label?.texts.get('uk') ?? group}»`, sentences: own };
  };
  const sections = [
    { heading: 'Реєстрація', sentences: of('register') },
    ...Object.keys(registrationRules).map(field),
    ...Object.entries(screens).map(([group, heading]) => ({ heading, sentences: of(group) })),
    { heading: 'Початок і кінець кожного листа', sentences: [everyLetter('greeting'), everyLetter('signature')] },
    ...Object.entries(letters).map(([name, heading]) => ({ heading, sentences: letterSentences(name as LetterName) })),
  ];
  const names = new Intl.DisplayNames('uk', { type: 'language' });
  return markup`<!doctype html>
<html lang="uk"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Усі речення форм і листів</title>
<style>
body { font: 15px/1.4 system-ui, sans-serif; margin: 2em auto; max-width: 90em; padding: 0 1em }
table { border-collapse: collapse; table-layout: fixed; width: 100% }
th, td { border: 1px solid #888; overflow-wrap: anywhere; padding: .3em .5em; text-align: left; vertical-align: top }
th:last-child { width: 8em }
th::first-letter { text-transform: uppercase }
code, .note { color: #555; font-size: 12px }
var { background: #e8e8e8; font-style: normal; padding: 0 .2em }
tr, h2 { break-after: auto; break-inside: avoid }
h2 { break-after: avoid }
@media print { body { font-size: 10pt; margin: 0; max-width: none } @page { size: A4 landscape; margin: 12mm } }
</style></head><body>
<h1>Усі речення форм і листів</h1>
<p>Сірим позначено те, що підставляє програма: число, адресу, номер. Примітка каже, де стоїть речення. У колонці «Погоджено» поставте позначку або впишіть свій варіант.</p>
${sections.filter((section) => section.sentences.length).map((section) => sectionMarkup(section, (lang) => names.of(lang)!))}
</body></html>
`.text;
}

const sectionMarkup = ({ heading, sentences }: Section, nameOf: (lang: Lang) => string): Markup =>
  markup`<h2>${heading}</h2>
<table><thead><tr><th>Ключ</th>${langs.map((lang) => markup`<th>${nameOf(lang)}</th>`)}<th>Примітка для перекладачів</th><th>Погоджено</th></tr></thead><tbody>
${sentences.map(rowMarkup)}
</tbody></table>`;

const rowMarkup = ({ id, desc, texts }: Sentence): Markup =>
  markup`<tr><td><code>${id}</code></td>${langs.map(
    (lang) => markup`<td lang="${lang}">${visible(texts.get(lang) ?? '')}</td>`,
  )}<td class="note" lang="en">${desc}</td><td></td></tr>`;

/** The text with its placeholders marked: `${n}` as {n}. */
const visible = (text: string): Markup => ({
  text: text
    .split(/\$\{(.+?)\}/)
    .map((part, at) => (at % 2 ? markup`<var>{${part}}</var>` : markup`${part}`).text)
    .join(''),
});

const everyLetter = (part: 'greeting' | 'signature'): Sentence => ({
  id: `letters.${part}`,
  desc: part === 'greeting' ? 'The first line of every letter.' : 'The last line of every letter.',
  texts: new Map(langs.map((lang) => [lang, letterWords[lang][part]])),
});

/** The sentences of one letter, in its order; the languages have the same number of them. */
function letterSentences(name: LetterName): Sentence[] {
  const written = langs.map((lang) => [lang, letterWords[lang][name](sample)] as const);
  const row = (part: string, desc: string, textOf: (lang: (typeof written)[number][1]) => string | undefined) => ({
    id: `letters.${name}.${part}`,
    desc,
    texts: new Map(written.map(([lang, text]) => [lang, textOf(text) ?? ''])),
  });
  const rows = (part: 'before' | 'links' | 'after', desc: string) =>
    Array.from({ length: Math.max(...written.map(([, text]) => text[part].length)) }, (_, at) =>
      row(`${part}.${at + 1}`, desc, (text) => text[part][at]),
    );
  return [
    row('subject', 'Subject.', ({ subject }) => subject),
    ...rows('before', 'Above the links.'),
    ...rows('links', 'A link.'),
    ...rows('after', 'Below the links.'),
  ];
}
