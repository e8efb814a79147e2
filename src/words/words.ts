import { msg, str } from '@lit/localize';
import { account } from './uk/account.ts';
import { apartment } from './uk/apartment.ts';
import { confirm } from './uk/confirm.ts';
import { email } from './uk/email.ts';
import { codes, failure, page } from './uk/failure.ts';
import { form } from './uk/form.ts';
import { house } from './uk/house.ts';
import { login } from './uk/login.ts';
import { mail } from './uk/mail.ts';
import { password } from './uk/password.ts';
import { recover } from './uk/recover.ts';
import { register } from './uk/register.ts';
import { reset } from './uk/reset.ts';
import { ticks } from './uk/ticks.ts';

/**
 * Every sentence of the elements, in Ukrainian. The other languages stand in `locales/<lang>.xlf`; `npm run words`
 * compiles each language into one module of this shape. Whole sentences only: no label is pasted into a message, so each
 * language keeps its cases. The id of a sentence is the path of its key, so a translation survives a new wording.
 */
export const words = {
  reading: (x: string) =>
    msg(str`Буде надіслано: ${x}`, {
      id: 'reading',
      desc: 'Under a field whose text is sent in another spelling. {x} is that spelling.',
    }),
  meant: () => msg('Ви мали на увазі:', { id: 'meant', desc: 'Before the buttons with other readings of a text.' }),
  summary: () =>
    msg('Потрібно виправити', { id: 'summary', desc: 'Heading of the list of errors on top of the form.' }),
  account,
  email,
  password,
  house,
  apartment,
  ticks,
  form,
  register,
  mail,
  login,
  confirm,
  recover,
  reset,
  failure,
  codes,
  page,
};

export type Words = typeof words;
