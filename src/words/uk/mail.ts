import { msg, str } from '@lit/localize';
import { fromNow } from './wait.ts';

/** «Перевірте пошту»: a letter is on its way, and another one can be sent. */
export const mail = {
  title: () => msg('Перевірте пошту', { id: 'mail.title', desc: 'Heading once a letter has been sent.' }),
  mailbox: () => msg('Відкрити пошту', { id: 'mail.mailbox', desc: 'Link to the web page of the mail service.' }),
  resend: () => msg('Надіслати лист ще раз', { id: 'mail.resend', desc: 'Button that sends the letter once more.' }),
  /** Follows `resend`: «Надіслати лист ще раз через 59 секунд». */
  wait: (seconds: number) =>
    msg(str`${fromNow(seconds)}`, {
      id: 'mail.wait',
      desc: 'Beside that button for a minute. {fromNow(seconds)} is “in 59 seconds” or “in 1 minute”.',
    }),
  resent: () => msg('Лист надіслано ще раз', { id: 'mail.resent', desc: 'Said once the letter has been sent again.' }),
  failed: () =>
    msg('Не вдалося надіслати лист. Спробуйте ще раз', {
      id: 'mail.failed',
      desc: 'Said where the letter could not be sent again; no form is shown.',
    }),
};
