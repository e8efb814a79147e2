import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { after, describe, it } from 'node:test';
import manifest from '../../package.json' with { type: 'json' };
import { freePort } from '../engines/free-port.ts';
import { startBackEnd } from './back-end.ts';

const backEnd = await startBackEnd();
after(() => backEnd.close());
const url = `${backEnd.origin}/api/registrations`;

/** The command as it is installed: what `bin` names, out of `dist`. */
function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [manifest.bin['vodokanal-forms'], ...args], (error, output, errors) => {
      resolve({ code: Number(error?.code ?? 0), output, errors });
    });
  });
}

describe('the command vodokanal-forms', () => {
  it('ends with 0 where all is right, and says so', async () => {
    const letters = `${backEnd.origin}/outbox.json?to={email}`;
    const { code, output } = await run('check-endpoint', url, ...(await backEnd.newcomer()), '--letters', letters);
    assert.equal(code, 0, output);
    assert.match(output, /^✔ A valid registration is accepted/m);
    assert.match(output, /\n\d\d right, 0 wrong, 2 not tried\n$/);
  });

  it('ends with 1 where something is wrong, and says how to mend it', async () => {
    const { code, output } = await run('check-endpoint', `${url}?fault=message-419`);
    assert.equal(code, 1);
    assert.match(
      output,
      /✘ A refusal is a problem document, RFC 9457\n {4}an empty object, and \d+ more: answered 419/,
    );
    assert.match(output, /\n {4}Mend: Answer with Content-Type: application\/problem\+json/);
  });

  it('gives JSON', async () => {
    const { code, output } = await run('check-endpoint', url, '--json');
    assert.equal(code, 0);
    const { results } = JSON.parse(output) as { results: { name: string; result: string; why?: string }[] };
    const registration = results.find(({ name }) => name === 'registration');
    assert.equal(registration?.result, 'not tried');
    assert.match(registration?.why ?? '', /--account/);
  });

  it('ends with 2 where nobody is reached', async () => {
    const { code, errors } = await run('check-endpoint', `http://localhost:${await freePort()}/api/registrations`);
    assert.equal(code, 2);
    assert.match(errors, /not reachable \(ECONNREFUSED\)/);
  });

  const misuses: [args: string[], complaint: RegExp][] = [
    [[], /none of the commands: check-endpoint/],
    [['toString'], /none of the commands/],
    [['check-endpoint'], /Name one address/],
    [['check-endpoint', 'http://voda.example/api'], /https:/],
    [['check-endpoint', url, '--acount', '1'], /--acount/],
    [['check-endpoint', url, '--account', '1'], /belong together/],
    [['check-endpoint', url, '--origin', 'https://a.example/'], /--origin/],
    [['check-endpoint', url, '--timeout', 'soon'], /--timeout/],
    [['check-endpoint', url, '--timeout', '0'], /--timeout/],
    [['check-endpoint', url, '--timeout', 'Infinity'], /--timeout/],
    [['check-endpoint', url, '--header', 'X'], /--header/],
    [['check-endpoint', url, '--email', 'ivan'], /--email/],
  ];
  for (const [args, complaint] of misuses)
    it(`ends with 2 and a sentence: ${args.join(' ').replace(url, 'URL')}`, async () => {
      const { code, errors } = await run(...args);
      assert.equal(code, 2);
      assert.match(errors, complaint);
    });

  it('explains itself', async () => {
    for (const args of [['--help'], ['check-endpoint', '--help']]) {
      const { code, output } = await run(...args);
      assert.equal(code, 0);
      assert.match(output, /check-endpoint URL/);
    }
  });
});
