import type { EventDetails, EventName } from '../../../src/elements/events.ts';
import type { Lang } from '../../../src/lang.ts';
import { wordsOf } from '../../../src/words/index.ts';

type Tellers = { [Name in EventName]: (detail: EventDetails[Name], label: (field: string) => string) => string };

/** The label of a field, as the person reads it. */
export function labelIn(lang: Lang): (field: string) => string {
  const words = wordsOf(lang) as unknown as Record<string, { label?: () => string }> & {
    ticks: Record<string, () => string>;
  };
  return (field) => words[field]?.label?.() ?? words.ticks[field]?.() ?? field;
}

const tellers: Record<Lang, Tellers> = {
  uk: {
    'vodokanal-input': ({ field, value }, label) => {
      if (typeof value === 'boolean') return `«${label(field)}»: ${value ? 'увімкнено' : 'вимкнено'}`;
      if (field === 'password') return `«${label(field)}»: форма його нікому не показує`;
      return value ? `«${label(field)}»: буде надіслано ${value}` : `«${label(field)}»: ще не зрозуміло`;
    },
    'vodokanal-submit': () => 'Кнопку натиснуто, усе можна надіслати',
    'vodokanal-success': () => 'Сервіс прийняв',
    'vodokanal-failure': ({ kind, status, retryAfter }) =>
      `Не прийнято: ${kind}${status ? `, ${status}` : ''}${retryAfter ? `, знову за ${retryAfter} с` : ''}`,
    'vodokanal-invalid': ({ fields }, label) =>
      `Кнопку натиснуто, треба виправити: ${fields.map(({ field, code }) => `«${label(field)}» (${code})`).join(', ')}`,
    'vodokanal-navigate': ({ to }) => `Веде далі: ${to}`,
    'vodokanal-ready': () => 'Форма в рамці готова',
    'vodokanal-unavailable': ({ reason }) => `Форми в рамці немає: ${reason}`,
    'vodokanal-escape': () => 'У рамці натиснуто Escape',
  },
  ru: {
    'vodokanal-input': ({ field, value }, label) => {
      if (typeof value === 'boolean') return `«${label(field)}»: ${value ? 'включено' : 'выключено'}`;
      if (field === 'password') return `«${label(field)}»: форма его никому не показывает`;
      return value ? `«${label(field)}»: будет отправлено ${value}` : `«${label(field)}»: ещё не понятно`;
    },
    'vodokanal-submit': () => 'Кнопка нажата, всё можно отправить',
    'vodokanal-success': () => 'Сервис принял',
    'vodokanal-failure': ({ kind, status, retryAfter }) =>
      `Не принято: ${kind}${status ? `, ${status}` : ''}${retryAfter ? `, снова через ${retryAfter} с` : ''}`,
    'vodokanal-invalid': ({ fields }, label) =>
      `Кнопка нажата, надо исправить: ${fields.map(({ field, code }) => `«${label(field)}» (${code})`).join(', ')}`,
    'vodokanal-navigate': ({ to }) => `Ведёт дальше: ${to}`,
    'vodokanal-ready': () => 'Форма в рамке готова',
    'vodokanal-unavailable': ({ reason }) => `Формы в рамке нет: ${reason}`,
    'vodokanal-escape': () => 'В рамке нажат Escape',
  },
};

export const eventNames = Object.keys(tellers.uk) as EventName[];

/** An event in words. No event holds a password. */
export function told<Name extends EventName>(name: Name, detail: EventDetails[Name], lang: Lang): string {
  return (tellers[lang] as Tellers)[name](detail, labelIn(lang));
}
