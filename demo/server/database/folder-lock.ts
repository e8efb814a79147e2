import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Content of the lock file: which process holds the folder, and how to send it a request. */
export interface LockInfo {
  pid: number;
  id: string;
  /** Where the holder listens on loopback, once it does. */
  url?: string;
  /** Sent to the holder to prove that the caller can read the lock file. */
  secret?: string;
}

/** A lock that this process holds. */
export interface FolderLock {
  /** Tells other processes of this user how to reach the holder. */
  announce(info: { url: string; secret: string }): Promise<void>;
  release(): Promise<void>;
}

/** The folder is open in another process. */
export class FolderLocked extends Error {
  readonly info: LockInfo;
  constructor(folder: string, info: LockInfo) {
    super(
      `The database in ${folder} is already open in process ${info.pid}. Stop that process, or set DATA_DIR to another folder.`,
    );
    this.name = 'FolderLocked';
    this.info = info;
  }
}

const held = new Set<string>();

/**
 * Takes the folder for this process. A lock file left by a killed process does not count.
 * @throws {FolderLocked} when a living process holds it.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const path = join(folder, 'lock.json');
  const info: LockInfo = { pid: process.pid, id: randomUUID() };
  // Written under another name, then linked: nobody reads half a file, and `link` fails if the lock file exists.
  const temporary = `${path}.${info.id}`;
  await writeFile(temporary, JSON.stringify(info), { mode: 0o600 });
  try {
    for (;;) {
      try {
        await link(temporary, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = await read(path);
      if (found && isAlive(found)) throw new FolderLocked(folder, found);
      await removeDead(path, found);
    }
  } finally {
    await rm(temporary, { force: true });
  }
  held.add(info.id);
  return {
    async announce(address) {
      const renewed = `${path}.${info.id}`;
      await writeFile(renewed, JSON.stringify({ ...info, ...address }), { mode: 0o600 });
      await rename(renewed, path);
    },
    async release() {
      if (!held.delete(info.id)) return;
      if ((await read(path))?.id === info.id) await rm(path, { force: true });
    },
  };
}

/** The content of a lock file; `undefined` if there is none or it cannot be read. */
async function read(path: string): Promise<LockInfo | undefined> {
  try {
    const info = JSON.parse(await readFile(path, 'utf8')) as LockInfo;
    return Number.isInteger(info.pid) ? info : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, id }: LockInfo): boolean {
  // In a container a new process often has the pid of the killed one. The lock is ours only if this process made its
  // id.
  if (pid === process.pid) return held.has(id);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes the lock of a killed process. Two processes may find it at once: one that moved a valid lock puts it back.
 */
async function removeDead(path: string, dead: LockInfo | undefined): Promise<void> {
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
