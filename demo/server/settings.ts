import type { Settings } from '../../src/rules/reading.ts';
import { type Limits, limits } from './database/limits.ts';
import { type Lifetimes, lifetimes } from './lifetimes.ts';
import {
  address,
  duration,
  limit,
  matching,
  oneOf,
  origins,
  type Parse,
  pattern,
  publicAddress,
  secureAddress,
  whole,
  writeDuration,
} from './setting-values.ts';

/** One environment variable. Reading, complaints and the table of docs/operate.md are made of it. */
export interface Setting<Value> {
  /** What it does, for the table. */
  meaning: string;
  /** What its value must be: "SMTP_URL must be …". */
  must: string;
  parse: Parse<Value>;
  example: string;
  /** The value where the variable is not set, as it would be written. */
  standard?: string;
  /** What happens where it is not set, for the table; otherwise `standard`. */
  without?: string;
  /** Holds a password, so no complaint repeats it. */
  secret?: boolean;
}

const define = <Value>(setting: Setting<Value>) => setting;
const mailServices: readonly Settings['mailServices'][] = ['off', 'warn', 'block'];
const time = 'a duration like 500ms, 90s, 15m, 24h or 7d';

/** The variables that have a meaning of their own, by name. */
export const single = {
  PORT: define({
    meaning: 'the port to listen on',
    must: 'a number from 1 to 65535',
    parse: whole(1, 65_535),
    standard: '5173',
    example: '8080',
  }),
  HOST: define({
    meaning: 'the address to listen on; `0.0.0.0` in a container',
    must: 'an address of this machine, like 127.0.0.1 or ::1',
    parse: matching(/^[\d.]+$|^[\da-f:.]+$/i),
    without: '127.0.0.1 and ::1',
    example: '10.0.0.5',
  }),
  PUBLIC_URL: define({
    meaning:
      'the address that people open, with the path if the site stands below one. Unless loopback: https, and with `SMTP_URL`',
    must: 'the http(s) address that people open, https unless on this machine, without query and fragment',
    parse: publicAddress,
    without: '`http://localhost:PORT/`',
    example: 'https://voda.example/kabinet/',
  }),
  LETTERS_LEAD_TO: define({
    meaning:
      'the page with `<vodokanal-login>` that letters link to, with `confirm-endpoint` and, where `frame.html` has it, `recover-endpoint`. On another origin than `PUBLIC_URL`, that origin stands in `ALLOWED_ORIGINS`, too',
    must: 'the address of the page with the sign-in, https or loopback',
    parse: secureAddress,
    without: '`PUBLIC_URL`',
    example: 'https://www.voda.example/login',
  }),
  REGISTER_URL: define({
    meaning: 'the attribute `register-url` of that page: where letters send people who have to register',
    must: 'the address of the page with the registration, https or loopback',
    parse: secureAddress,
    without: '`LETTERS_LEAD_TO`; without that, too, `#register` of `PUBLIC_URL`',
    example: 'https://www.voda.example/register',
  }),
  ALLOWED_ORIGINS: define({
    meaning: 'other origins whose pages may call the endpoint, with the cookies of the person (CORS)',
    must: 'a list of origins like https://osbb.example, with spaces between and no path, slash or * in them',
    parse: origins,
    standard: '',
    without: 'none',
    example: 'https://www.voda.example',
  }),
  PARTNERS: define({
    meaning:
      'the file of [partners](#partners): whose pages may show `frame.html` and have people sent back; they may not call the endpoint',
    must: 'a path',
    parse: (text) => text,
    without: 'none; on loopback the page of the demo',
    example: '/etc/vodokanal/partners.json',
  }),
  CLIENT_ADDRESS_HEADER: define({
    meaning:
      'the header in which the proxy gives the address of the client: `X-Forwarded-For`, `Forwarded`, or one with a single address. `none`: no proxy, the address of the socket counts. `npm run serve` wants it with an https `PUBLIC_URL`',
    must: 'the name of a header like X-Forwarded-For, or none',
    parse: matching(/^[A-Za-z][\w-]*$/),
    without: '`none`',
    example: 'X-Forwarded-For',
  }),
  PROXY_HOPS: define({
    meaning:
      'how many proxies of yours add to that header, one after the other. So many entries from the right stands the client; what it wrote itself is left of that',
    must: 'a number from 1 to 10',
    parse: whole(1, 10),
    standard: '1',
    example: '2',
  }),
  STOP_TIMEOUT: define({
    meaning: 'how long running requests may take after SIGTERM',
    must: time,
    parse: duration,
    standard: '20s',
    example: '5s',
  }),
  DATA_DIR: define({
    meaning: 'the folder of the embedded database, outside of what is served',
    must: 'a path',
    parse: (text) => text,
    without: '`.data`',
    example: '/var/lib/vodokanal',
  }),
  DATABASE_URL: define({
    meaning: 'a PostgreSQL server (15 or newer) in place of the embedded database',
    must: 'the address of a PostgreSQL server, postgres://user:password@host/database',
    parse: address('postgres:', 'postgresql:'),
    without: 'the embedded database',
    example: 'postgres://vodokanal@127.0.0.1/vodokanal',
    secret: true,
  }),
  DATABASE_POOL: define({
    meaning: 'connections to the PostgreSQL server, at most, of each instance',
    must: 'a number from 2 to 500',
    parse: whole(2, 500),
    standard: '10',
    example: '20',
  }),
  DATABASE_CONNECT_TIMEOUT: define({
    meaning: 'how long a request waits for a connection',
    must: time,
    parse: duration,
    standard: '5s',
    example: '3s',
  }),
  DATABASE_STATEMENT_TIMEOUT: define({
    meaning: 'how long a statement may take',
    must: time,
    parse: duration,
    standard: '10s',
    example: '30s',
  }),
  SMTP_URL: define({
    meaning: 'sends letters; without it they are kept and shown at `/outbox`, on loopback only',
    must: 'the address of a mail server, smtp://user:password@host:587 or smtps://…',
    parse: address('smtp:', 'smtps:'),
    without: '`/outbox`',
    example: 'smtp://vodokanal:password@mail.example:587',
    secret: true,
  }),
  MAIL_FROM: define({
    meaning: 'the sender of letters',
    must: 'a mail address, alone or as in Водоканал <no-reply@voda.example>',
    parse: matching(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
    without: '`Vodokanal <no-reply@HOST>`, the host of `PUBLIC_URL`',
    example: 'Водоканал <no-reply@voda.example>',
  }),
  ACCOUNT_PATTERN: define({
    meaning: 'the attribute `account-pattern` of the page: else the endpoint refuses what the page accepts',
    must: 'a regular expression',
    parse: pattern,
    without: '12 characters',
    example: '\\d{7}',
  }),
  PASSWORD_MIN: define({
    meaning: 'the attribute `password-min` of the page',
    // NIST SP 800-63B and OWASP ASVS: no shorter minimum than 8, and passwords of 64 characters must be accepted.
    must: 'a number from 8 to 64',
    parse: whole(8, 64),
    without: '8',
    example: '12',
  }),
  MAIL_SERVICES: define({
    meaning: 'the attribute `mail-services` of the page',
    must: mailServices.join(', '),
    parse: oneOf(...mailServices),
    without: '`warn`',
    example: 'block',
  }),
  LOG_KEY: define({
    meaning:
      'makes `client` in the log the same for one address in all instances and after a restart: a random text of 16 characters or more, the same for all instances',
    must: 'a text of 16 characters or more',
    parse: matching(/^.{16,}$/),
    without: 'a new one at each start',
    example: 'H5bT0vYw8sQzKp3n',
    secret: true,
  }),
};

/** What each limit counts. */
const limitMeanings: Record<keyof Limits, string> = {
  registrationClient: 'registrations of a client',
  registrationAccount: 'registrations of an account',
  registrationEmail: 'registrations with an e-mail address',
  sessionClient: 'sign-ins of a client',
  sessionEmail: 'wrong passwords for an e-mail address, from browsers in which its person has never signed in',
  sessionDevice: 'wrong passwords in a browser in which the person has signed in, and behind links to an address',
  mailingClient: 'letters that a client asks for, again or for a new password',
  mailingEmail: 'letters of this kind to an e-mail address',
  linkClient: 'confirmations and new passwords of a client',
  cabinetPerson: 'looks at accounts, readings and payments of a person',
};

const lifetimeMeanings: Record<keyof Lifetimes, string> = {
  confirmation: 'the link that confirms a registration',
  reset: 'the link to a new password',
  oneTimeCode: 'a one-time code: from signing in inside a frame to the cabinet in the whole window',
  sessionIdle: 'a session that nobody uses',
  session: 'any session',
  device: 'a browser in which a person has signed in, since the last time',
  idempotency: 'a response stored for a repeated request',
  registration: 'a registration; also a used or expired link, which until then says why it does not work',
  job: 'the row of a letter that was sent or given up',
  keptLetter: 'a letter kept for `/outbox`, on loopback',
};

/** `sessionEmail` → `LIMIT_SESSION_EMAIL`. */
export const variableOf = (prefix: 'LIMIT' | 'LIFETIME', name: string) =>
  `${prefix}_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`;

export const limitSettings = Object.fromEntries(
  Object.entries(limitMeanings).map(([name, meaning]) => {
    const { points, duration } = limits[name as keyof Limits];
    const standard = `${points}/${writeDuration(duration * 1000)}`;
    const must = 'requests in a duration, like 15/15m';
    return [name, define({ meaning, must, parse: limit, standard, example: '100/1h' })];
  }),
) as Record<keyof Limits, Setting<Limits[keyof Limits]>>;

export const lifetimeSettings = Object.fromEntries(
  Object.entries(lifetimeMeanings).map(([name, meaning]) => {
    const standard = writeDuration(lifetimes[name as keyof Lifetimes]);
    return [name, define({ meaning, must: time, parse: duration, standard, example: '30m' })];
  }),
) as Record<keyof Lifetimes, Setting<number>>;

/** Every variable, in the order of the table. */
export const allSettings: ReadonlyMap<string, Setting<unknown>> = new Map<string, Setting<unknown>>([
  ...Object.entries(single),
  ...Object.entries(limitSettings).map(([name, setting]) => [variableOf('LIMIT', name), setting] as const),
  ...Object.entries(lifetimeSettings).map(([name, setting]) => [variableOf('LIFETIME', name), setting] as const),
]);
