import type { Queries } from '../database/database.ts';

/** Milliseconds in which the database must answer. */
const PATIENCE = 2000;

/** Whether this process can do its work, for whoever sends requests to it or restarts it. */
export interface Health {
  /** The database is migrated; from now on it is asked. */
  opened(database: Queries): void;
  /** From now on it is not ready: nobody should send it requests. */
  stop(): void;
  readonly stopping: boolean;
  isReady(): Promise<boolean>;
}

export function createHealth(patience = PATIENCE): Health {
  let database: Queries | undefined;
  let stopping = false;
  let asked: Promise<boolean> | undefined;
  const ask = async (queries: Queries) => {
    try {
      await queries.query('select 1');
      return true;
    } catch {
      return false;
    }
  };
  return {
    opened(queries) {
      database = queries;
    },
    stop() {
      stopping = true;
    },
    get stopping() {
      return stopping;
    },
    async isReady() {
      if (!database || stopping) return false;
      // One question at a time: those who ask in vain take no more connections than one.
      asked ??= ask(database).finally(() => {
        asked = undefined;
      });
      let timer: NodeJS.Timeout | undefined;
      const tooLate = new Promise<boolean>((resolve) => {
        timer = setTimeout(resolve, patience, false);
      });
      const ready = await Promise.race([asked, tooLate]);
      clearTimeout(timer);
      return ready && !stopping;
    },
  };
}
