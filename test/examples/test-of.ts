import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { waitForLinks } from '../../src/check-endpoint/letters.ts';
import { checkEndpoint } from '../../src/check-endpoint/run.ts';
import { readOptions } from '../../src/command/check-endpoint.ts';
import { freePort } from '../engines/free-port.ts';
import { startChromium } from '../partner/chromium-window.ts';
import { password } from '../people.ts';

interface Example {
  name: string;
  /** Its only file. */
  file: string;
  /** How it is started. */
  program: string;
  args(port: number): string[];
}

/** Calls that the examples leave out. */
const leftOut = ['--resend', 'none', '--recoveries', 'none', '--passwords', 'none'];
/** Two of the bills in both examples. */
const bill = { account: '100200300401', house: '1Б-3', apartment: '15' };
const otherBill = { account: '100200300402', house: '1Б-3', apartment: '16А' };

/** The tests of an example: the command finds nothing wrong, and a person comes in with the built form. */
export function testExample({ name, file, program, args }: Example): void {
  describe(name, () => {
    let folder: string;
    let letters: string;
    let origin: string;
    let child: ChildProcess;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'example-'));
      letters = join(folder, 'letters.txt');
      const port = await freePort();
      origin = `http://localhost:${port}`;
      const env = { ...process.env, PORT: String(port), LETTERS: letters, DATA: join(folder, 'data.sqlite') };
      child = spawn(program, args(port), { env, stdio: 'ignore' });
      const isThere = () =>
        fetch(origin).then(
          () => true,
          () => false,
        );
      // As long as the machine takes: the runner ends a file that hangs.
      while (!(await isThere()) && child.exitCode === null) await new Promise((done) => setTimeout(done, 100));
      assert.equal(child.exitCode, null, `${program} ended`);
    });
    after(async () => {
      child?.kill();
      await rm(folder, { recursive: true, force: true });
    });

    it('has less than 80 lines', () => {
      assert.ok(readFileSync(file, 'utf8').trim().split('\n').length < 80);
    });

    it('passes check-endpoint', async () => {
      const person = Object.entries(bill).flatMap(([option, value]) => [`--${option}`, value]);
      const endpoint = `${origin}/api/registrations`;
      const { target, ...options } = readOptions([endpoint, ...person, '--letters', letters, ...leftOut]);
      const results = await checkEndpoint(target, options);
      assert.deepEqual(
        results.filter(({ result }) => result === 'wrong'),
        [],
      );
      // The cabinet is a page of its own here; nothing else may be left untried.
      const untried = results.filter(({ result }) => result === 'not tried').map((one) => one.name);
      assert.deepEqual(untried, ['session', 'new-password', 'cors', 'limits']);
    });

    it('takes a person from the registration to the cabinet, with the built form', async () => {
      const chromium = await startChromium();
      try {
        const page = await chromium.browser.newPage();
        const email = 'olena@example.com';
        await page.goto(origin);
        const fill = async (form: string, answers: Record<string, string>) => {
          for (const [box, text] of Object.entries(answers)) {
            const input = await page.waitForSelector(`${form} [name=${box}]`);
            await input!.type(text);
          }
          await page.click(`${form} .vodokanal-submit`);
        };
        await fill('vodokanal-register', { ...otherBill, email, password });
        await page.waitForFunction(() => document.querySelector('vodokanal-register')?.state === 'success');
        const [link] = await waitForLinks(letters, email, 'confirm', 1, 20_000);
        // The page stands at the same address, so the fragment alone would not load it again.
        await page.goto('about:blank');
        await page.goto(link!.url);
        await fill('vodokanal-login', { password });
        await page.waitForFunction(() => location.pathname === '/cabinet');
        assert.equal(await page.evaluate(() => document.body.textContent), email);
      } finally {
        await chromium.stop();
      }
    });
  });
}
