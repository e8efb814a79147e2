import type { Tick } from '../../../src/contract/ticks.ts';
import type { Lang } from '../../../src/lang.ts';

/** A page with a sentence or two and a link. */
interface LinkPageWords {
  title: string;
  text: string;
  link: string;
}

/** Sentences of the endpoint's pages that no form has. A language that is missing here does not compile. */
interface PageWords {
  /** The name of the language, as a link to it. */
  language: string;
  signOut: string;
  /** Where the page behind a letter's link is opened without that link. */
  paste: { title: string; label: string; button: string };
  /** The answer to a form that a browser has posted where only the script may. */
  back: LinkPageWords;
  /** The answer to a one-time code that does not work any more. */
  code: LinkPageWords;
  /** Behind the link of a letter that switches such letters off. */
  notice: {
    question: Record<Tick, string>;
    done: Record<Tick, string>;
    account: string;
    button: string;
    again: string;
    unknown: { title: string; text: string };
    site: string;
  };
  /** The letters of the demo. */
  outbox: { title: string; about: string; none: string; back: string; away: string; came: string };
}

export const pageWords: Record<Lang, PageWords> = {
  uk: {
    language: 'Українська',
    signOut: 'Вийти',
    paste: { title: 'Посилання з листа', label: 'Вставте посилання з нашого листа', button: 'Далі' },
    back: {
      title: 'Форму не надіслано',
      text: 'Сторінка надіслала форму без нашого сценарію, тому ми її не прийняли і нічого не зберегли. Поверніться і спробуйте ще раз; якщо це повториться, оновіть сторінку.',
      link: 'Повернутися',
    },
    code: {
      title: 'Це посилання вже не діє',
      text: 'Посилання для входу спрацьовує один раз і діє недовго. Увійдіть ще раз.',
      link: 'Увійти',
    },
    notice: {
      question: {
        notifyBalance: 'Не повідомляти про зміну поточного балансу?',
        remindReadings: 'Не нагадувати передати показники лічильника?',
      },
      done: {
        notifyBalance: 'Більше не повідомлятимемо про зміну поточного балансу',
        remindReadings: 'Більше не нагадуватимемо передати показники лічильника',
      },
      account: 'Особовий рахунок',
      button: 'Так, не надсилати',
      again: 'Увімкнути сповіщення знову можна в особистому кабінеті.',
      unknown: {
        title: 'Посилання неповне або застаріле',
        text: 'Вимкнути сповіщення можна в особистому кабінеті.',
      },
      site: 'На сайт водоканалу',
    },
    outbox: {
      title: 'Листи демонстрації',
      about: 'Ці листи надіслав би справжній сервер. Нові з’являються самі.',
      none: 'Листів ще немає',
      back: 'Назад на сайт',
      away: 'Немає зв’язку із сервером, листи з’являться, коли він відповість',
      came: 'Надійшло:',
    },
  },
  ru: {
    language: 'Русский',
    signOut: 'Выйти',
    paste: { title: 'Ссылка из письма', label: 'Вставьте ссылку из нашего письма', button: 'Далее' },
    back: {
      title: 'Форма не отправлена',
      text: 'Страница отправила форму без нашего сценария, поэтому мы её не приняли и ничего не сохранили. Вернитесь и попробуйте ещё раз; если это повторится, обновите страницу.',
      link: 'Вернуться',
    },
    code: {
      title: 'Эта ссылка больше не действует',
      text: 'Ссылка для входа срабатывает один раз и действует недолго. Войдите ещё раз.',
      link: 'Войти',
    },
    notice: {
      question: {
        notifyBalance: 'Не уведомлять об изменении текущего баланса?',
        remindReadings: 'Не напоминать о передаче показаний счётчика?',
      },
      done: {
        notifyBalance: 'Больше не будем уведомлять об изменении текущего баланса',
        remindReadings: 'Больше не будем напоминать о передаче показаний счётчика',
      },
      account: 'Лицевой счёт',
      button: 'Да, не присылать',
      again: 'Снова включить уведомления можно в личном кабинете.',
      unknown: {
        title: 'Ссылка неполная или устарела',
        text: 'Отключить уведомления можно в личном кабинете.',
      },
      site: 'На сайт водоканала',
    },
    outbox: {
      title: 'Письма демонстрации',
      about: 'Эти письма отправил бы настоящий сервер. Новые появляются сами.',
      none: 'Писем ещё нет',
      back: 'Назад на сайт',
      away: 'Нет связи с сервером, письма появятся, когда он ответит',
      came: 'Пришло:',
    },
  },
};
