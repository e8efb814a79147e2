import { readdirSync, readFileSync } from 'node:fs';

/** How long the list of processes is believed, in milliseconds: Firefox starts one for a page now and then. */
const TRUST = 1000;

/** All processes that were started with a home of their own: on Linux the environment of each says so. */
export class Processes {
  readonly #home: string;
  #ids: string[] = [];
  #listed = 0;

  constructor(home: string) {
    this.#home = `HOME=${home}\0`;
  }

  /** Whether one of them computes at this moment, or waits for the processor. */
  get busy(): boolean {
    if (Date.now() - this.#listed > TRUST) {
      this.#ids = list('/proc').filter((id) => /^\d+$/.test(id) && read(`/proc/${id}/environ`).includes(this.#home));
      this.#listed = Date.now();
    }
    return this.#ids.some((id) =>
      list(`/proc/${id}/task`).some((thread) => isRunnable(`/proc/${id}/task/${thread}/stat`)),
    );
  }
}

/** A thread is `R` where it computes or could; what stands before that is its name, with any brackets. */
function isRunnable(stat: string): boolean {
  const text = read(stat);
  return text.startsWith('R', text.lastIndexOf(')') + 2);
}

/** Nothing of a process that has ended meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
