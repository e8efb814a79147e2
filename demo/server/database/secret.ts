import { makeToken } from '../secrets/tokens.ts';
import type { Queries } from './database.ts';

/** A random key of this database, made once, the same for all instances. */
export async function secretOf({ query }: Queries, name: string): Promise<string> {
  const find = async () => (await query<{ value: string }>('select value from secret where name = $1', [name]))[0];
  const found = await find();
  if (found) return found.value;
  await query('insert into secret (name, value) values ($1, $2) on conflict (name) do nothing', [name, makeToken()]);
  return (await find())!.value;
}
