import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { openEmbedded } from './database/embedded-database.ts';
import { openServer } from './database/server-database.ts';
import type { Environment } from './environment.ts';
import { accountsPath, accountsRoute } from './http/accounts-route.ts';
import { withFaults } from './http/faults.ts';
import { pathOf } from './http/gate.ts';
import { isLoopback } from './http/origins.ts';
import { smtpMailer } from './letters/smtp-mailer.ts';
import { cabinetPath, otherNames, partnerPath, partnersOf, privacyPath } from './partners.ts';
import { makeToken } from './secrets/tokens.ts';
import { type Service, startService } from './service.ts';

/** Paths of the endpoint; all others are pages. */
const endpointPaths =
  /^\/((api|partner)(\/|$)|demo\/clock$|outbox(\.json)?$|openapi\.json$|(register|login|confirm|recover|reset|forms\.css)$)/;

/** The endpoint on the database of the environment. */
export interface Launched {
  service: Service;
  /** Whether letters are shown at /outbox. */
  outbox: boolean;
  /** Answers requests for the endpoint, and gives all others to `pages`. */
  route(pages: RequestListener): RequestListener;
  close(): Promise<void>;
}

/** The page where orders are paid: that of the demo's partner, on the other name of this machine. */
function paymentPage(publicUrl: string): string {
  const { pathname, origin } = new URL(publicUrl);
  return `${otherNames(publicUrl)[0] ?? origin}${pathname}${partnerPath}`;
}

/**
 * Opens the database, migrates it, and starts endpoint and worker.
 * @param develop whether requests may choose a fault, turn the calendar of the billing, and pay: for demos only.
 */
export async function launch(environment: Environment, { develop = false } = {}): Promise<Launched> {
  const { port, publicUrl, databaseUrl, smtpUrl, folder, pool } = environment;
  const embedded = databaseUrl ? undefined : await openEmbedded({ folder });
  const database = embedded ?? openServer(databaseUrl!, pool);
  const mailer = smtpUrl ? smtpMailer(smtpUrl, environment.mailFrom) : undefined;
  const outbox = !mailer && isLoopback(publicUrl);
  const service = await startService({
    ...environment,
    cabinetPath: new URL(cabinetPath, publicUrl).pathname,
    privacyPath: new URL(privacyPath, publicUrl).pathname,
    partners: partnersOf(environment),
    database,
    mailer,
    outbox,
    ...(develop && { clock: true, payments: { page: paymentPage(publicUrl), key: makeToken() } }),
    alone: embedded !== undefined,
  }).catch(async (error) => {
    await database.close().catch(() => {});
    throw error;
  });
  const secret = makeToken();
  await embedded?.lock?.announce({ url: `http://127.0.0.1:${port}`, secret });
  const { fetch } = service.app;
  const answer = develop ? withFaults(fetch) : fetch;
  const app = getRequestListener((request, env) => answer(request, env as HttpBindings));
  const imports = getRequestListener(accountsRoute(service.context, secret).fetch);
  return {
    service,
    outbox,
    route: (pages) => (request, response) => {
      const path = pathOf(request);
      if (endpointPaths.test(path)) void app(request, response);
      else if (embedded && path === accountsPath) void imports(request, response);
      else pages(request, response);
    },
    async close() {
      await service.close();
      mailer?.close();
    },
  };
}
