import { randomInt, randomUUID } from 'node:crypto';
import { type BilledAccount, storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import type { Database } from '../../demo/server/database/database.ts';
import { openInMemory } from '../../demo/server/database/memory-database.ts';
import { openServer } from '../../demo/server/database/server-database.ts';
import { type KeptLetter, listKept } from '../../demo/server/letters/kept-letters.ts';
import type { LogEntry } from '../../demo/server/log.ts';
import { type Service, type ServiceOptions, startService } from '../../demo/server/service.ts';
import type { Registration } from '../../src/contract/requests.ts';

/** An answer, read to its end. */
export interface Told {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever came.
  body: any;
  headers: Headers;
}

/** Somebody with a bill in the hand. */
export interface Resident {
  client: string;
  registration: Registration;
}

/** The endpoint with a database, a clock and a log of its own. */
export interface World {
  service: Service;
  database: Database;
  log: LogEntry[];
  /** Lets time pass, in milliseconds. */
  pass(milliseconds: number): void;
  /** A new resident with a billed account, an address and a client address that nobody else has. */
  resident(place?: Partial<BilledAccount>): Promise<Resident>;
  call(method: string, path: string, options?: { body?: unknown; headers?: Record<string, string> }): Promise<Told>;
  post(resident: Resident | undefined, path: string, body: unknown, headers?: Record<string, string>): Promise<Told>;
  register(resident: Resident, changes?: Partial<Registration>, headers?: Record<string, string>): Promise<Told>;
  /** The letters to an address, newest first. */
  letters(to: string): Promise<KeptLetter[]>;
  /** The token in the newest letter to an address. */
  token(to: string, kind?: 'confirm' | 'reset'): Promise<string>;
  /** Registers and confirms. */
  settle(resident: Resident): Promise<void>;
  signIn(resident: Resident, password?: string, headers?: Record<string, string>): Promise<Told>;
  close(): Promise<void>;
}

export const origin = 'http://localhost:5173';
export const password = 'вода тече з гір 7';

/** In memory, or a schema of its own on the server of TEST_DATABASE_URL. */
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
  let residents = randomInt(1e6) * 1e4;

  const world: World = {
    service,
    database,
    log,
    pass(milliseconds) {
      shift += milliseconds;
    },
    async resident(place = {}) {
      // Taken before the first await: residents may be made at once.
      const number = ++residents;
      const billed = { account: String(number).padStart(12, '7'), house: '1Б-3', apartment: '15', ...place };
      await storeBilled(database, [billed]);
      return {
        client: `client-${number}`,
        registration: {
          ...billed,
          email: `resident.${number}@ukr.net`,
          password,
          notifyBalance: true,
          remindReadings: false,
          lang: 'uk',
        },
      };
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
        headers: { 'X-Test-Client': resident?.client ?? randomUUID(), ...headers },
      }),
    register: (resident, changes = {}, headers = {}) =>
      world.post(resident, '/api/registrations', { ...resident.registration, ...changes }, headers),
    async letters(to) {
      await service.postman.deliver();
      return listKept(database, to);
    },
    async token(to, kind = 'confirm') {
      for (const { text } of await world.letters(to)) {
        const found = new RegExp(`#vodokanal-${kind}=(\\S+)`).exec(text);
        if (found) return found[1]!;
      }
      throw new Error(`no letter with a ${kind} link`);
    },
    async settle(resident) {
      await world.register(resident);
      const told = await world.post(resident, '/api/confirmations', {
        token: await world.token(resident.registration.email),
      });
      if (told.status !== 200) throw new Error(`not confirmed: ${told.text}`);
    },
    signIn: (resident, typed = resident.registration.password, headers = {}) =>
      world.post(resident, '/api/sessions', { email: resident.registration.email, password: typed }, headers),
    close: () => service.close(),
  };
  return world;
}

/** The cookie that an answer sets, as a browser sends it back. */
export function cookieOf({ headers }: Told): string {
  return headers.get('Set-Cookie')?.split(';')[0] ?? '';
}

export const minute = 60_000;
export const hour = 60 * minute;
