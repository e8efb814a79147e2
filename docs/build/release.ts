import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { leastVersion, unnamed, unreleased } from './interface.ts';
import { changesNow, interfaceNow, lastFile, lastRelease } from './now.ts';
import { pack } from './pack.ts';

/**
 * `npm run release -- 1.2.3`: writes the version into package.json and the CHANGELOG, keeps the interface of this release,
 * and packs. Publishing and tagging are left to whoever looks at the result. `--dry-run` only says what would go out.
 */
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { 'dry-run': { type: 'boolean' } },
});
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const changes = changesNow();
const least = leastVersion(lastRelease().version, changes);
const version = positionals[0] ?? least;
const before = lastRelease().version;

const compare = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });
const complaints = [
  ...unnamed(changes, unreleased(changelog)).map(
    ({ key, what }) => `CHANGELOG.md does not name what was ${what}: ${key}`,
  ),
  ...(unreleased(changelog).trim() ? [] : ['CHANGELOG.md says nothing under "Unreleased"']),
  ...(/^\d+\.\d+\.\d+$/.test(version) ? [] : [`"${version}" is no version`]),
  ...(compare(version, least) < 0 ? [`These changes ask for ${least} at least: docs/versioning.md`] : []),
];
const dirty = execFileSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).trim();
if (dirty && !options['dry-run']) complaints.push('There are changes that are not committed');

console.log(`${manifest.name} ${before} → ${version}\n`);
console.log(`Public interface, ${changes.length} changes since ${before}:`);
for (const { key, what } of changes) console.log(`  ${what.padEnd(8)} ${key}`);

if (complaints.length > 0) {
  console.error(`\n${complaints.join('\n')}`);
  process.exitCode = 1;
} else if (!options['dry-run']) {
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync('CHANGELOG.md', changelog.replace('## Unreleased\n', `## Unreleased\n\n## ${version}\n\n${day}.\n`));
  writeFileSync(lastFile, `${JSON.stringify({ version, interface: interfaceNow() }, null, 2)}\n`);
  execFileSync('npm', ['version', version, '--no-git-tag-version'], { stdio: 'inherit' });
}

if (process.exitCode !== 1) {
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'] });
  const packed = pack(...(options['dry-run'] ? ['--dry-run'] : []));
  console.log(`\n${packed.filename}, ${bytes(packed.size)}, unpacked ${bytes(packed.unpackedSize)}:`);
  for (const { path, size } of packed.files) console.log(`  ${bytes(size).padStart(9)}  ${path}`);
  console.log(
    options['dry-run'] ? '\nNothing was written.' : `\nLook at it, commit, then: npm publish ${packed.filename}`,
  );
}

function bytes(count: number): string {
  return `${(count / 1000).toFixed(1)} kB`;
}
