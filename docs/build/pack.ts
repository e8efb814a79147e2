import { execFileSync } from 'node:child_process';

/** What npm says of the package that it has packed. */
export interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  files: { path: string; size: number }[];
}

/** Packs what is in `dist` now, without scripts, which would build it anew. */
export function pack(...options: string[]): Packed {
  const said = execFileSync('npm', ['pack', '--ignore-scripts', '--json', ...options], { encoding: 'utf8' });
  // npm 12 writes an object by names, earlier ones an array.
  const [packed] = Object.values(JSON.parse(said)) as [Packed];
  return packed;
}
