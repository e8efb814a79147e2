import type { Lang } from '../../../src/lang.ts';

export interface OrderWords {
  title: string;
  receiver: string;
  utility: string;
  account: string;
  sum: string;
  pay: string;
  demo: string;
  paid: string;
  expired: string;
  unknown: string;
  away: string;
  again: string;
  back: string;
}

export const orderWords: Record<Lang, OrderWords> = {
  uk: {
    title: 'Оплата',
    receiver: 'Одержувач',
    utility: 'Дніпроводоканал',
    account: 'Особовий рахунок',
    sum: 'До сплати',
    pay: 'Сплатити',
    demo: 'Це демонстрація: картка не потрібна, гроші не списуються.',
    paid: 'Сплачено. Водоканал уже зарахував оплату',
    expired: 'Час на оплату вийшов. Поверніться до кабінету й почніть ще раз',
    unknown: 'Такого рахунку на оплату немає. Поверніться до кабінету й почніть ще раз',
    away: 'Немає зв’язку, оплату не проведено. Спробуйте ще раз',
    again: 'Спробувати ще раз',
    back: 'Повернутися до кабінету',
  },
  ru: {
    title: 'Оплата',
    receiver: 'Получатель',
    utility: 'Днепроводоканал',
    account: 'Лицевой счёт',
    sum: 'К оплате',
    pay: 'Оплатить',
    demo: 'Это демонстрация: карта не нужна, деньги не списываются.',
    paid: 'Оплачено. Водоканал уже зачислил оплату',
    expired: 'Время на оплату вышло. Вернитесь в кабинет и начните ещё раз',
    unknown: 'Такого счёта на оплату нет. Вернитесь в кабинет и начните ещё раз',
    away: 'Нет связи, оплата не проведена. Попробуйте ещё раз',
    again: 'Попробовать ещё раз',
    back: 'Вернуться в кабинет',
  },
};
