import { fileURLToPath } from 'node:url';
import type { Settings } from '../../src/rules/reading.ts';
import { isLoopback } from './http/origins.ts';

/** The environment variables, read and checked. */
export interface Environment {
  port: number;
  publicUrl: string;
  /** The page that letters lead to; `publicUrl` without it. */
  linkBase: string | undefined;
  /** Folder of the embedded database; not used with `databaseUrl`. */
  folder: string;
  databaseUrl: string | undefined;
  smtpUrl: string | undefined;
  mailFrom: string;
  allowedOrigins: string[];
  clientAddressHeader: string | undefined;
  /** Settings of the rules; only those that are set. */
  settings: Partial<Settings>;
}

/** A variable has a value that cannot be used; the message says what to change. */
export class BadEnvironment extends Error {}

/**
 * Reads PORT, PUBLIC_URL, LETTERS_LEAD_TO, DATA_DIR, DATABASE_URL, SMTP_URL, MAIL_FROM, ALLOWED_ORIGINS (separated by
 * spaces), CLIENT_ADDRESS_HEADER, ACCOUNT_PATTERN, PASSWORD_MIN and MAIL_SERVICES.
 * @throws {BadEnvironment}
 */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const port = Number(env.PORT || 5173);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new BadEnvironment(`PORT must be a number from 1 to 65535, not "${env.PORT}".`);
  const publicUrl = env.PUBLIC_URL || `http://localhost:${port}`;
  if (!isWebAddress(publicUrl))
    throw new BadEnvironment(`PUBLIC_URL must be the http(s) address that people open, not "${publicUrl}".`);
  if (!isLoopback(publicUrl) && !publicUrl.startsWith('https:'))
    throw new BadEnvironment('PUBLIC_URL must be https: passwords are sent to it.');
  if (!isLoopback(publicUrl) && !env.SMTP_URL)
    throw new BadEnvironment(
      'With a PUBLIC_URL letters must reach people: set SMTP_URL too, smtp://user:password@host:587.',
    );
  const linkBase = env.LETTERS_LEAD_TO || undefined;
  if (linkBase && !(isWebAddress(linkBase) && (isLoopback(linkBase) || new URL(linkBase).protocol === 'https:')))
    throw new BadEnvironment(
      `LETTERS_LEAD_TO must be the address of the page with the sign-in, https or loopback, not "${linkBase}".`,
    );
  return {
    port,
    publicUrl,
    linkBase,
    folder: env.DATA_DIR || fileURLToPath(new URL('../../.data', import.meta.url)),
    databaseUrl: env.DATABASE_URL || undefined,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM || `Vodokanal <no-reply@${new URL(publicUrl).hostname}>`,
    allowedOrigins: (env.ALLOWED_ORIGINS ?? '').split(/\s+/).filter(Boolean),
    clientAddressHeader: env.CLIENT_ADDRESS_HEADER || undefined,
    settings: readSettings(env),
  };
}

const isWebAddress = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const services: readonly Settings['mailServices'][] = ['off', 'warn', 'block'];
/** NIST SP 800-63B and OWASP ASVS: no shorter minimum than 8, and passwords of 64 characters must be accepted. */
const [shortestMin, longestMin] = [8, 64];

function readSettings(env: NodeJS.ProcessEnv): Partial<Settings> {
  const settings: Partial<Settings> = {};
  if (env.ACCOUNT_PATTERN) {
    if (!isPattern(env.ACCOUNT_PATTERN))
      throw new BadEnvironment(`ACCOUNT_PATTERN must be a regular expression, not "${env.ACCOUNT_PATTERN}".`);
    settings.accountPattern = env.ACCOUNT_PATTERN;
  }
  if (env.PASSWORD_MIN) {
    const min = Number(env.PASSWORD_MIN);
    if (!Number.isInteger(min) || min < shortestMin || min > longestMin)
      throw new BadEnvironment(
        `PASSWORD_MIN must be a number from ${shortestMin} to ${longestMin}, not "${env.PASSWORD_MIN}".`,
      );
    settings.passwordMin = min;
  }
  if (env.MAIL_SERVICES) {
    const service = services.find((name) => name === env.MAIL_SERVICES);
    if (!service)
      throw new BadEnvironment(`MAIL_SERVICES must be ${services.join(', ')}; it is "${env.MAIL_SERVICES}".`);
    settings.mailServices = service;
  }
  return settings;
}

/** Whether a source is a regular expression, compiled as the rule of the account does. */
function isPattern(source: string): boolean {
  try {
    return Boolean(new RegExp(`^(?:${source})$`, 'u'));
  } catch {
    return false;
  }
}
