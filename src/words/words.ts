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
 *
 * A complaint names its field, for it also stands alone in the summary and is read aloud. A hint shows an example before
 * a rule.
 *
 * Typography, in every language (`test/words/typography.node.test.ts`):
 * - No full stop at the end, also after two sentences: the line stands alone, and for screen readers lines are joined by
 *   full stops. Only `register.privacy` has one, because a link follows it in the same line.
 * - «наприклад» before an example has no comma after it.
 * - Before a dash, and between a number and its noun, stands a space that does not break: `\u00a0`.
 * - Quotes are «», the apostrophe is ’, the ellipsis is one character.
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
  apartment,
  codes,
  confirm,
  email,
  failure,
  form,
  house,
  login,
  mail,
  page,
  password,
  recover,
  register,
  reset,
  ticks,
};

export type Words = typeof words;
