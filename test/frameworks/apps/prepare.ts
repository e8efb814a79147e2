import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pack } from '../../../docs/build/pack.ts';

export const folder = fileURLToPath(new URL('.', import.meta.url));

/** The package as it is published, in place of a copy that npm would fetch. Its own dependencies are in the lock file. */
export function installPackage(): void {
  const target = join(folder, 'node_modules/vodokanal-forms');
  const packed = mkdtempSync(join(tmpdir(), 'packed-'));
  const { filename } = pack('--pack-destination', packed);
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  execFileSync('tar', ['-xzf', join(packed, filename), '-C', target, '--strip-components=1']);
  rmSync(packed, { recursive: true });
}

/** A code block of docs/frameworks.md that is a file of an app. */
export interface Snippet {
  app: string;
  path: string;
  code: string;
}

/** The blocks that name their file: the heading above names the app. */
export function snippets(): Snippet[] {
  const text = readFileSync('docs/frameworks.md', 'utf8');
  return text.split(/^## /m).flatMap((section) => {
    const app = /^[a-z]+/.exec(section.toLowerCase())?.[0] ?? '';
    const blocks = section.matchAll(/^```\w+ (\S+)\n([\s\S]*?)^```$/gm);
    return [...blocks].map(([, path, code]) => ({ app, path: path!, code: code! }));
  });
}

export function writeSnippets(): void {
  for (const { app, path, code } of snippets()) {
    const file = join(folder, app, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
}
