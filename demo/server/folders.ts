import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';

/** Whether a path is a folder or below it, where links in both lead to. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(real(resolve(folder)), real(resolve(path)));
  return !way.startsWith('..') && !isAbsolute(way);
}

/** The path without links; of one that is not there, as much of it as is. */
function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(real(above), relative(above, path));
  }
}
