import { msg, str } from '@lit/localize';
import { duration } from './wait.ts';

/** «Перевірте пошту»: a letter is on its way, and another one can be sent. */
export const mail = {
  title: () => msg('Перевірте пошту', { id: 'mail.title', desc: 'Heading once a letter has been sent.' }),
  mailbox: () => msg('Відкрити пошту', { id: 'mail.mailbox', desc: 'Link to the web page of the mail service.' }),
  resend: () => msg('Надіслати лист ще раз', { id: 'mail.resend', desc: 'Button that sends the letter once more.' }),
  resendWait: (seconds: number) =>
    msg(str`Надіслати лист ще раз можна за ${duration(seconds)}`, {
      id: 'mail.resendWait',
      desc: 'Stands in place of that button for a minute. {duration(seconds)} is “59 seconds” or “1 minute”, see wait.',
    }),
  resent: () => msg('Лист надіслано ще раз', { id: 'mail.resent', desc: 'Said once the letter has been sent again.' }),
};
