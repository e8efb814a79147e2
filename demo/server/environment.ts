import { fileURLToPath } from 'node:url';
import { distance } from 'fastest-levenshtein';
import type { Partner } from '../../src/contract/return-url.ts';
import type { Settings } from '../../src/rules/reading.ts';
import type { Limits } from './database/limits.ts';
import { isLoopback } from './http/origins.ts';
import type { Lifetimes } from './lifetimes.ts';
import { BadPartners, readPartners } from './partners-file.ts';
import { allSettings, lifetimeSettings, limitSettings, type Setting, single, variableOf } from './settings.ts';

/** Variables have values that cannot be used; the message says of each what to change. */
export class BadEnvironment extends Error {}

/** The program that reads the environment: some settings are right for one and wrong for another. */
export type Purpose = 'develop' | 'serve' | 'command';

/** The environment variables, read and checked. */
export type Environment = ReturnType<typeof readEnvironment>;

/**
 * Reads all variables of `settings.ts`. An empty variable is one that is not set.
 * @throws {BadEnvironment} with everything that is wrong.
 */
export function readEnvironment(env: NodeJS.ProcessEnv, purpose: Purpose = 'command') {
  const wrong = misspelt(env);
  const read = <Value>(name: string, setting: Setting<Value>): Value | undefined => {
    const text = env[name] || setting.standard;
    if (text === undefined) return undefined;
    const value = setting.parse(text);
    if (value === undefined) wrong.push(`${name} must be ${setting.must}${setting.secret ? '' : `, not "${text}"`}.`);
    return value;
  };
  const group = <Name extends string, Value>(prefix: 'LIMIT' | 'LIFETIME', of: Record<Name, Setting<Value>>) =>
    Object.fromEntries(
      Object.entries<Setting<Value>>(of).map(([name, setting]) => [name, read(variableOf(prefix, name), setting)]),
    ) as Record<Name, Value>;

  const port = read('PORT', single.PORT)!;
  const publicUrl = read('PUBLIC_URL', single.PUBLIC_URL) ?? `http://localhost:${port || single.PORT.standard}/`;
  const statement = read('DATABASE_STATEMENT_TIMEOUT', single.DATABASE_STATEMENT_TIMEOUT)!;
  const header = read('CLIENT_ADDRESS_HEADER', single.CLIENT_ADDRESS_HEADER);
  const rules: { [Name in keyof Settings]?: Settings[Name] | undefined } = {
    accountPattern: read('ACCOUNT_PATTERN', single.ACCOUNT_PATTERN),
    passwordMin: read('PASSWORD_MIN', single.PASSWORD_MIN),
    mailServices: read('MAIL_SERVICES', single.MAIL_SERVICES),
  };
  const file = read('PARTNERS', single.PARTNERS);
  let partners: Partner[] = [];
  try {
    // A command shows no page, and whoever runs it need not be able to read the file.
    if (file && purpose !== 'command') partners = readPartners(file);
  } catch (error) {
    if (!(error instanceof BadPartners)) throw error;
    wrong.push(...error.complaints);
  }
  const environment = {
    port,
    /** Where to listen; without it on both loopback addresses. */
    host: read('HOST', single.HOST),
    /** Ends with a slash. */
    publicUrl,
    /** The page that letters lead to; `publicUrl` without it. */
    linkBase: read('LETTERS_LEAD_TO', single.LETTERS_LEAD_TO),
    /** The page with the registration. */
    registerUrl: read('REGISTER_URL', single.REGISTER_URL),
    allowedOrigins: read('ALLOWED_ORIGINS', single.ALLOWED_ORIGINS) ?? [],
    partners,
    clientAddressHeader: header === 'none' ? undefined : header,
    proxyHops: read('PROXY_HOPS', single.PROXY_HOPS)!,
    stopTimeout: read('STOP_TIMEOUT', single.STOP_TIMEOUT)!,
    /** Folder of the embedded database; not used with `databaseUrl`. */
    folder: read('DATA_DIR', single.DATA_DIR) ?? fileURLToPath(new URL('../../.data', import.meta.url)),
    databaseUrl: read('DATABASE_URL', single.DATABASE_URL),
    pool: {
      size: read('DATABASE_POOL', single.DATABASE_POOL)!,
      connection: read('DATABASE_CONNECT_TIMEOUT', single.DATABASE_CONNECT_TIMEOUT)!,
      statement,
      // The server ends a statement itself; it is silent only where it is away.
      answer: statement + 2000,
      idle: statement + 5000,
    },
    smtpUrl: read('SMTP_URL', single.SMTP_URL),
    mailFrom: read('MAIL_FROM', single.MAIL_FROM) ?? `Vodokanal <no-reply@${new URL(publicUrl).hostname}>`,
    logKey: read('LOG_KEY', single.LOG_KEY),
    /** Settings of the rules; only those that are set. */
    settings: Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)) as Partial<Settings>,
    limits: group('LIMIT', limitSettings) satisfies Limits,
    lifetimes: group('LIFETIME', lifetimeSettings) satisfies Lifetimes,
  };
  const blamed = new Set(wrong.map((sentence) => sentence.split(' ')[0]));
  // Where the address itself is wrong, what does not agree with it is not known yet.
  if (!blamed.has('PUBLIC_URL'))
    wrong.push(
      ...disagreements(environment, header, purpose).filter((sentence) => !blamed.has(sentence.split(' ')[0])),
    );
  if (wrong.length > 0) throw new BadEnvironment(wrong.join('\n'));
  return environment;
}

/** Settings that are good one by one, and do not go together. */
function disagreements(
  { publicUrl, linkBase, smtpUrl, allowedOrigins, host }: Omit<Environment, 'settings' | 'limits' | 'lifetimes'>,
  header: string | undefined,
  purpose: Purpose,
): string[] {
  const local = isLoopback(publicUrl);
  const otherOrigin = linkBase && new URL(linkBase).origin;
  const wrong: string[] = [];
  if (otherOrigin && otherOrigin !== new URL(publicUrl).origin && !allowedOrigins.includes(otherOrigin))
    wrong.push(
      `ALLOWED_ORIGINS must name ${otherOrigin}, because LETTERS_LEAD_TO leads there and its page posts to PUBLIC_URL.`,
    );
  if (purpose === 'command') return wrong;
  if (!local && purpose === 'develop')
    wrong.push('PUBLIC_URL must be on this machine for npm start: use npm run build and npm run serve for the public.');
  if (host && purpose === 'develop' && !isLoopback(`http://${host.includes(':') ? `[${host}]` : host}`))
    wrong.push(
      'HOST must be a loopback address for npm start: use npm run build and npm run serve for other machines.',
    );
  if (!local && !smtpUrl)
    wrong.push(
      'SMTP_URL must be set with a PUBLIC_URL, because letters must reach people: smtp://user:password@host:587.',
    );
  if (!local && purpose === 'serve' && !header)
    wrong.push(
      'CLIENT_ADDRESS_HEADER must name the header in which the proxy gives the client address, or be none where there is no proxy.',
    );
  return wrong;
}

/** Settings of older versions, and what is to be done now. */
const former: Record<string, string> = {
  PARTNER_ORIGINS: 'name these origins in a file of partners, set PARTNERS to its path, and remove PARTNER_ORIGINS',
};

/** Complaints about variables that are nearly ours, or were ours. */
function misspelt(env: NodeJS.ProcessEnv): string[] {
  const names = [...allSettings.keys()];
  return Object.keys(env).flatMap((given) => {
    if (allSettings.has(given)) return [];
    if (former[given]) return env[given] ? [`${given} is no setting any more: ${former[given]}.`] : [];
    const [nearest] = [...names].sort((a, b) => distance(a, given) - distance(b, given));
    const near = given.length > 6 && distance(nearest!, given) <= 2;
    return near || /^(LIMIT|LIFETIME)_/.test(given) ? [`${given} is no setting; the nearest name is ${nearest}.`] : [];
  });
}
