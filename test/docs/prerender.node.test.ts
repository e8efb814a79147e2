import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { freePort } from '../engines/free-port.ts';
import { policy } from '../prerender/serve.ts';
import { blocksOf } from './blocks.ts';

const guide = readFileSync('docs/prerender.md', 'utf8');
const run = promisify(execFile);
const only = (name: string) => {
  const [code, ...others] = blocksOf(guide, name);
  assert.ok(code && !others.length, name);
  return code;
};

/** The code of docs/prerender.md, run as it stands, in a folder that has the package. */
describe('docs/prerender.md', () => {
  let folder: string;
  let server: ChildProcess | undefined;
  before(async () => {
    assert.ok(existsSync('dist/integrity.json'), 'first: npm run build');
    folder = await mkdtemp(join(tmpdir(), 'prerender-'));
    await mkdir(join(folder, 'node_modules'));
    await symlink(resolve('.'), join(folder, 'node_modules', manifest.name));
    await writeFile(join(folder, 'package.json'), '{"type":"module"}');
    await writeFile(join(folder, 'template.html'), '<!doctype html><body><!-- form --></body>');
    for (const file of ['server.js', 'build.js']) await writeFile(join(folder, file), only(`js ${file}`));
  });
  after(async () => {
    server?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it('has a server that sends the form', async () => {
    const port = await freePort();
    server = spawn(process.execPath, ['server.js'], { cwd: folder, env: { PORT: String(port) }, stdio: 'inherit' });
    const page = await until(() => fetch(`http://localhost:${port}/`).then((response) => response.text()));
    assert.match(page, /<template shadowrootmode="open">/);
    assert.match(page, /<form [^>]*action="\/login\?lang=uk"[^>]*>.*<input [^>]*name="password"/s);
    const [, script] = /src="\/dist\/([^"]+)"/.exec(page)!;
    assert.ok(existsSync(`dist/${script}`), `${script} is no file of this version`);
  });

  it('has a step of a build that puts the form into a page', async () => {
    await run(process.execPath, ['build.js'], { cwd: folder });
    const page = await readFile(join(folder, 'register.html'), 'utf8');
    assert.match(page, /^<!doctype html><body><vodokanal-register .*<\/vodokanal-register><\/body>$/s);
  });

  it('has scripts that are right for strict types', async () => {
    const options = ['--allowJs', '--checkJs', '--strict', '--noEmit', '--skipLibCheck', '--target', 'es2022'];
    const modules = ['--module', 'nodenext', '--types', 'node', '--typeRoots', resolve('node_modules/@types')];
    const tsc = resolve('node_modules/.bin/tsc');
    await run(tsc, [...options, ...modules, 'server.js', 'build.js'], { cwd: folder }).catch(({ stdout }) =>
      assert.fail(stdout),
    );
  });

  it('has a command that prints the form', async () => {
    const [name, ...args] = only('sh').replaceAll('\\\n', ' ').trim().split(/\s+/).slice(1);
    assert.equal(name, manifest.name);
    const { stdout } = await run(process.execPath, [manifest.bin['vodokanal-forms'], ...args]);
    assert.match(stdout, /^<vodokanal-login lang="ru" endpoint="https:\/\/cabinet\.example\/api\/sessions">/);
  });

  it('has the policy that is tried in browsers, and names files that there are', () => {
    assert.ok(guide.includes(`Content-Security-Policy: ${policy}\n`));
    const files = [...guide.matchAll(/\/dist\/([\w.-]+)/g)].map(([, file]) => file!);
    assert.ok(files.length > 4);
    assert.deepEqual(
      files.filter((file) => !existsSync(`dist/${file}`)),
      [],
    );
    for (const [, entry] of only('js main.js').matchAll(/'vodokanal-forms\/(\w+)'/g))
      assert.ok(existsSync(`dist/${entry}.js`) || existsSync(`dist/define/${entry}.js`), entry);
  });

  it('has what the pages of React and Vue in test/frameworks have', () => {
    const pages = 'test/frameworks/pages';
    for (const [name, file] of [
      ['js form.js', 'prerendered.js'],
      ['jsx page.jsx', 'react/hydrate-prerendered.jsx'],
      ['vue Page.vue', 'vue/hydrate-prerendered.vue'],
    ] as const) {
      const text = readFileSync(`${pages}/${file}`, 'utf8');
      const strange = only(name)
        .split('\n')
        .filter((line) => !text.includes(line));
      assert.deepEqual(strange, [], file);
    }
  });
});

async function until<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let times = 0; ; times += 1)
    try {
      return await attempt();
    } catch (error) {
      if (times > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
}
