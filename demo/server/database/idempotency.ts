import { Refusal } from '../problems.ts';
import { fingerprint, hashToken } from '../secrets/tokens.ts';
import type { Database, Queries } from './database.ts';

/** An answer that can be given again. */
export interface Answer {
  status: number;
  body: object;
}

/** What makes a request the same as an earlier one. */
export interface Intention {
  path: string;
  /** The `Idempotency-Key`; without it every request is new. */
  key: string | undefined;
  /** The body, as it came. */
  text: string;
}

/** @throws {Refusal} 400 for a key that could be guessed or was never meant as one. */
export function checkKey(key: string | undefined): string | undefined {
  if (key !== undefined && !/^[\x21-\x7e]{16,128}$/.test(key)) throw new Refusal(400, { code: 'key' });
  return key;
}

interface Kept {
  fingerprint: string;
  status: number | null;
  body: string | null;
}

/** The same key gives the same answer, and its work is done once, however many arrive together. */
export function createIdempotency(database: Database, now: () => Date, lifetime: number) {
  const hashed = ({ path, key }: Intention) => hashToken(`${path} ${key}`);

  async function find({ query }: Queries, intention: Intention): Promise<Answer | undefined> {
    const [kept] = await query<Kept>(
      'select fingerprint, status, body from idempotency where key_hash = $1 and created_at > $2',
      [hashed(intention), new Date(now().getTime() - lifetime)],
    );
    if (!kept) return undefined;
    if (kept.fingerprint !== fingerprint(intention.key!, intention.text))
      throw new Refusal(422, { code: 'key-reused' });
    return { status: kept.status!, body: JSON.parse(kept.body!) };
  }

  return {
    /** The answer already given, if any. Costs no limit: a retry is not a new try. */
    async recall(intention: Intention): Promise<Answer | undefined> {
      return intention.key === undefined ? undefined : find(database, intention);
    },

    /**
     * Does the work and keeps its answer, both or neither. Of requests that arrive together the first claims the key,
     * the others wait at the row and take its answer. Work that throws leaves the key free.
     */
    async once(intention: Intention, work: (queries: Queries) => Promise<Answer>): Promise<Answer> {
      return database.transaction(async (queries) => {
        if (intention.key === undefined) return work(queries);
        const key = hashed(intention);
        await queries.query('delete from idempotency where key_hash = $1 and created_at <= $2', [
          key,
          new Date(now().getTime() - lifetime),
        ]);
        const claimed = await queries.query(
          `insert into idempotency (key_hash, fingerprint, created_at) values ($1, $2, $3)
             on conflict (key_hash) do nothing returning key_hash`,
          [key, fingerprint(intention.key, intention.text), now()],
        );
        if (claimed.length === 0) {
          const answer = await find(queries, intention);
          if (answer) return answer;
          // The one that held it gave up in this very moment.
          throw new Refusal(409, { code: 'key-busy' });
        }
        const answer = await work(queries);
        await queries.query('update idempotency set status = $2, body = $3 where key_hash = $1', [
          key,
          answer.status,
          JSON.stringify(answer.body),
        ]);
        return answer;
      });
    },
  };
}
