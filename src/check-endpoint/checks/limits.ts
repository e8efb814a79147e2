import type { Check } from '../check.ts';
import { type Answer, Skip } from '../client.ts';

/** So many tries are enough for anybody: more of them are guesses. */
const tries = 40;

/** Sends until 429 comes; the number of requests that were answered before, or undefined. */
async function untilRefused(send: () => Promise<Answer>): Promise<number | undefined> {
  for (let count = 0; count < tries; count++) if ((await send()).status === 429) return count;
  return undefined;
}

export const limitChecks: Check[] = [
  {
    name: 'limits',
    right: 'Whoever guesses passwords, or asks for letters, is stopped with 429',
    mend: 'Count wrong passwords and letters for each address, and answer 429 with Retry-After.',
    async run({ target, walk }) {
      if (!target.limits) throw new Skip('without --limits');
      const faults: string[] = [];
      const email = walk.newEmail();
      const guess = () => walk.signIn('a guess', walk.newPassword(), {}, email);
      if (target.sessions && (await untilRefused(guess)) === undefined)
        faults.push(`${tries} wrong passwords for one address, and no 429`);
      const ask = () => walk.post('one more letter', target.recoveries, { email, lang: 'uk' });
      if (target.recoveries && (await untilRefused(ask)) === undefined)
        faults.push(`${tries} letters to one address, and no 429`);
      return faults;
    },
  },
];
