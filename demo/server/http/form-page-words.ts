import type { Lang } from '../../../src/lang.ts';

/** Sentences of the pages that need no script, beside those of the forms. */
export interface FormPageWords {
  /** The name of the language. */
  language: string;
  signOut: string;
  /** Where a letter's page is opened without the letter's link. */
  paste: { title: string; label: string; button: string };
}

export const formPageWords: Record<Lang, FormPageWords> = {
  uk: {
    language: 'Українська',
    signOut: 'Вийти',
    paste: { title: 'Посилання з листа', label: 'Вставте посилання з нашого листа', button: 'Далі' },
  },
  ru: {
    language: 'Русский',
    signOut: 'Выйти',
    paste: { title: 'Ссылка из письма', label: 'Вставьте ссылку из нашего письма', button: 'Далее' },
  },
};
