import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { birthOf } from './process-birth.ts';

/** Content of the lock file: which process holds the folder, and how to send it a request. */
export interface LockInfo {
  pid: number;
  id: string;
  /** When the process began; another one that has its pid since a restart of the machine began at another time. */
  born?: string;
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
  const info: LockInfo = { pid: process.pid, id: randomUUID(), born: await birthOf(process.pid) };
  // Written under another name, then linked: nobody reads half a file, and `link` fails if the lock file exists.
  const temporary = `${path}.${info.id}`;
  await writeFile(temporary, JSON.stringify(info), { mode: 0o600 });
  // Before anybody can read the file: another call in this process would take it for that of an earlier process.
  held.add(info.id);
  try {
    for (;;) {
      try {
        await link(temporary, path);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const found = await read(path);
      if (found && (await isAlive(found))) throw new FolderLocked(folder, found);
      if (await replaceDead(path, found, temporary)) break;
    }
  } catch (error) {
    held.delete(info.id);
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
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

async function isAlive({ pid, id, born }: LockInfo): Promise<boolean> {
  // In a container a new process often has the pid of the killed one. The lock is ours only if this process made its
  // id.
  if (pid === process.pid) return held.has(id);
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const now = await birthOf(pid);
  return born === undefined || now === undefined || born === now;
}

/**
 * Puts this process's lock in the place of a killed one's. Of several processes that find it, one may do so: the one that
 * makes the file named after the dead lock. Returns whether it was this one.
 * @throws {FolderLocked} when another living process is doing so.
 */
async function replaceDead(path: string, dead: LockInfo | undefined, temporary: string): Promise<boolean> {
  const rights: string[] = [];
  try {
    for (let former = dead; ; ) {
      const right = `${path}.after-${former?.id ?? 'unreadable'}`;
      try {
        await link(temporary, right);
        rights.push(right);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      }
      const other = await read(right);
      // It has just finished: look at the lock again.
      if (!other) return false;
      if (await isAlive(other)) throw new FolderLocked(dirname(path), other);
      // It was killed meanwhile: whoever follows it has its right, too.
      rights.push(right);
      former = other;
    }
    // Whoever had the right before has perhaps used it.
    if ((await read(path))?.id !== dead?.id) {
      rights.splice(0, rights.length - 1);
      return false;
    }
    await rename(temporary, path);
    return true;
  } finally {
    for (const right of rights.reverse()) await rm(right, { force: true });
  }
}
