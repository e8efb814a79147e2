import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { getRequestListener } from '@hono/node-server';
import { openEmbedded } from '../../demo/server/database/embedded-database.ts';
import { type Limits, limits } from '../../demo/server/database/limits.ts';
import { openServer } from '../../demo/server/database/server-database.ts';
import { readEnvironment } from '../../demo/server/environment.ts';
import { smtpMailer } from '../../demo/server/letters/smtp-mailer.ts';
import { startService } from '../../demo/server/service.ts';

/**
 * The endpoint in a process of its own, without pages: for tests that kill it, and for figures. Nobody reaches its limits,
 * because all requests come from one address. `SIGUSR2` moves its clock by the milliseconds in CLOCK_STEP, and back at
 * the next signal. At `/lag` it says how long its event loop was held up since the last question, and `/idle` answers when all letters are
 * sent.
 */
const environment = readEnvironment(process.env);
const database = environment.databaseUrl
  ? openServer(environment.databaseUrl)
  : await openEmbedded({ folder: environment.folder });
let shift = 0;
process.on('SIGUSR2', () => {
  shift = shift ? 0 : Number(process.env.CLOCK_STEP);
  console.log(`clock ${shift}`);
});
const wide = Object.fromEntries(Object.keys(limits).map((name) => [name, { points: 1_000_000, duration: 3600 }]));
const service = await startService({
  ...environment,
  database,
  limits: wide as unknown as Limits,
  mailer: environment.smtpUrl ? smtpMailer(environment.smtpUrl, environment.mailFrom) : async () => {},
  alone: !environment.databaseUrl,
  now: () => new Date(Date.now() + shift),
  log: () => {},
});

const lag = monitorEventLoopDelay({ resolution: 5 });
lag.enable();
const listener = getRequestListener((request, env) => service.app.fetch(request, env));
createServer((request, response) => {
  if (request.url === '/idle') return void service.worker.runDue().then(() => response.end());
  if (request.url !== '/lag') return void listener(request, response);
  const milliseconds = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - 5);
  response.end(JSON.stringify({ p99: milliseconds(lag.percentile(99)), max: milliseconds(lag.max) }));
  lag.reset();
}).listen(environment.port, '127.0.0.1', () => console.log('listening'));
