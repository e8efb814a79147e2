import { createServer, type RequestListener } from 'node:http';
import { fileURLToPath } from 'node:url';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { createServer as createVite } from 'vite';
import { sampleAccounts, storeSample } from './accounts/sample-accounts.ts';
import { DatabaseAway } from './database/database-away.ts';
import { UnusableFolder } from './database/database-folder.ts';
import { openEmbedded } from './database/embedded-database.ts';
import { FolderLocked } from './database/folder-lock.ts';
import { openServer } from './database/server-database.ts';
import { BadEnvironment, readEnvironment } from './environment.ts';
import { cabinetPath, framePage, partnersOf } from './frame-page.ts';
import { accountsPath, accountsRoute } from './http/accounts-route.ts';
import { withFaults } from './http/faults.ts';
import { listenOnLoopback, PortTaken } from './http/listening.ts';
import { isLoopback } from './http/origins.ts';
import { smtpMailer } from './letters/smtp-mailer.ts';
import { makeToken } from './secrets/tokens.ts';
import { startService } from './service.ts';

/** Paths of the endpoint; all others are pages. */
const endpointPaths = /^\/(api(\/|$)|outbox(\.json)?$|openapi\.json$)/;

/** Files below the root that are served to nobody, as Vite itself has them; the folder of the database is another. */
const privateFiles = ['.env', '.env.*', '*.{crt,pem}', '**/.git/**'];

/** Starts the server of `npm start`, and stops it at SIGINT or SIGTERM. */
async function start(): Promise<void> {
  const environment = readEnvironment(process.env);
  const { port, publicUrl, databaseUrl, smtpUrl, folder } = environment;
  // Takes the port before it opens the database, which takes seconds: a second server must not touch the rows of the
  // first.
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '1' }).end();
  };
  const servers = [0, 1].map(() => createServer((request, response) => listener(request, response)));
  const [first, second] = [servers[0]!, servers[1]!];
  await listenOnLoopback([first, second], port);
  const embedded = databaseUrl ? undefined : await openEmbedded({ folder });
  const database = embedded ?? openServer(databaseUrl!);
  const mailer = smtpUrl ? smtpMailer(smtpUrl, environment.mailFrom) : undefined;
  const outbox = !mailer && isLoopback(publicUrl);
  const service = await startService({
    ...environment,
    cabinetPath,
    database,
    mailer,
    outbox,
    alone: embedded !== undefined,
  });
  const { settings } = service.context;
  const stored = await storeSample(database, settings);
  const secret = makeToken();
  const url = `http://127.0.0.1:${port}`;
  await embedded?.lock?.announce({ url, secret });

  const vite = await createVite({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    appType: 'mpa',
    plugins: [framePage(partnersOf(environment))],
    server: { middlewareMode: true, hmr: { server: first }, fs: { deny: [...privateFiles, `${folder}/**`] } },
  });
  // Browsers open the socket of Vite on either address of `localhost`.
  second.on('upgrade', (...parts) => first.emit('upgrade', ...parts));
  const { fetch } = service.app;
  const answer = isLoopback(publicUrl) ? withFaults(fetch) : fetch;
  const app = getRequestListener((request, env) => answer(request, env as HttpBindings));
  const imports = getRequestListener(accountsRoute(service.context, secret).fetch);
  listener = (request, response) => {
    const path = (request.url ?? '/').split('?')[0]!;
    if (endpointPaths.test(path)) void app(request, response);
    else if (embedded && path === accountsPath) void imports(request, response);
    else vite.middlewares(request, response);
  };

  console.log(`\n  The demo:       ${publicUrl}`);
  if (outbox) console.log(`  Its letters:    ${new URL('/outbox', publicUrl).href}`);
  if (stored) console.log('  The sample accounts of demo/accounts.csv have been imported.');
  const accounts = await sampleAccounts(settings);
  console.log(
    accounts.length > 0
      ? '  Accounts to register, for example:'
      : '  The sample accounts do not fit ACCOUNT_PATTERN: npm run accounts -- import file.csv',
  );
  for (const { account, house, apartment } of accounts.slice(0, 4))
    console.log(`    ${account}   house ${house}   apartment ${apartment}`);
  console.log('  Stop with Ctrl+C\n');

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
    await vite.close();
    await service.close();
    mailer?.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error) => {
  const expected = [BadEnvironment, DatabaseAway, FolderLocked, PortTaken, UnusableFolder].some(
    (kind) => error instanceof kind,
  );
  console.error(expected ? `\n${error.message}\n` : error);
  process.exit(1);
});
