/**
 * The database cannot be asked at this moment: it is restarting, fails over, does not answer or is overloaded. Nothing
 * was stored, except where the answer to a commit was lost: a repetition under the same key finds out.
 */
export class DatabaseAway extends Error {
  readonly code: string;
  constructor(cause: Error) {
    super('The database does not answer.', { cause });
    this.name = 'DatabaseAway';
    this.code = (cause as { code?: string }).code ?? 'no connection';
  }
}

/**
 * Error codes of PostgreSQL, as far as they are not about the statement: lost connection (08), insufficient resources,
 * a full disk among them (53), stopping or starting (57P), a standby that cannot write yet (25006), a transaction that
 * was ended because it was idle (25P03), a lock or a statement that took too long.
 */
const states = /^(08...|53...|57P0.|25006|25P03|55P03|57014)$/;
const sockets = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ENOENT)$/;
/** Errors of the driver have no code. */
const sentences =
  /^(Connection terminated|timeout e(xpired|xceeded)|Query read timeout|Client has encountered|Client was closed)/;

/** Whether an error says that the database is away. */
export function isAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? states.test(code) || sockets.test(code) : sentences.test(error.message);
}
