import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { faults } from '../../demo/server/http/faults.ts';
import { checkEndpoint } from '../../src/check-endpoint/run.ts';
import { readOptions } from '../../src/command/check-endpoint.ts';
import { startBackEnd } from './back-end.ts';

const backEnd = await startBackEnd();
after(() => backEnd.close());

/** Each fault of the demo's switch, and one check that tells it. */
const table: [fault: string, told: string][] = [
  ['latency-4000', 'answered'],
  ['hang', 'answered'],
  ['drop', 'answered'],
  ['lost', 'answered'],
  ['cut', 'answered'],
  ['status-200', 'wrong-answers'],
  ['status-204', 'wrong-answers'],
  ['status-304', 'no-redirect'],
  ['status-400', 'registration'],
  ['status-401', 'answered'],
  ['status-403', 'answered'],
  ['status-404', 'answered'],
  ['status-409', 'registration'],
  ['status-410', 'registration'],
  ['status-413', 'registration'],
  ['status-415', 'registration'],
  ['status-422', 'registration'],
  ['status-429', 'answered'],
  ['status-500', 'no-server-error'],
  ['status-503', 'no-server-error'],
  ['html', 'success-is-json'],
  ['html-403', 'answered'],
  ['html-404', 'answered'],
  ['message-419', 'problem-documents'],
  ['redirect-302', 'no-redirect'],
  ['redirect-307', 'no-redirect'],
  ['empty', 'success-is-json'],
  ['flap-checks', 'no-server-error'],
];

describe('check-endpoint, with the fault switch of the demo', { concurrency: 4 }, () => {
  it('tries every fault that the switch has', () => {
    const tried = new Set(table.map(([fault]) => fault.split('-')[0]));
    assert.deepEqual([...tried].sort(), Object.keys(faults).sort());
  });

  for (const [at, [fault, expected]] of table.entries())
    it(`tells ${fault}`, async () => {
      const url = `${backEnd.origin}/api/registrations?fault=${fault}`;
      const letters = `${backEnd.origin}/outbox.json?to={email}`;
      const args = [url, ...(await backEnd.newcomer()), '--letters', letters, '--wait', '1'];
      // Only these two wait for it.
      args.push('--timeout', /^(hang|latency)/.test(fault) ? '2' : '60');
      const { target, ...options } = readOptions([...args, '--header', `X-Test-Client: 10.${at}.0.1`]);
      const results = await checkEndpoint(target, options);
      const told = results.filter(({ result }) => result === 'wrong').map(({ name }) => name);
      assert.ok(told.includes(expected), `told: ${told.join(', ')}`);
    });
});
