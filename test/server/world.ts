import { randomUUID } from 'node:crypto';
import { isIP } from 'node:net';
import { type BilledAccount, storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import type { Database } from '../../demo/server/database/database.ts';
import { openInMemory } from '../../demo/server/database/memory-database.ts';
import { openServer } from '../../demo/server/database/server-database.ts';
import { type KeptLetter, listKeptLetters } from '../../demo/server/letters/kept-letters.ts';
import type { LogEntry } from '../../demo/server/log.ts';
import { type Service, type ServiceOptions, startService } from '../../demo/server/service.ts';
import type { Registration } from '../../src/contract/requests.ts';
import { billOf, confirmationOf, person, registrationOf, sessionOf } from '../people.ts';

/** A response, read to its end. */
export interface TestResponse {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  body: any;
  headers: Headers;
}

/** Somebody whose account is billed, with the registration that they send and the client address they send it from. */
export interface Resident {
  client: string;
  registration: Registration;
}

/** The endpoint with a database, a clock and a log that no other test file uses. */
export interface World {
  service: Service;
  database: Database;
  log: LogEntry[];
  /** Moves the clock on, in milliseconds. */
  advance(milliseconds: number): void;
  /** A new resident with an account, an e-mail address and a client address that nobody else has. */
  resident(bill?: Partial<BilledAccount>): Promise<Resident>;
  call(
    method: string,
    path: string,
    options?: { body?: unknown; headers?: Record<string, string> },
  ): Promise<TestResponse>;
  /** Posts JSON; without a resident from a client address that was not used before. */
  post(
    resident: Resident | undefined,
    path: string,
    body: unknown,
    headers?: Record<string, string>,
  ): Promise<TestResponse>;
  register(
    resident: Resident,
    changes?: Partial<Registration>,
    headers?: Record<string, string>,
  ): Promise<TestResponse>;
  /** The letters to an address, newest first, after all that are due were sent. */
  letters(to: string): Promise<KeptLetter[]>;
  /** The token in the newest letter to an address. */
  token(to: string, kind?: 'confirm' | 'reset'): Promise<string>;
  /** Follows the link in the newest letter, or one with this token, and types the password of the registration. */
  confirm(resident: Resident, token?: string, headers?: Record<string, string>): Promise<TestResponse>;
  registerAndConfirm(resident: Resident): Promise<void>;
  signIn(resident: Resident, password?: string, headers?: Record<string, string>): Promise<TestResponse>;
  close(): Promise<void>;
}

export const origin = 'http://localhost:5173';

const addresses = new Map<string, string>();

/** The client address of somebody by a name; an address is its own. */
export function addressOf(name: string): string {
  if (isIP(name)) return name;
  const count = addresses.size + 1;
  if (!addresses.has(name)) addresses.set(name, `10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`);
  return addresses.get(name)!;
}

/** In memory, or a new schema on the server of TEST_DATABASE_URL. */
export async function openDatabase(): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL;
  if (!url) return openInMemory();
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = openServer(url);
  await admin.query(`create schema ${schema}`);
  const address = new URL(url);
  address.searchParams.set('options', `-c search_path=${schema}`);
  const database = openServer(address.href);
  return {
    ...database,
    async close() {
      await database.close();
      await admin.query(`drop schema ${schema} cascade`);
      await admin.close();
    },
  };
}

export async function createWorld(options: Partial<ServiceOptions> = {}): Promise<World> {
  const database = options.database ?? (await openDatabase());
  const log: LogEntry[] = [];
  let shift = 0;
  const service = await startService({
    publicUrl: origin,
    clientAddressHeader: 'X-Test-Client',
    outbox: true,
    passwordCost: { memoryCost: 256, timeCost: 1, parallelism: 1 },
    log: (entry) => log.push(entry),
    now: () => new Date(Date.now() + shift),
    ...options,
    database,
  });

  const world: World = {
    service,
    database,
    log,
    advance(milliseconds) {
      shift += milliseconds;
    },
    async resident(bill = {}) {
      const somebody = person(bill);
      await storeBilled(database, [billOf(somebody)]);
      return { client: addressOf(somebody.email), registration: registrationOf(somebody) };
    },
    async call(method, path, { body, headers } = {}) {
      const response = await service.app.fetch(
        new Request(origin + path, {
          method,
          headers: { ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
          body: body === undefined || typeof body === 'string' ? (body as undefined) : JSON.stringify(body),
        }),
      );
      const text = await response.text();
      const json = /json/.test(response.headers.get('Content-Type') ?? '');
      return { status: response.status, text, body: json ? JSON.parse(text) : undefined, headers: response.headers };
    },
    post: (resident, path, body, headers = {}) =>
      world.call('POST', path, {
        body,
        headers: { 'X-Test-Client': addressOf(resident?.client ?? randomUUID()), ...headers },
      }),
    register: (resident, changes = {}, headers = {}) =>
      world.post(resident, '/api/registrations', { ...resident.registration, ...changes }, headers),
    async letters(to) {
      await service.worker.runDue();
      return listKeptLetters(database, to);
    },
    async token(to, kind = 'confirm') {
      for (const { text } of await world.letters(to)) {
        const token = tokenIn(text, kind);
        if (token) return token;
      }
      throw new Error(`no letter with a ${kind} link`);
    },
    confirm: async (resident, token, headers = {}) =>
      world.post(
        resident,
        '/api/confirmations',
        confirmationOf(resident.registration, token ?? (await world.token(resident.registration.email))),
        headers,
      ),
    async registerAndConfirm(resident) {
      await world.register(resident);
      const { status, text } = await world.confirm(resident);
      if (status !== 200) throw new Error(`not confirmed: ${text}`);
    },
    signIn: (resident, typed = resident.registration.password, headers = {}) =>
      world.post(resident, '/api/sessions', sessionOf({ ...resident.registration, password: typed }), headers),
    close: () => service.close(),
  };
  return world;
}

/** The token of a link in a letter's text; `undefined` without such a link. */
export function tokenIn(text: string, kind: 'confirm' | 'reset'): string | undefined {
  return new RegExp(`[#?&]vodokanal-${kind}=([^\\s&]+)`).exec(text)?.[1];
}

/** The cookie that a response sets, as a browser sends it back. */
export function cookieOf({ headers }: TestResponse): string {
  return headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

export const minute = 60_000;
export const hour = 60 * minute;
