import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What stands in the lock file: who holds the folder, and how to ask that process for something. */
export interface LockNote {
  pid: number;
  id: string;
  /** Where the holder listens on loopback, once it does. */
  url?: string;
  /** Proves to the holder that the caller may read files of its user. */
  secret?: string;
}

export interface FolderLock {
  /** Tells other processes of this user how to reach the holder. */
  announce(note: { url: string; secret: string }): Promise<void>;
  release(): Promise<void>;
}

/** The folder is open in another process. */
export class FolderLocked extends Error {
  readonly note: LockNote;
  constructor(folder: string, note: LockNote) {
    super(
      `The database in ${folder} is already open in process ${note.pid}. Stop that process, or set DATA_DIR to another folder.`,
    );
    this.name = 'FolderLocked';
    this.note = note;
  }
}

const held = new Set<string>();

/**
 * Takes the folder for this process. A note left by a process that was killed does not count.
 * @throws {FolderLocked} when a living process holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock.json');
  const note: LockNote = { pid: process.pid, id: randomUUID() };
  // Written aside and linked, so that nobody ever reads half a note; link fails if the name exists.
  const draft = `${path}.${note.id}`;
  await writeFile(draft, JSON.stringify(note), { mode: 0o600 });
  try {
    for (;;) {
      try {
        await link(draft, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = await read(path);
      if (found && alive(found)) throw new FolderLocked(folder, found);
      await sweep(path, found);
    }
  } finally {
    await rm(draft, { force: true });
  }
  held.add(note.id);
  return {
    async announce(reach) {
      const renewed = `${path}.${note.id}`;
      await writeFile(renewed, JSON.stringify({ ...note, ...reach }), { mode: 0o600 });
      await rename(renewed, path);
    },
    async release() {
      if (!held.delete(note.id)) return;
      if ((await read(path))?.id === note.id) await rm(path, { force: true });
    },
  };
}

/** The note in a lock file; `undefined` if there is none or it cannot be read. */
async function read(path: string): Promise<LockNote | undefined> {
  try {
    const note = JSON.parse(await readFile(path, 'utf8')) as LockNote;
    return Number.isInteger(note.pid) ? note : undefined;
  } catch {
    return undefined;
  }
}

function alive({ pid, id }: LockNote): boolean {
  // In a container the new process often gets the number of the killed one: then it is ours only if we remember it.
  if (pid === process.pid) return held.has(id);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Moves a dead note away. Two processes may find it at once: whoever moved a living one by that puts it back. */
async function sweep(path: string, dead: LockNote | undefined): Promise<void> {
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch {
    return;
  }
  const moved = await read(aside);
  if (moved && moved.id !== dead?.id) await link(aside, path).catch(() => {});
  await rm(aside, { force: true });
}
