import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type Weight, weightsFile } from '../../vite.rooms.ts';

/**
 * `npm run size`: what the last build weighs and which rooms its bytes come from. Fails where a script is too heavy for
 * a page opened on a phone.
 */
const budget = 40_000;

if (!existsSync(weightsFile)) throw new Error('Nothing is built yet: npm run build');
const weights: Weight[] = JSON.parse(await readFile(weightsFile, 'utf8'));

const row = (name: string, ...cells: (string | number)[]) =>
  console.log(`  ${name.padEnd(20)}${cells.map((cell) => String(cell).padStart(10)).join('')}`);

for (const { file, minified, gzip, brotli, rooms } of weights) {
  console.log();
  row(file, 'minified', 'gzip', 'brotli');
  row('', minified, gzip, brotli);
  for (const room of rooms) row(room.name, room.minified, `~${room.gzip}`);
  if (gzip > budget) {
    console.error(`\n${file} is ${gzip - budget} bytes over its budget of ${budget} bytes (gzip).`);
    process.exitCode = 1;
  }
}
