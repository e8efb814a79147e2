/** What a request was, where somebody looks for an attack. */
export type SecurityEvent =
  | 'signed-in'
  | 'sign-in-refused'
  | 'sign-in-unconfirmed'
  | 'signed-out'
  | 'code-opened'
  | 'registered'
  | 'confirmed'
  | 'link-refused'
  | 'recovery-asked'
  | 'password-changed'
  | 'sessions-ended'
  | 'limit-reached'
  | 'origin-refused'
  | 'host-refused';

/** All that a log line may contain: no e-mail address, no query and no body, because they are personal data. */
export interface LogEntry {
  event: 'request' | 'failure' | 'letter' | 'return-url' | 'housekeeping' | 'billing' | 'start' | 'stop';
  /** Id of the request or the job. A response has the id of its request in `X-Request-Id`. */
  id?: string;
  method?: string;
  /** The route (`/api/sessions/codes/:code`), never the requested path, which may hold a token. */
  path?: string;
  status?: number;
  /** The client's address as a hash under a key: the same name for the same address, and no way back. */
  client?: string;
  /** The network of the client, `203.0.113.0/24` or `2001:db8:1::/48`: whom a firewall may block. */
  network?: string;
  security?: SecurityEvent;
  /** Milliseconds from request to response. */
  ms?: number;
  attempt?: number;
  outcome?: string;
  /** The origin of a partner, from the list of the utility. */
  partner?: string;
  /** Name of an unexpected error, without its message: that may quote a row. */
  error?: string;
  /** Where the error was thrown, lines of its stack. */
  at?: string[];
}

export type Log = (entry: LogEntry) => void;

/** One JSON object a line, on standard output. */
export const consoleLog: Log = (entry) => {
  console.log(JSON.stringify({ time: new Date().toISOString(), ...entry }));
};

/** What may be logged about an unexpected error. */
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
