/** Everything that may stand in a log line. No address, no query, no body: those hold what belongs to people. */
export interface LogEntry {
  event: 'request' | 'failure' | 'letter' | 'housekeeping';
  /** Of the request or the errand; the same id stands in the answer. */
  id?: string;
  method?: string;
  /** The route, never the path as it was asked for. */
  path?: string;
  status?: number;
  ms?: number;
  attempt?: number;
  outcome?: string;
  /** Name and place of an unexpected error: its message may quote a row. */
  error?: string;
  at?: string[];
}

export type Log = (entry: LogEntry) => void;

/** One JSON object a line, on standard output. */
export const consoleLog: Log = (entry) => {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...entry }));
};

/** What may be told about an unexpected error. */
export function describeFailure(error: unknown): Pick<LogEntry, 'error' | 'at'> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = (error as { code?: unknown }).code;
  return {
    error: typeof code === 'string' ? `${error.name} ${code}` : error.name,
    at: error.stack
      ?.split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
