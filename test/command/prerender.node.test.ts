import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { parseFragment } from 'parse5';
import manifest from '../../package.json' with { type: 'json' };

/** The command as it is installed: what `bin` names, out of `dist`. */
function run(...args: string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [manifest.bin['vodokanal-forms'], 'prerender', ...args], (error, output, errors) => {
      resolve({ code: Number(error?.code ?? 0), output, errors });
    });
  });
}

const action = 'https://cabinet.example/login';
const endpoint = 'https://cabinet.example/api/sessions';

describe('the command vodokanal-forms prerender', () => {
  before(() => assert.ok(existsSync('dist/integrity.json'), 'first: npm run build'));

  it('prints what the function for servers draws', async () => {
    const { renderLogin } = await import(pathToFileURL('dist/prerender.js').href);
    const registerUrl = 'https://cabinet.example/register';
    const { code, output } = await run(
      ...['login', '--lang', 'ru', '--action', action, '--endpoint', endpoint, '--register-url', registerUrl],
      ...['--styles', '/prerendered-shadow.css', '--after', 'stay'],
    );
    assert.equal(code, 0);
    const options = { lang: 'ru', action, endpoint, after: 'stay', registerUrl };
    assert.equal(output, `${renderLogin({ ...options, styles: '/prerendered-shadow.css' })}\n`);
    assert.match(output, /Войти/);
    const [element] = parseFragment(output).childNodes as unknown as { attrs: { name: string; value: string }[] }[];
    const attributes = Object.fromEntries(element!.attrs.map(({ name, value }) => [name, value]));
    assert.deepEqual(attributes, { lang: 'ru', endpoint, after: 'stay', 'register-url': registerUrl });
  });

  it('knows the attributes of a registration, and relative addresses of a page', async () => {
    const page = 'https://voda.example/join';
    const { code, output } = await run(
      ...['register', '--action', '/register', '--endpoint', '/api/registrations', '--page', page],
      ...['--login-url', '/cabinet', '--account', '100200300401', '--password-min', '12', '--heading-level', 'none'],
    );
    assert.equal(code, 0);
    assert.match(output, /<a [^>]*href="https:\/\/voda\.example\/cabinet"/);
    assert.match(output, /value="100200300401"/);
    assert.match(output, /<form [^>]*action="\/register\?lang=uk"/);
  });

  const misuses: [args: string[], complaint: RegExp][] = [
    [[], /Name one form: register or login\./],
    [['cabinet', '--action', action], /Name one form/],
    [['login', 'register', '--action', action], /Name one form/],
    [['login'], /--action is missing/],
    [['login', '--action', action, '--acton', 'x'], /--acton/],
    [['login', '--action', action, '--account', '1'], /--account is nothing that login knows/],
    [['login', '--action', action, '--frame', 'https://a.example/frame.html'], /--frame/],
    [['login', '--action', 'javascript:alert(1)'], /--action is an address that begins with https:/],
    [['login', '--action', 'https://'], /--action is an address that begins with https:/],
    [['login', '--action', action, '--lang', 'en'], /--lang is uk or ru\./],
    [['login', '--action', action, '--page', 'voda.example'], /--page is a whole address/],
    [
      ['login', '--action', action, '--endpoint', '/api/sessions'],
      /--endpoint: \/api\/sessions is relative, so --page has/,
    ],
    [
      ['login', '--action', action, '--page', action, '--register-url', 'https://'],
      /--register-url: https:\/\/ is no address/,
    ],
  ];
  for (const [args, complaint] of misuses)
    it(`ends with 2 and a sentence: ${args.join(' ').replaceAll(action, 'URL')}`, async () => {
      const { code, output, errors } = await run(...args);
      assert.deepEqual([code, output], [2, '']);
      assert.match(errors, complaint);
      assert.match(errors, /npx vodokanal-forms prerender --help says more\.\n$/);
    });

  it('explains itself', async () => {
    const { code, output } = await run('--help');
    assert.equal(code, 0);
    assert.match(output, /prerender register\|login --action URL/);
    assert.doesNotMatch(output, /check-endpoint/);
  });
});
