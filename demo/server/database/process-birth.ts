import { readFile } from 'node:fs/promises';

/**
 * When a process began: the boot of the machine and the clock tick since then, which no other process of this pid has.
 * `undefined` where the system does not say (it is not Linux), or there is no such process.
 */
export async function birthOf(pid: number): Promise<string | undefined> {
  try {
    const [boot, stat] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${pid}/stat`, 'utf8'),
    ]);
    // The name of the program stands in parentheses and may hold spaces; the start is the 22nd value, the 20th after it.
    const tick = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return tick && `${boot.trim()} ${tick}`;
  } catch {
    return undefined;
  }
}
