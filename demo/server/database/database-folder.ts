import { access, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of the embedded database cannot be used; the message says what to change. */
export class UnusableFolder extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnusableFolder';
  }
}

/** Why a folder cannot be written to, by the error of the system. */
const sentences: Record<string, string> = {
  EACCES: 'may not be written to by this user. Give it to this user',
  EPERM: 'may not be written to by this user. Give it to this user',
  EROFS: 'is on a file system that is mounted read-only. Mount it for writing',
  ENOSPC: 'is on a full disk. Make room',
  EDQUOT: 'is beyond the quota of this user. Make room',
  ENOTDIR: 'is not a folder. Remove that file',
  EEXIST: 'is not a folder. Remove that file',
  // What Node says of a new folder on a file system that is mounted read-only.
  ENOENT: 'cannot be made. Make it',
};

/** PGlite gives the errors of its file system by their numbers in WebAssembly, without a text. */
const numbers: Record<number, string> = { 2: 'EACCES', 19: 'EDQUOT', 51: 'ENOSPC', 63: 'EPERM', 69: 'EROFS' };

/**
 * Runs what needs the folder.
 * @throws {UnusableFolder} in place of the errors of the system that an administrator can mend.
 */
export async function usingFolder<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const { errno = 0, code = numbers[errno] ?? '' } = error as NodeJS.ErrnoException;
    const why = sentences[code];
    throw why ? new UnusableFolder(`${folder} ${why}, or set DATA_DIR to another folder.`, error) : error;
  }
}

const marker = 'database-was-made';

/**
 * Makes the folder, and gives the path of the database in it.
 * @throws {UnusableFolder} where a database was made before and is gone: an empty one in its place would look as if
 * nobody had ever registered.
 */
export async function prepareFolder(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'database');
  const exists = (file: string) =>
    access(file).then(
      () => true,
      () => false,
    );
  if ((await exists(join(folder, marker))) && !(await exists(join(path, 'PG_VERSION'))))
    throw new UnusableFolder(
      `The database in ${path} is gone. Put it back from a backup, or remove ${join(folder, marker)} to begin with an empty one.`,
    );
  return path;
}

/** Notes that there is a database in the folder. */
export async function markFolder(folder: string): Promise<void> {
  await writeFile(
    join(folder, marker),
    'While this file is here, a missing database is not replaced by an empty one.\n',
  );
}
