import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { type Change, changesBetween, leastVersion, unnamed, unreleased } from '../../docs/build/interface.ts';
import { changesNow, interfaceNow, lastRelease } from '../../docs/build/now.ts';
import manifest from '../../package.json' with { type: 'json' };

const changelog = readFileSync('CHANGELOG.md', 'utf8');

describe('the public interface', () => {
  it('has no change since the last release that the CHANGELOG does not name in `code`', () => {
    const missing = unnamed(changesNow(), unreleased(changelog));
    assert.deepEqual(
      missing.map(({ key, what }) => `${what}: ${key}`),
      [],
      'Write a line about each into CHANGELOG.md, under "Unreleased", with its name in `code`',
    );
  });

  it('of the last release is that of the version in package.json', () => {
    assert.equal(lastRelease().version, manifest.version);
    assert.match(changelog, new RegExp(`^## ${manifest.version.replaceAll('.', '\\.')}$`, 'm'));
  });

  it('is compared as a whole: elements, events, tokens, entries, calls and bodies', () => {
    const keys = Object.keys(interfaceNow());
    for (const key of [
      'attribute vodokanal-login cabinet-url',
      'property vodokanal-login token',
      'method vodokanal-register submit',
      'slot vodokanal-register account-help',
      'event vodokanal-success',
      'token --vodokanal-accent',
      'entry define',
      'call POST /api/sessions',
      'member Registration.house',
      'member Problem.errors.pointer',
    ])
      assert.ok(keys.includes(key), key);
  });
});

describe('a change', () => {
  const before = { 'token --vodokanal-gap': '1em', 'member Done': '', 'slot vodokanal-login notice': '' };
  const after = {
    'token --vodokanal-gap': '2em',
    'member Done': '',
    'member Done.url': '',
    'member New.a': '',
    'member New': '',
  };
  const changes: Change[] = [
    { key: 'member Done.url', what: 'added' },
    { key: 'member New', what: 'added' },
    { key: 'slot vodokanal-login notice', what: 'removed' },
    { key: 'token --vodokanal-gap', what: 'changed' },
  ];

  it('is an addition, a removal or another value; members of something new are not counted', () => {
    assert.deepEqual(changesBetween(before, after), changes);
  });

  it('is named by its last word, in `code`, as a whole', () => {
    const names = (text: string) => unnamed(changes, text).map(({ key }) => key);
    assert.deepEqual(names('`url`, `New`, `notice`, `--vodokanal-gap`'), ['token --vodokanal-gap']);
    assert.deepEqual(names('`{next, url}`, `New`, the `slot="notice"`, `gap`'), []);
    assert.deepEqual(names('url, New, notice, gap, `gaps`, `my-gap`, `/url`').length, 4);
  });

  it('is sought under "Unreleased" only', () => {
    assert.equal(unreleased('# Changelog\n\n## Unreleased\n\n- one\n\n## 0.1.0\n\n- two\n').trim(), '- one');
    assert.equal(unreleased('## Unreleased\n- last\n').trim(), '- last');
    assert.equal(unreleased('## 0.1.0\n- two\n'), '');
  });

  it('asks for a version', () => {
    const added: Change[] = [{ key: 'event new', what: 'added' }];
    const versions = ['0.1.0', '1.2.3'].flatMap((version) =>
      [[], added, changes].map((list) => leastVersion(version, list)),
    );
    assert.deepEqual(versions, ['0.1.1', '0.1.1', '0.2.0', '1.2.4', '1.3.0', '2.0.0']);
  });
});
