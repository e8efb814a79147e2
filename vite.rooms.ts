import { brotliCompressSync, gzipSync } from 'node:zlib';
import { minify, type Plugin } from 'vite';

/** What a room costs in a bundle. `minified` is shared out exactly; `gzip` is an estimate, as rooms are compressed together. */
export interface Room {
  name: string;
  minified: number;
  gzip: number;
}
/** Sizes of one file, in bytes. */
export interface Weight {
  file: string;
  minified: number;
  gzip: number;
  brotli: number;
  rooms: Room[];
}

/** Where a build leaves its weights for `npm run size`; not published. */
export const weightsFile = 'node_modules/.cache/vodokanal/weights.json';

/** «src/rules» of a module in that folder, «src/vodokanal.ts» of a file beside it, «lit» of a package. */
export function roomOf(id: string): string {
  const pack = id.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1];
  if (pack) return /^(lit|@lit)\b|^lit-/.test(pack) ? 'lit' : pack;
  return id.match(/\/(src\/[^/]+)/)?.[1] ?? 'bundler';
}

/** Weighs each finished script and says which rooms its bytes come from. Must stand last among the plugins. */
export function weigh(report: (weight: Weight) => void): Plugin {
  return {
    name: 'weigh',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const code = new Map<string, string>();
        for (const [id, { code: text }] of Object.entries(file.modules))
          code.set(roomOf(id), `${code.get(roomOf(id)) ?? ''}${text ?? ''}\n`);
        const whole = sizes(file.code);
        report({
          file: file.fileName,
          ...whole,
          brotli: brotliCompressSync(file.code).length,
          rooms: await share(code, whole),
        });
      }
    },
  };
}

/**
 * Minifies each room alone and stretches the results until they sum up to the whole. As scripts, not as modules: nothing
 * inside a room uses what it gives to the others, and a module would lose it.
 */
async function share(code: Map<string, string>, whole: { minified: number; gzip: number }): Promise<Room[]> {
  const alone = await Promise.all(
    [...code].map(async ([name, text]) => ({ name, ...sizes((await minify(`${name}.js`, text)).code) })),
  );
  const stretch = (what: 'minified' | 'gzip') => whole[what] / alone.reduce((sum, room) => sum + room[what], 0);
  const [minified, gzip] = [stretch('minified'), stretch('gzip')];
  return alone
    .map((room) => ({ ...room, minified: Math.round(room.minified * minified), gzip: Math.round(room.gzip * gzip) }))
    .sort((a, b) => b.gzip - a.gzip);
}

function sizes(code: string): { minified: number; gzip: number } {
  return { minified: Buffer.byteLength(code), gzip: gzipSync(code, { level: 9 }).length };
}
