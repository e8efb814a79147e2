import { ProblemError } from '../problems.ts';
import { fingerprint, hashToken } from '../secrets/tokens.ts';
import type { Database, Queries } from './database.ts';

/** A response that can be stored and sent again. */
export interface JsonResponse {
  status: number;
  body: object;
}

/** Identifies a request: a retry has the same three members. */
export interface IdempotentRequest {
  path: string;
  /** The `Idempotency-Key`; without it every request is new. */
  key: string | undefined;
  /** The body, as it was received. */
  text: string;
}

/** @throws {ProblemError} 400 `key` for a key that is too short to be unique, too long, or not of visible ASCII. */
export function checkKey(key: string | undefined): string | undefined {
  if (key !== undefined && !/^[\x21-\x7e]{16,128}$/.test(key)) throw new ProblemError(400, { code: 'key' });
  return key;
}

/** Requests with the same key get the same response, and their work is done once, however many arrive at a time. */
export interface Idempotency {
  /**
   * The stored response of an earlier request with this key, so that a retry does not count against the limits.
   * @throws {ProblemError} 422 `key-reused` for the key of a request with another body.
   */
  recall(request: IdempotentRequest): Promise<JsonResponse | undefined>;
  /**
   * Does the work and stores its response in one transaction. Of requests that arrive together the first claims the
   * key, the others wait for its row and get its response. Where `work` throws, the key is free again.
   * @throws {ProblemError} 422 `key-reused`, as `recall` does; 409 `key-busy` when the first request has just failed.
   */
  once(request: IdempotentRequest, work: (queries: Queries) => Promise<JsonResponse>): Promise<JsonResponse>;
}

interface StoredResponse {
  fingerprint: string;
  status: number | null;
  body: string | null;
}

/** @param lifetime of a stored response, in milliseconds. */
export function createIdempotency(database: Database, now: () => Date, lifetime: number): Idempotency {
  const hashOf = ({ path, key }: IdempotentRequest) => hashToken(`${path} ${key}`);

  async function find({ query }: Queries, request: IdempotentRequest): Promise<JsonResponse | undefined> {
    const [stored] = await query<StoredResponse>(
      'select fingerprint, status, body from idempotency where key_hash = $1 and created_at > $2',
      [hashOf(request), new Date(now().getTime() - lifetime)],
    );
    if (!stored) return undefined;
    if (stored.fingerprint !== fingerprint(request.key!, request.text))
      throw new ProblemError(422, { code: 'key-reused' });
    return { status: stored.status!, body: JSON.parse(stored.body!) };
  }

  return {
    recall: async (request) => (request.key === undefined ? undefined : find(database, request)),

    once: (request, work) =>
      database.transaction(async (queries) => {
        if (request.key === undefined) return work(queries);
        const hash = hashOf(request);
        await queries.query('delete from idempotency where key_hash = $1 and created_at <= $2', [
          hash,
          new Date(now().getTime() - lifetime),
        ]);
        const claimed = await queries.query(
          `insert into idempotency (key_hash, fingerprint, created_at) values ($1, $2, $3)
             on conflict (key_hash) do nothing returning key_hash`,
          [hash, fingerprint(request.key, request.text), now()],
        );
        if (claimed.length === 0) {
          const stored = await find(queries, request);
          if (stored) return stored;
          // The first request rolled back between our insert and our select.
          throw new ProblemError(409, { code: 'key-busy' });
        }
        const response = await work(queries);
        await queries.query('update idempotency set status = $2, body = $3 where key_hash = $1', [
          hash,
          response.status,
          JSON.stringify(response.body),
        ]);
        return response;
      }),
  };
}
