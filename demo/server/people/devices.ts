import type { AppContext } from '../context.ts';
import { hashToken, makeToken } from '../secrets/tokens.ts';

/**
 * A device is a browser in which a person has signed in, known by a cookie. Wrong passwords from it are counted apart:
 * a stranger who tries passwords for an address locks out strangers, and not the owner (OWASP, device cookies).
 */

/** Whether this browser is a device of the person with this address. */
export async function isDevice(context: AppContext, token: string | undefined, emailKey: string): Promise<boolean> {
  if (!token) return false;
  const rows = await context.database.query(
    `select 1 from device join person on person.id = person_id
       where token_hash = $1 and email_key = $2 and seen_at > $3`,
    [hashToken(token), emailKey, context.before(context.lifetimes.device)],
  );
  return rows.length > 0;
}

/**
 * Makes this browser a device of the person, and gives the token for its cookie: the one it has, if we made that, because
 * two people may share a browser.
 */
export async function addDevice(context: AppContext, former: string | undefined, person: string): Promise<string> {
  const { query } = context.database;
  const known = former && (await query('select 1 from device where token_hash = $1', [hashToken(former)])).length > 0;
  const token = known ? former : makeToken();
  await query(
    `insert into device (token_hash, person_id, seen_at) values ($1, $2, $3)
       on conflict (token_hash, person_id) do update set seen_at = excluded.seen_at`,
    [hashToken(token), person, context.now()],
  );
  return token;
}
