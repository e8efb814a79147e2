import { profile } from '../../src/contract/answers.ts';
import { ticks } from '../../src/contract/ticks.ts';
import { wordsOf } from '../../src/words/index.ts';

const who = document.querySelector('#who')!;
// The site may stand below a path.
const home = () => location.assign('../../#login');
const sessions = '../../api/sessions';

async function open(): Promise<void> {
  const answer = await fetch(sessions, { headers: { Accept: 'application/json' } });
  if (answer.status === 401) return home();
  const { email, accounts } = profile.parse(await answer.json());
  who.textContent = email;
  const yes = (tick: boolean) => (tick ? 'так' : 'ні');
  for (const each of accounts) {
    const card = document.createElement('section');
    card.className = 'card';
    const list = document.createElement('dl');
    const rows = {
      'Особовий рахунок': each.account,
      Будинок: each.house,
      Квартира: each.apartment,
      ...Object.fromEntries(ticks.map((name) => [wordsOf('uk').ticks[name](), yes(each[name])])),
    };
    for (const [term, text] of Object.entries(rows)) {
      const dt = document.createElement('dt');
      const dd = document.createElement('dd');
      dt.textContent = term;
      dd.textContent = text;
      list.append(dt, dd);
    }
    card.append(list);
    document.querySelector('#cards')!.append(card);
  }
}

document.querySelector('#leave')!.addEventListener('click', async () => {
  await fetch(sessions, { method: 'DELETE' });
  home();
});
open().catch(() => {
  who.textContent = 'Не вдалося відкрити кабінет. Спробуйте оновити сторінку.';
});
