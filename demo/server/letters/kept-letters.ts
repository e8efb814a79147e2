import type { Queries } from '../database/database.ts';
import type { Letter } from './letters.ts';
import type { Mailer } from './mailer.ts';

/** A letter as /outbox shows it. */
export interface KeptLetter extends Letter {
  id: string;
  /** ISO 8601. */
  sentAt: string;
}

/** A mailer that stores letters in a table for /outbox and sends none. Only for demos. */
export function keepingMailer(database: Queries, now: () => Date): Mailer {
  return async ({ to, subject, text, html, headers }, id) => {
    await database.query(
      `insert into kept_letter (id, recipient, subject, body, html, sent_at, headers) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do nothing`,
      [id, to, subject, text, html, now(), headers ? JSON.stringify(headers) : null],
    );
  };
}

/** The latest hundred letters, newest first; with an address, only those to it. */
export async function listKeptLetters({ query }: Queries, to?: string): Promise<KeptLetter[]> {
  const letters = await query<Omit<KeptLetter, 'sentAt' | 'headers'> & { sent_at: Date; headers: string | null }>(
    `select id, recipient as "to", subject, body as text, html, sent_at, headers from kept_letter
       where $1::text is null or lower(recipient) = lower($1) order by position desc limit 100`,
    [to ?? null],
  );
  return letters.map(({ sent_at, headers, ...letter }) => ({
    ...letter,
    ...(headers && { headers: JSON.parse(headers) }),
    sentAt: sent_at.toISOString(),
  }));
}
