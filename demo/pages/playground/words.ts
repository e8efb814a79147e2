import type { Lang } from '../../../src/lang.ts';
import type { Stack } from './snippets.ts';

interface PlaygroundWords {
  title: string;
  lead: string;
  scenarios: string;
  playing: string;
  settings: string;
  form: string;
  forms: Record<'register' | 'login', string>;
  place: string;
  inPage: string;
  inFrame: string;
  noFrame: string;
  theme: string;
  themes: Record<'' | 'light' | 'dark', string>;
  width: string;
  fault: string;
  noFault: string;
  attributes: string;
  asDemo: string;
  none: string;
  tokens: string;
  reset: string;
  phone: string;
  column(width: number): string;
  snippets: string;
  stacks: Record<Stack, string>;
  copy: string;
  copied: string;
  notBuilt: string;
  told: string;
  nothing: string;
  noAnswer: string;
  link: string;
}

export const playgroundWords: Record<Lang, PlaygroundWords> = {
  uk: {
    title: 'Спробувати форми',
    lead: 'Усе, що можна налаштувати, і що форма робить з тим, що в неї вводять. Адреса сторінки зберігає налаштування.',
    scenarios: 'Готові сценарії',
    playing: 'Триває',
    settings: 'Налаштування',
    form: 'Форма',
    forms: { register: 'Реєстрація', login: 'Вхід' },
    place: 'Де стоїть',
    inPage: 'у сторінці',
    inFrame: 'у рамці іншого сайту',
    noFrame: 'Сценарії тут не працюють: у рамку ця сторінка не бачить.',
    theme: 'Тема',
    themes: { '': 'як на пристрої', light: 'світла', dark: 'темна' },
    width: 'Ширина колонки, пікселів',
    fault: 'Збій сервісу',
    noFault: 'немає',
    attributes: 'Атрибути',
    asDemo: 'як у демонстрації',
    none: 'немає',
    tokens: 'Кольори й розміри',
    reset: 'Скинути все',
    phone: 'Телефон, 360 пікселів',
    column: (width) => `Колонка, ${width} пікселів`,
    snippets: 'Код для сторінки',
    stacks: { page: 'Сторінка', link: 'Посилання в CMS', react: 'React', vue: 'Vue' },
    copy: 'Копіювати',
    copied: 'Скопійовано',
    notBuilt: 'Без суми (integrity): скрипт ще не зібрано, виконайте npm run build.',
    told: 'Що відбувається',
    nothing: 'Ще нічого. Введіть щось у форму або оберіть сценарій.',
    noAnswer: 'відповіді немає',
    link: 'На сайт водоканалу',
  },
  ru: {
    title: 'Попробовать формы',
    lead: 'Всё, что можно настроить, и что форма делает с тем, что в неё вводят. Адрес страницы хранит настройки.',
    scenarios: 'Готовые сценарии',
    playing: 'Идёт',
    settings: 'Настройки',
    form: 'Форма',
    forms: { register: 'Регистрация', login: 'Вход' },
    place: 'Где стоит',
    inPage: 'в странице',
    inFrame: 'в рамке другого сайта',
    noFrame: 'Сценарии здесь не работают: в рамку эта страница не видит.',
    theme: 'Тема',
    themes: { '': 'как на устройстве', light: 'светлая', dark: 'тёмная' },
    width: 'Ширина колонки, пикселей',
    fault: 'Сбой сервиса',
    noFault: 'нет',
    attributes: 'Атрибуты',
    asDemo: 'как в демонстрации',
    none: 'нет',
    tokens: 'Цвета и размеры',
    reset: 'Сбросить всё',
    phone: 'Телефон, 360 пикселей',
    column: (width) => `Колонка, ${width} пикселей`,
    snippets: 'Код для страницы',
    stacks: { page: 'Страница', link: 'Ссылка в CMS', react: 'React', vue: 'Vue' },
    copy: 'Копировать',
    copied: 'Скопировано',
    notBuilt: 'Без суммы (integrity): скрипт ещё не собран, выполните npm run build.',
    told: 'Что происходит',
    nothing: 'Пока ничего. Введите что-нибудь в форму или выберите сценарий.',
    noAnswer: 'ответа нет',
    link: 'На сайт водоканала',
  },
};
