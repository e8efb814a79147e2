import { after, before } from 'node:test';
import type { EngineName } from '../engines/find.ts';
import { journeys } from './journeys.ts';
import { obstacles } from './obstacles.ts';
import { type Sites, startSites } from './utility.ts';

/** All journeys in one engine, on sites of its own. */
export function testIn(engine: EngineName): void {
  let sites: Sites;
  before(async () => {
    sites = await startSites();
  });
  after(() => sites?.close());
  journeys(engine, () => sites);
  obstacles(engine, () => sites);
}
