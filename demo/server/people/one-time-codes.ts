import type { Session } from '../../../src/contract/requests.ts';
import type { Room } from '../context.ts';
import type { Answer, Intention } from '../database/idempotency.ts';
import { hashToken, makeToken } from '../secrets/tokens.ts';
import { identify, openSession } from './sessions.ts';

/**
 * Signing in from a frame on another site's page, where browsers keep no cookie of ours: the answer's `url` holds a code,
 * and whoever opens it in the whole window once, soon, gets the session there. Throws as `identify` does.
 */
export async function issueEntrance(room: Room, credentials: Session, intention: Intention): Promise<Answer> {
  const { person, status, body } = await identify(room, credentials, intention);
  const code = makeToken();
  await room.database.query('insert into entrance (code_hash, person_id, expires_at) values ($1, $2, $3)', [
    hashToken(code),
    person,
    room.after(room.lifetimes.entrance),
  ]);
  return { status, body: { ...body, url: `/api/entrances/${code}` } };
}

/** The session's token for a code; none for one that is spent, too old or made up. */
export async function enter(room: Room, code: string): Promise<string | undefined> {
  const [entrance] = await room.database.query<{ person_id: string }>(
    'delete from entrance where code_hash = $1 and expires_at > $2 returning person_id',
    [hashToken(code), room.now()],
  );
  return entrance && openSession(room, entrance.person_id, { path: '/entrances', key: undefined, text: '' });
}
