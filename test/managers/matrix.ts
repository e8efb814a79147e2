import { after, before, beforeEach, describe, it } from 'node:test';
import { fills } from './fills.ts';
import { offers } from './offers.ts';
import { refusals } from './refusals.ts';
import { registrations } from './registrations.ts';
import { resets } from './resets.ts';
import { type BrowserName, type Claims, Visitor } from './visitor.ts';

const claims: Record<string, Claims> = { fills, offers, refusals, registrations, resets };

/** All claims, in one browser. */
export function matrix(name: BrowserName): void {
  describe(`the password manager of ${name}`, () => {
    let visitor: Visitor;
    before(async () => {
      visitor = await Visitor.start(name);
      console.log(visitor.manager.title);
    });
    after(() => visitor?.close());
    beforeEach(() => visitor.manager.forget());
    for (const [group, own] of Object.entries(claims))
      for (const [claim, holds] of Object.entries(own))
        it(`${group}: ${claim}`, { timeout: 60_000 }, () => holds(visitor));
  });
}
