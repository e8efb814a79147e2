import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { checkEndpoint } from '../../src/check-endpoint/run.ts';
import { readOptions } from '../../src/command/check-endpoint.ts';
import { partnerOrigin, startBackEnd } from './back-end.ts';
import type { FaultRow } from './contract-faults.ts';
import { startFaulty } from './faulty.ts';

const backEnd = await startBackEnd();
after(() => backEnd.close());
let runs = 0;

/** The names of the checks that complain, with all that they say. */
async function told(
  origin: string,
  { query = '', more = [] as string[] } = {},
): Promise<{ names: string[]; skipped: string[]; all: string }> {
  const args = [
    `${origin}/api/registrations${query}`,
    ...(await backEnd.newcomer()),
    '--wait',
    '10',
    '--timeout',
    '10',
  ];
  args.push('--letters', `${origin}/outbox.json?to={email}`, '--origin', partnerOrigin);
  // Limits are counted for each client, and all of these are one.
  args.push('--header', `X-Test-Client: 10.${++runs}.0.1`, ...more);
  const { target, ...options } = readOptions(args);
  const results = await checkEndpoint(target, options);
  const of = (wanted: string) => results.filter(({ result }) => result === wanted);
  const skipped = of('not tried').map(({ name }) => name);
  return { names: of('wrong').map(({ name }) => name), skipped, all: JSON.stringify(of('wrong'), null, 1) };
}

export function testFaults(rows: readonly FaultRow[]): void {
  // Mostly waiting: for letters that must not come.
  describe('check-endpoint', { concurrency: 3 }, () => {
    it('finds nothing wrong with the reference endpoint', async () => {
      const { names, skipped, all } = await told(backEnd.origin, { more: ['--limits'] });
      assert.deepEqual(names, [], all);
      assert.deepEqual(skipped, []);
    });

    for (const [what, expected, make] of rows)
      it(`tells: ${what}`, async () => {
        const faulty = await startFaulty(backEnd.origin, make);
        try {
          const isLimit = expected.some((name) => name === 'limits' || name === 'retry-after');
          const quick = what === 'no letter comes' ? ['--wait', '1'] : [];
          const { names, all } = await told(faulty.origin, { more: [...(isLimit ? ['--limits'] : []), ...quick] });
          assert.deepEqual(names.sort(), [...expected].sort(), all);
        } finally {
          await faulty.close();
        }
      });
  });
}
