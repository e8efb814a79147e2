import type { Lang } from '../../../src/lang.ts';

interface LetterPanelWords {
  title: string;
  about: string;
  all: string;
  none: string;
  away: string;
  /** What has come: one or several subjects in quotes. */
  came(subjects: string): string;
}

export const letterWords: Record<Lang, LetterPanelWords> = {
  uk: {
    title: 'Листи',
    about: 'Листи цієї демонстрації нікуди не йдуть, вони з’являються тут.',
    all: 'Усі листи',
    none: 'Листів ще немає',
    away: 'Немає зв’язку із сервером, листи з’являться, коли він відповість',
    came: (subjects) => `Надійшло: ${subjects}`,
  },
  ru: {
    title: 'Письма',
    about: 'Письма этой демонстрации никуда не уходят, они появляются здесь.',
    all: 'Все письма',
    none: 'Писем ещё нет',
    away: 'Нет связи с сервером, письма появятся, когда он ответит',
    came: (subjects) => `Пришло: ${subjects}`,
  },
};
