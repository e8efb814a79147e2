import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readEnvironment } from '../../demo/server/environment.ts';
import type { SecurityEvent } from '../../demo/server/log.ts';
import { settingsTable } from '../../demo/server/settings-table.ts';
import manifest from '../../package.json' with { type: 'json' };
import { replaced, settingsOf, snippet } from '../operate/snippets.ts';

const text = readFileSync('docs/operate.md', 'utf8');

/** An event that is missing here, or in the docs, is a mistake. */
const events: Record<SecurityEvent, true> = {
  'signed-in': true,
  'sign-in-refused': true,
  'sign-in-unconfirmed': true,
  'signed-out': true,
  'code-opened': true,
  registered: true,
  confirmed: true,
  'link-refused': true,
  'recovery-asked': true,
  'password-changed': true,
  'sessions-ended': true,
  'limit-reached': true,
  'origin-refused': true,
  'host-refused': true,
};

describe('docs/operate.md', () => {
  it('has the table of settings that the server reads', () => {
    const [, table] = /<!-- settings:[^\n]*-->\n\n(.*?)\n*<!-- end of settings -->/s.exec(text) ?? [];
    assert.equal(table, settingsTable(), 'put the table of demo/server/settings-table.ts there');
  });

  it('has settings and a file of partners with which a server starts', async (test) => {
    const folder = await mkdtemp(join(tmpdir(), 'vodokanal-'));
    test.after(() => rm(folder, { recursive: true }));
    const file = join(folder, 'partners.json');
    await writeFile(file, snippet('partners'));
    const settings = replaced(snippet('settings'), { '/etc/vodokanal/partners.json': file });
    const environment = readEnvironment(settingsOf(settings), 'serve');
    assert.deepEqual(
      environment.partners.map(({ name }) => name),
      ['Портмоне', 'ОСББ «Затишок»'],
    );
    assert.equal(environment.publicUrl, 'https://voda.example/kabinet/');
    assert.equal(environment.mailFrom, 'Водоканал <no-reply@voda.example>');
  });

  it('names commands that there are', () => {
    const named = [...text.matchAll(/npm (?:run )?([a-z:]+)/g)]
      .map(([, name]) => name!)
      .filter((name) => name !== 'ci');
    assert.ok(named.length > 5);
    for (const name of named) assert.ok(name in manifest.scripts, name);
  });

  it('names every event of the log', () => {
    const [, row] = /^\| `security` \| (.*) \|$/m.exec(text) ?? [];
    assert.deepEqual(row!.replaceAll('`', '').split(', ').sort(), Object.keys(events).sort());
  });
});
