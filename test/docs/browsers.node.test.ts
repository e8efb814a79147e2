import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import config from '../../vite.config.ts';

const guide = readFileSync('docs/browsers.md', 'utf8');

describe('docs/browsers.md', () => {
  it('names the browsers that the scripts are built for', async () => {
    const { build } = await (config as (env: object) => { build?: { target?: unknown } })({
      command: 'build',
      mode: 'production',
    });
    const named = [...guide.matchAll(/^\| (Chrome|Firefox|Safari),?[^|]* \| ([\d.]+) \|$/gm)].map(
      ([, name, version]) => `${name!.toLowerCase()}${version}`,
    );
    assert.deepEqual(named, build?.target);
  });
});
