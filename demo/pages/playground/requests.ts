/** One request of a form, as it may be shown. */
export interface ShownRequest {
  method: string;
  path: string;
  /** Secrets are dots. */
  body: string;
  /** Undefined: there was no answer. */
  status: number | undefined;
}

const secrets = new Set(['password', 'current', 'token']);
const dots = '••••••••';

/** A body with dots in place of each secret, however deep it stands. What is not JSON is not shown at all. */
export function masked(body: unknown): string {
  if (typeof body !== 'string') return '';
  try {
    return JSON.stringify(
      JSON.parse(body, (key, value) => (secrets.has(key) ? dots : value)),
      null,
      1,
    );
  } catch {
    return dots;
  }
}

/** Tells of each request to the endpoint. Call it before the forms send anything. */
export function watchRequests(tell: (request: ShownRequest) => void): void {
  const { fetch } = window;
  window.fetch = async (...args) => {
    const [input, options = {}] = args;
    const { pathname, search } = new URL(input instanceof Request ? input.url : input, location.href);
    if (!pathname.includes('/api/')) return fetch(...args);
    const request = { method: options.method ?? 'GET', path: pathname + search, body: masked(options.body) };
    try {
      const response = await fetch(...args);
      tell({ ...request, status: response.status });
      return response;
    } catch (error) {
      tell({ ...request, status: undefined });
      throw error;
    }
  };
}
