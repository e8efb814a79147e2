import { fileURLToPath } from 'node:url';
import { isLoopback } from './http/origins.ts';

/** What the environment variables say. */
export interface Environment {
  port: number;
  publicUrl: string;
  /** Folder of the embedded database; not used with `databaseUrl`. */
  folder: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  allowedOrigins: string[];
  clientAddressHeader: string | undefined;
}

/** A variable makes no sense; the message says what to change. */
export class BadEnvironment extends Error {}

/**
 * Reads PORT, PUBLIC_URL, DATA_DIR, DATABASE_URL, SMTP_URL, MAIL_FROM, ALLOWED_ORIGINS (separated by spaces) and
 * CLIENT_ADDRESS_HEADER.
 * @throws {BadEnvironment}
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const port = Number(env.PORT || 5173);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new BadEnvironment(`PORT must be a number from 1 to 65535, not "${env.PORT}".`);
  const publicUrl = env.PUBLIC_URL || `http://localhost:${port}`;
  if (!URL.canParse(publicUrl) || !/^https?:$/.test(new URL(publicUrl).protocol))
    throw new BadEnvironment(`PUBLIC_URL must be the http(s) address that people open, not "${publicUrl}".`);
  if (!isLoopback(publicUrl) && !publicUrl.startsWith('https:'))
    throw new BadEnvironment('PUBLIC_URL must be https: passwords are sent to it.');
  if (!isLoopback(publicUrl) && !env.SMTP_URL)
    throw new BadEnvironment(
      'With a PUBLIC_URL letters must reach people: set SMTP_URL too, smtp://user:password@host:587.',
    );
  return {
    port,
    publicUrl,
    folder: env.DATA_DIR || fileURLToPath(new URL('../../.data', import.meta.url)),
    databaseUrl: env.DATABASE_URL || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || `Vodokanal <no-reply@${new URL(publicUrl).hostname}>`,
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '').split(/\s+/).filter(Boolean),
    clientAddressHeader: env.CLIENT_ADDRESS_HEADER || undefined,
  };
}
