import assert from 'node:assert/strict';
import type { Person } from '../people.ts';
import { partnerName } from './bills.ts';
import type { Resident, Where } from './resident.ts';
import type { Sites } from './utility.ts';

/** The link back to the bill. */
export const back = `Повернутися до оплати — ${partnerName}`;

/** The names of the events that the page at an address has heard. */
export const heardNames = ({ partner }: Sites, url: string): string[] => partner.heard(url).map(([name]) => name);

/** The page has heard exactly this, once its beacons have come: each is a request of its own, so in any order. */
export async function heardExactly(sites: Sites, url: string, names: string[]): Promise<void> {
  const end = Date.now() + 5000;
  while (heardNames(sites, url).length < names.length && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(heardNames(sites, url).sort(), [...names].sort());
}

export async function signIn(
  somebody: Resident,
  where: Where,
  { email, password }: Pick<Person, 'email' | 'password'>,
): Promise<void> {
  await somebody.fill(where, { email, password });
  await somebody.press(where, 'Увійти');
}

export async function signInAtBill(somebody: Resident, url: string, person: Person): Promise<void> {
  await somebody.window.open(url);
  await signIn(somebody, 'frame', person);
}

/** The whole window is in the cabinet, which knows who has signed in and where they came from. */
export async function arrivesInCabinet(somebody: Resident, { utility }: Sites, person: Person): Promise<void> {
  await somebody.arrives(`${utility}demo/pages/cabinet.html`);
  await somebody.reads('page', person.email);
  await somebody.reads('page', person.account);
  await somebody.reads('page', back);
}

/** From the cabinet to the bill, with its state. */
export async function backToBill(somebody: Resident, url: string): Promise<void> {
  await somebody.press('page', back);
  await somebody.arrives(url);
  await somebody.reads('page', 'До сплати');
  assert.equal(await somebody.window.url(), url);
}
