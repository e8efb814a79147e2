import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AttributeName, kindOf } from '../../../demo/pages/playground/attributes.ts';
import { atFirst, withAttribute } from '../../../demo/pages/playground/settings.ts';
import { type Facts, snippetOf } from '../../../demo/pages/playground/snippets.ts';
import { customElements } from '../../../docs/build/manifest.ts';
import { pack } from '../../../docs/build/pack.ts';
import { elementNames } from '../../../src/element-names.ts';

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

/** Components as the playground gives them, with everything set that it can set: the apps' types and builds check them. */
function playgroundSnippets(): Snippet[] {
  const known = customElements().modules[0]!.declarations;
  const files = { react: 'src/playground-NAME.tsx', vue: 'src/playground-NAME.vue' };
  return elementNames.flatMap((element, at) => {
    const names = known[at]!.attributes!.map(({ name }) => name).filter((name) => name !== 'state') as AttributeName[];
    const settings = names.reduce((all, name) => withAttribute(all, name, exampleOf(name)), { ...atFirst(), element });
    const site = 'https://water.example.org/';
    const page = `${site}demo/pages/playground.html`;
    const facts: Facts = {
      page,
      scripts: site,
      frame: `${site}frame.html`,
      sums: {},
      known: names,
      lang: 'uk',
      link: '',
    };
    return (['react', 'vue'] as const).map((app) => ({
      app,
      path: files[app].replace('NAME', element),
      code: snippetOf(app, settings, facts),
    }));
  });
}

/** A value that an attribute may have; the form is not in a frame, where most attributes would be left out. */
function exampleOf(name: AttributeName): string {
  const kind = kindOf(name);
  if (kind.is === 'choice') return kind.values.at(-1)!;
  if (kind.is === 'number') return String(kind.least);
  // `vue-tsc` tells nothing wrong of a tag with `return-url`.
  if (kind.is === 'address') return name === 'frame' || name === 'return-url' ? 'off' : 'on';
  return kind.is === 'pattern' ? '\\d{10}' : 'Оплата «Мрія»';
}

export function writeSnippets(): void {
  for (const { app, path, code } of [...snippets(), ...playgroundSnippets()]) {
    const file = join(folder, app, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, code);
  }
}
