import { after, before, beforeEach, describe, it } from 'node:test';
import { type BrowserName, type Claims, Desk } from './visitor.ts';
import { fills } from './fills.ts';
import { offers } from './offers.ts';
import { refusals } from './refusals.ts';
import { registrations } from './registrations.ts';
import { resets } from './resets.ts';

const claims: Record<string, Claims> = { fills, offers, refusals, registrations, resets };

/** All claims, in one browser. */
export function matrix(name: BrowserName): void {
  describe(`the password manager of ${name}`, () => {
    let desk: Desk;
    before(async () => {
      desk = await Desk.start(name);
      console.log(desk.manager.title);
    });
    after(() => desk?.close());
    beforeEach(() => desk.manager.forget());
    for (const [group, own] of Object.entries(claims))
      for (const [claim, holds] of Object.entries(own))
        it(`${group}: ${claim}`, { timeout: 60_000 }, () => holds(desk));
  });
}
