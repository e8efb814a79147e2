import { msg, str } from '@lit/localize';

/** Sentences of the page inside the frame, around its form. Apart, because no other page needs them. */
export const words = {
  frame: {
    unknown: () => msg('Такої форми тут немає', { id: 'frame.unknown', desc: 'The page was asked for another form.' }),
    given: (site: string) =>
      msg(str`Дані у формі вписав сайт «${site}». Перевірте їх`, {
        id: 'frame.given',
        desc: 'Above a form in which the embedding site has filled account or e-mail. {site}: its name.',
      }),
    givenByLink: () =>
      msg('Дані у формі вписала сторінка, з якої ви прийшли. Перевірте їх', {
        id: 'frame.givenByLink',
        desc: 'The same, where the person has followed a link of an embedding site, whose name is not known then.',
      }),
    back: (site: string) =>
      msg(str`Повернутися до оплати\u00a0— ${site}`, {
        id: 'frame.back',
        desc: 'Link to the page of the embedding site from which the person came. {site}: its name.',
      }),
    stayed: () =>
      msg('Можна продовжувати на цій сторінці', {
        id: 'frame.stayed',
        desc: 'After the sign-in, where the embedding page goes on by itself.',
      }),
    blocked: (host: string) =>
      msg(str`Браузер не дав відкрити кабінет. Натисніть кнопку нижче або відкрийте ${host} у новій вкладці`, {
        id: 'frame.blocked',
        desc: 'After the sign-in, where the browser has not gone to the cabinet. {host}: the address of the site.',
      }),
    covered: () =>
      msg('Сторінка закриває цю кнопку, тому натискання не зараховано', {
        id: 'frame.covered',
        desc: 'Above the form: something of the embedding page lies over the button, or hides it. “outside” follows.',
      }),
    interrupted: (site: string) =>
      msg(
        str`Курсор вийшов із форми, поки ви друкували. Частину тексту міг отримати сайт «${site}». Перевірте введене`,
        {
          id: 'frame.interrupted',
          desc: 'Above the form: the embedding page has taken the focus while the person was typing. “outside” follows. {site}: its name.',
        },
      ),
    outside: () =>
      msg('Відкрити форму на сайті водоканалу', {
        id: 'frame.outside',
        desc: 'Link to the form in a window of its own.',
      }),
  },
};

export type FrameWords = typeof words;
