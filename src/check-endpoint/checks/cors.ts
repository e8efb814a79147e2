import type { Check } from '../check.ts';
import { type Answer, Skip } from '../client.ts';

const list = (headers: Headers, name: string) =>
  (headers.get(name) ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim());

/** What a browser asks before a page of another origin may post. */
const preflight = {
  'Access-Control-Request-Method': 'POST',
  'Access-Control-Request-Headers': 'content-type,idempotency-key',
};

/** What is wrong with the headers that any answer to this origin has. */
function faultsOf({ what, headers }: Answer, origin: string): string[] {
  const allowed = headers.get('Access-Control-Allow-Origin');
  if (allowed !== origin)
    return [`${what}: Access-Control-Allow-Origin is ${JSON.stringify(allowed)} and not "${origin}"`];
  const faults: string[] = [];
  if (headers.get('Access-Control-Allow-Credentials') !== 'true')
    faults.push(`${what}: Access-Control-Allow-Credentials is not "true", so no cookie is kept`);
  if (!list(headers, 'Vary').some((name) => name === 'origin' || name === '*'))
    faults.push(`${what}: without "Vary: Origin" a cache gives the answer to other sites`);
  return faults;
}

export const corsChecks: Check[] = [
  {
    name: 'cors',
    right: 'A page of the other origin may post',
    mend: 'Answer OPTIONS with 204, and that and every other answer, errors as well, with Access-Control-Allow-Origin: the origin, Access-Control-Allow-Credentials: true, Access-Control-Allow-Headers: Content-Type, Idempotency-Key, Access-Control-Expose-Headers: Retry-After, Date, and Vary: Origin.',
    async run({ client, target: { registrations, sessions, origin } }) {
      if (!origin) throw new Skip('without --origin');
      const faults: string[] = [];
      for (const url of new Set([registrations, sessions ?? registrations])) {
        const path = new URL(url).pathname;
        const asked = await client.send(`preflight of ${path}`, url, {
          method: 'OPTIONS',
          headers: { Origin: origin, ...preflight },
        });
        if (asked.status < 200 || asked.status >= 300) faults.push(`${asked.what}: answered ${asked.status}`);
        const lacking = preflight['Access-Control-Request-Headers']
          .split(',')
          .filter((name) => !list(asked.headers, 'Access-Control-Allow-Headers').includes(name));
        if (lacking.length) faults.push(`${asked.what}: Access-Control-Allow-Headers lacks ${lacking.join(', ')}`);
        const posted = await client.send(`post from ${origin} to ${path}`, url, {
          body: {},
          headers: { Origin: origin },
        });
        const exposed = list(posted.headers, 'Access-Control-Expose-Headers');
        const hidden = ['retry-after', 'date'].filter((name) => !exposed.includes(name));
        if (hidden.length) faults.push(`${posted.what}: Access-Control-Expose-Headers lacks ${hidden.join(', ')}`);
        faults.push(...faultsOf(asked, origin), ...faultsOf(posted, origin));
      }
      return faults;
    },
  },
  {
    name: 'strangers',
    right: 'A page of any other origin may not read the answers',
    mend: 'Compare the header Origin with a list; never repeat it unseen.',
    async run({ client, target: { registrations } }) {
      const headers = { Origin: 'https://stranger.example' };
      const asked = await client.send('preflight of a stranger', registrations, {
        method: 'OPTIONS',
        headers: { ...headers, ...preflight },
      });
      const posted = await client.send('post of a stranger', registrations, { body: {}, headers });
      return [asked, posted]
        .filter(({ headers: answered }) => answered.get('Access-Control-Allow-Origin') === headers.Origin)
        .map(({ what }) => `${what}: allowed`);
    },
  },
];
