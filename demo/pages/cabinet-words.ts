import type { Lang } from '../../src/lang.ts';

interface CabinetWords {
  title: string;
  leave: string;
  stillHere: string;
  home: string;
  back(partner: string): string;
  account: string;
  house: string;
  apartment: string;
  notices: string;
  saved: string;
  failed: string;
  limited: string;
  password: string;
  currentPassword: string;
  newPassword: string;
  changePassword: string;
  passwordChanged: string;
  wrongPassword: string;
  sessions: string;
  thisSession: string;
  unknownBrowser: string;
  lastSeen(time: string): string;
  endSession(browser: string): string;
  end: string;
  endOthers: string;
}

const uk: CabinetWords = {
  title: 'Особистий кабінет',
  leave: 'Вийти',
  stillHere: 'Вийти не вдалося, ви ще в кабінеті. Спробуйте ще раз',
  home: 'На головну',
  back: (partner) => `Повернутися до оплати — ${partner}`,
  account: 'Особовий рахунок',
  house: 'Будинок',
  apartment: 'Квартира',
  notices: 'Повідомлення',
  saved: 'Збережено',
  failed: 'Не вдалося зберегти. Спробуйте ще раз',
  limited: 'Забагато спроб. Спробуйте за кілька хвилин',
  password: 'Пароль',
  currentPassword: 'Поточний пароль',
  newPassword: 'Новий пароль',
  changePassword: 'Змінити пароль',
  passwordChanged: 'Пароль змінено. На інших пристроях потрібно ввійти знову',
  wrongPassword: 'Поточний пароль неправильний',
  sessions: 'Де ви ввійшли',
  thisSession: 'цей пристрій',
  unknownBrowser: 'Невідомий браузер',
  lastSeen: (time) => `востаннє ${time}`,
  endSession: (browser) => `Вийти на пристрої: ${browser}`,
  end: 'Вийти там',
  endOthers: 'Вийти на всіх інших пристроях',
};

const ru: CabinetWords = {
  title: 'Личный кабинет',
  leave: 'Выйти',
  stillHere: 'Выйти не удалось, вы ещё в кабинете. Попробуйте ещё раз',
  home: 'На главную',
  back: (partner) => `Вернуться к оплате — ${partner}`,
  account: 'Лицевой счёт',
  house: 'Дом',
  apartment: 'Квартира',
  notices: 'Уведомления',
  saved: 'Сохранено',
  failed: 'Не удалось сохранить. Попробуйте ещё раз',
  limited: 'Слишком много попыток. Попробуйте через несколько минут',
  password: 'Пароль',
  currentPassword: 'Текущий пароль',
  newPassword: 'Новый пароль',
  changePassword: 'Изменить пароль',
  passwordChanged: 'Пароль изменён. На других устройствах нужно войти снова',
  wrongPassword: 'Текущий пароль неправильный',
  sessions: 'Где вы вошли',
  thisSession: 'это устройство',
  unknownBrowser: 'Неизвестный браузер',
  lastSeen: (time) => `в последний раз ${time}`,
  endSession: (browser) => `Выйти на устройстве: ${browser}`,
  end: 'Выйти там',
  endOthers: 'Выйти на всех других устройствах',
};

export const cabinetWords: Record<Lang, CabinetWords> = { uk, ru };
