import type { RequestListener } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { storeSample } from './accounts/sample-accounts.ts';
import { openInMemory } from './database/memory-database.ts';
import { withFaults } from './http/faults.ts';
import { testRoutes } from './http/test-routes.ts';
import { cabinetPath, partnerPath, partnersOf, privacyPath } from './partners.ts';
import type { PasswordCost } from './secrets/passwords.ts';
import { makeToken } from './secrets/tokens.ts';
import { type Service, type ServiceOptions, startService } from './service.ts';

/** A server in memory: `listener(request, response)`, with its service. */
export interface Demo extends RequestListener {
  service: Service;
  close(): Promise<void>;
}

/** Makes fast hashes: tests sign in often, and their passwords need no protection. */
const cheap: PasswordCost = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

/**
 * The real endpoint for browser tests: a database in memory with the sample accounts, the outbox, `/test/accounts` and
 * `/test/expirations`, the client's address taken from `X-Test-Client`, and faults by `?fault=…` or `X-Fault`.
 */
export async function createDemo(options: Partial<ServiceOptions> = {}): Promise<Demo> {
  const service = await startService({
    publicUrl: 'http://localhost',
    partners: partnersOf({ publicUrl: options.publicUrl ?? 'http://localhost', partners: [] }),
    clientAddressHeader: 'X-Test-Client',
    outbox: true,
    passwordCost: cheap,
    clock: true,
    payments: {
      page: new URL(partnerPath, options.publicUrl ?? 'http://localhost').href,
      key: makeToken(),
    },
    cabinetPath: `/${cabinetPath}`,
    privacyPath: `/${privacyPath}`,
    log: () => {},
    ...options,
    database: options.database ?? (await openInMemory()),
  });
  await storeSample(service.database, service.context.settings);
  const routes = new Hono();
  routes.route('/test', testRoutes(service.context));
  const app = withFaults(service.app.fetch);
  const listener = getRequestListener((request, env) =>
    new URL(request.url).pathname.startsWith('/test/') ? routes.fetch(request, env) : app(request, env as HttpBindings),
  );
  return Object.assign(((request, response) => void listener(request, response)) as RequestListener, {
    service,
    close: () => service.close(),
  });
}
