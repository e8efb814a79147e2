import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import type { KeptLetter } from '../../demo/server/letters/kept-letters.ts';
import { letterWords } from '../../demo/words/index.ts';
import { type LetterName, noData } from '../../demo/words/letter-words.ts';
import { confirmationOf, mailingOf, newPassword } from '../people.ts';
import { cookieOf, createWorld, type Resident } from './world.ts';

/** Every letter that a form can cause leads somewhere where it works: at the demo's page, as people open it. */

const page = 'https://voda.example/kabinet/';
const world = await createWorld({ linkBase: page });
after(() => world.close());

/** What `<vodokanal-login>` of the demo's page has, by which it understands what stands behind the `#`. */
const login = /<vodokanal-login([^>]*)>/.exec(readFileSync('index.html', 'utf8'))![1]!;
const endpointOf = (name: string) => {
  const [, address] = new RegExp(`\\s${name}="([^"]*)"`).exec(login) ?? [];
  assert.ok(address, `the page has no ${name}`);
  return new URL(address, 'http://localhost/').pathname;
};

const data = { ...noData, account: '1', house: '1', apartment: '1', hours: 1 };
const { when, greeting, signature, ...letters } = letterWords.uk;
const names = Object.keys(letters) as LetterName[];
const nameOf = ({ subject }: KeptLetter) => names.find((name) => letters[name](data).subject === subject);
const linksOf = ({ text }: KeptLetter) => (text.match(/^https:\S+$/gm) ?? []).map((link) => new URL(link));

/** Opens a link as the page does, types the password and presses the button. */
async function follow(link: URL, resident: Resident): Promise<void> {
  assert.equal(link.origin + link.pathname, page);
  if (!link.hash) return;
  const [, kind, token] = /^#vodokanal-(\w+)=([\w-]+)$/.exec(link.hash) ?? [];
  if (kind === 'confirm') {
    const confirmed = await world.post(
      resident,
      endpointOf('confirm-endpoint'),
      confirmationOf(resident.registration, token),
    );
    assert.deepEqual([confirmed.status, confirmed.body.next], [200, 'cabinet']);
    return;
  }
  assert.equal(kind, 'reset', link.hash);
  // The element posts a new password to `passwords` beside its endpoint.
  const path = endpointOf('recover-endpoint').replace(/[^/]+$/, 'passwords');
  assert.equal((await world.post(resident, path, { token, password: newPassword })).status, 200);
  assert.equal((await world.signIn(resident, newPassword)).status, 200);
}

const unknown = () => world.resident();
async function waiting(): Promise<Resident> {
  const resident = await unknown();
  await world.register(resident);
  await world.letters(resident.registration.email);
  return resident;
}
async function confirmed(): Promise<Resident> {
  const resident = await unknown();
  await world.registerAndConfirm(resident);
  return resident;
}
const ask = (path: string) => (resident: Resident) => world.post(resident, path, mailingOf(resident.registration));
const [resend, recover] = [ask('/api/registrations/resend'), ask('/api/recoveries')];

/** Who does what, and the letter that comes. */
const forms: [
  form: string,
  who: () => Promise<Resident>,
  does: (who: Resident) => Promise<unknown>,
  letter: LetterName,
][] = [
  ['a registration', unknown, (resident) => world.register(resident), 'confirm'],
  ['a registration that was made before', waiting, (resident) => world.register(resident), 'confirm'],
  [
    'a second account',
    async () => {
      const [first, second] = [await confirmed(), await unknown()];
      second.registration.email = first.registration.email;
      return second;
    },
    (resident) => world.register(resident),
    'join',
  ],
  ['a registration of one’s own account', confirmed, (resident) => world.register(resident), 'yours'],
  ['the letter again, before confirming', waiting, resend, 'confirm'],
  ['the letter again, after it', confirmed, resend, 'known'],
  ['the letter again, to a stranger', unknown, resend, 'nobody'],
  ['a forgotten password', confirmed, recover, 'reset'],
  ['a forgotten password, before confirming', waiting, recover, 'confirm'],
  ['a forgotten password of a stranger', unknown, recover, 'nobody'],
  [
    'a change of the password in the cabinet',
    confirmed,
    async (resident) => {
      const headers = { Cookie: cookieOf(await world.signIn(resident)) };
      const body = { current: resident.registration.password, password: newPassword };
      assert.equal((await world.call('PUT', '/api/profile/password', { headers, body })).status, 204);
    },
    'changed',
  ],
];

describe('the letter after', () => {
  for (const [form, who, does, letter] of forms)
    it(`${form}: every link of it works`, async () => {
      const resident = await who();
      const before = (await world.letters(resident.registration.email)).length;
      await does(resident);
      const come = await world.letters(resident.registration.email);
      const [newest] = come;
      assert.deepEqual([come.length - before, nameOf(newest!)], [1, letter]);
      const links = linksOf(newest!);
      assert.equal(links.length, letters[letter](data).links.length);
      for (const link of links) await follow(link, resident);
    });

  it('a registration of somebody else’s account: neither letter has a link', async () => {
    const [owner, other] = [await confirmed(), await unknown()];
    const { account, house, apartment } = owner.registration;
    await world.register(other, { account, house, apartment });
    for (const [resident, letter] of [
      [other, 'inUse'],
      [owner, 'attempt'],
    ] as const) {
      const [newest] = await world.letters(resident.registration.email);
      assert.equal(nameOf(newest!), letter);
      assert.deepEqual(linksOf(newest!), []);
    }
  });

  it('any form is one of those above', () => {
    // The letters of the ticks lead to the cabinet: billing.test.ts follows them.
    const others: LetterName[] = ['inUse', 'attempt', 'balance', 'reading'];
    const followed = new Set([...forms.map(([, , , letter]) => letter), ...others]);
    assert.deepEqual([...followed].sort(), [...names].sort());
  });
});

describe('the letter to somebody without a cabinet', () => {
  const registerUrl = 'https://www.voda.example/register';
  const publicUrl = 'http://localhost:5173/kabinet/';
  const places: [where: string, options: { registerUrl?: string; linkBase?: string }, link: string][] = [
    ['the page with the registration', { registerUrl, linkBase: page }, registerUrl],
    ['the page with the sign-in, where no other is known', { linkBase: page }, page],
    ['the registration of this site, where no page is named', {}, `${publicUrl}#register`],
  ];
  for (const [where, options, link] of places)
    it(`leads to ${where}`, async (test) => {
      const other = await createWorld({ publicUrl, ...options });
      test.after(() => other.close());
      const resident = await other.resident();
      await other.post(resident, '/api/recoveries', mailingOf(resident.registration));
      const [letter] = await other.letters(resident.registration.email);
      assert.equal(nameOf(letter!), 'nobody');
      assert.deepEqual(letter!.text.match(/^https?:\S+$/gm), [link]);
    });
});
