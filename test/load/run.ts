import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import type { Database } from '../../demo/server/database/database.ts';
import { openEmbedded } from '../../demo/server/database/embedded-database.ts';
import { migrate } from '../../demo/server/database/migrations.ts';
import { openServer } from '../../demo/server/database/server-database.ts';
import { createPasswords } from '../../demo/server/secrets/passwords.ts';
import { startMailSink } from '../chaos/mail-sink.ts';
import { startPostgres } from '../operate/postgres.ts';
import { billOf, confirmationOf, type Person, person, registrationOf, sessionOf } from '../people.ts';
import { type EndpointProcess, startEndpoint } from './endpoint-process.ts';

/**
 * `npm run load [-- seconds]`: how many requests the endpoint answers on either database, and how long the others wait
 * while it hashes passwords. Figures of this machine, side by side; nothing is asserted but that every request succeeds.
 */
const seconds = Number(process.argv[2] ?? 5);
const widths = [1, 10, 100];
const sink = await startMailSink();
const json = { 'Content-Type': 'application/json' };

interface Figures {
  rate: number;
  p50: number;
  p99: number;
}

async function measure(options: autocannon.Options): Promise<Figures> {
  const { requests, latency, non2xx, errors } = await autocannon({ duration: seconds, ...options });
  if (non2xx + errors > 0) throw new Error(`${options.url}: ${non2xx} refused, ${errors} broken off`);
  return { rate: Math.round(requests.average), p50: latency.p50, p99: latency.p99 };
}

const posted = (url: string, body: object, connections: number): autocannon.Options => ({
  url,
  connections,
  method: 'POST',
  headers: json,
  body: JSON.stringify(body),
});

/** Passwords hashed in a second by this machine, and nothing else: what sign-ins cannot exceed. */
async function hashesPerSecond(): Promise<number> {
  const passwords = createPasswords(async () => 'key');
  const end = performance.now() + seconds * 1000;
  let hashes = 0;
  const lane = async () => {
    for (; performance.now() < end; hashes++) await passwords.hash('a password', 'a@ukr.net');
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return Math.round(hashes / seconds);
}

/** Tables and billed accounts, before the endpoint opens the database. */
async function prepare(database: Database, people: Person[]): Promise<void> {
  await migrate(database);
  await storeBilled(database, people.map(billOf));
  await database.close();
}

/** Registers and confirms, and gives the cookie of the session. */
async function signUp(endpoint: EndpointProcess, resident: Person): Promise<string> {
  await endpoint.post('/api/registrations', registrationOf(resident));
  while (sink.tokens(resident.email).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const token = sink.tokens(resident.email).at(-1)!;
  const response = await fetch(`${endpoint.url}/api/confirmations`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify(confirmationOf(resident, token)),
  });
  if (!response.ok) throw new Error(await response.text());
  return response.headers.getSetCookie()[0]!.split(';')[0]!;
}

/** @param newcomer registers again and again; the resident has a cabinet. */
async function measureEndpoint(
  name: string,
  endpoint: EndpointProcess,
  [resident, newcomer]: readonly [Person, Person],
): Promise<void> {
  const cookie = await signUp(endpoint, resident);
  const { url } = endpoint;
  const profile = (connections: number): autocannon.Options => ({
    url: `${url}/api/sessions`,
    connections,
    headers: { Cookie: cookie },
  });
  const signIn = (connections: number) => posted(`${url}/api/sessions`, sessionOf(resident), connections);
  const kinds = {
    'sign-ins': signIn,
    registrations: (connections: number) => posted(`${url}/api/registrations`, registrationOf(newcomer), connections),
    'who am I': profile,
  };
  for (const [kind, options] of Object.entries(kinds))
    for (const width of widths) {
      row(name, `${kind}, ${width} wide`, await measure(options(width)));
      // The letters of what was measured are not to be measured with the next.
      await fetch(`${url}/idle`);
    }

  await fetch(`${url}/lag`);
  const [, waiting] = await Promise.all([measure(signIn(100)), measure(profile(1))]);
  const lag = (await (await fetch(`${url}/lag`)).json()) as { p99: number; max: number };
  row(name, 'who am I, while 100 sign-ins hash', waiting);
  console.log(
    `| ${name} | loop held up meanwhile: p99 ${lag.p99.toFixed(0)}, longest ${lag.max.toFixed(0)} ms | | | |`,
  );
}

function row(name: string, what: string, { rate, p50, p99 }: Figures): void {
  console.log(`| ${name} | ${what} | ${rate} | ${p50} | ${p99} |`);
}

console.log(`Hashes a second, at most: ${await hashesPerSecond()}\n`);
console.log('| database | what | requests/s | p50, ms | p99, ms |\n|---|---|---|---|---|');

const folder = mkdtempSync(join(tmpdir(), 'vodokanal-load-'));
const DATA_DIR = join(folder, 'data');
const people = [person(), person()] as const;
await prepare(await openEmbedded({ folder: DATA_DIR }), [...people]);
const embedded = await startEndpoint({ DATA_DIR, SMTP_URL: sink.url });
await measureEndpoint('embedded', embedded, people);
await embedded.kill();
rmSync(folder, { recursive: true });

const postgres = await startPostgres({ fsync: 'on', full_page_writes: 'on' });
try {
  const others = [person(), person()] as const;
  await prepare(openServer(postgres.url), [...others]);
  const server = await startEndpoint({ DATABASE_URL: postgres.url, SMTP_URL: sink.url });
  await measureEndpoint('PostgreSQL', server, others);
  await server.kill();
} finally {
  await postgres.close();
  await sink.off();
}
