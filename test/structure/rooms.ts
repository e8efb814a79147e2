import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One import statement of a file, as it stands there. */
export interface Import {
  from: string;
  /** `import type`: gone when the program runs. */
  typeOnly: boolean;
}

/** A room may import the rooms and packages listed for it; `*` means any package. */
export type Rooms = Record<string, readonly string[]>;

/** Path → text of every TypeScript file in these folders, `/` between the parts. */
export function readSources(...folders: string[]): Map<string, string> {
  const sources = new Map<string, string>();
  for (const folder of folders)
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
      if (file.endsWith('.ts')) sources.set(join(folder, file), readFileSync(join(folder, file), 'utf8'));
  return sources;
}

export function importsOf(text: string): Import[] {
  const statements = /^\s*(?:import|export)\b(\s+type\b)?[^'";]*?from\s*'([^']+)'|\bimport\s*\(?\s*(?<bare>'[^']+')/gm;
  return [...text.matchAll(statements)].map(([, type, from, bare]) => ({
    from: from ?? bare!.slice(1, -1),
    typeOnly: type !== undefined,
  }));
}

/** Every import that a room does not allow, and every file outside all rooms, as sentences. */
export function violations(rooms: Rooms, sources: Map<string, string>): string[] {
  return [...sources].flatMap(([file, text]) => {
    const room = roomOf(rooms, file);
    if (!room) return [`${file} is in no room`];
    return importsOf(text)
      .map(({ from }) => resolve(file, from))
      .filter((target) => roomOf(rooms, target) !== room && !rooms[room]!.some((allowed) => fits(allowed, target)))
      .map((target) => `${file} (${room}) must not import ${target}`);
  });
}

/** The room whose name is the longest beginning of the path. */
function roomOf(rooms: Rooms, file: string): string | undefined {
  return Object.keys(rooms)
    .filter((room) => fits(room, file))
    .sort((a, b) => b.length - a.length)[0];
}

function fits(allowed: string, target: string): boolean {
  return (
    target === allowed || target.startsWith(`${allowed}/`) || (allowed === '*' && !/^(src|demo|test)\//.test(target))
  );
}

function resolve(file: string, from: string): string {
  return from.startsWith('.') ? join(dirname(file), from) : from;
}
