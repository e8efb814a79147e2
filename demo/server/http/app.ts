import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { furnish } from '../context.ts';
import { consoleLog, describeFailure } from '../log.ts';
import type { AppOptions } from '../options.ts';
import { Refusal } from '../problems.ts';
import { furnishCalls } from './api-routes.ts';
import { openapi } from './openapi.ts';
import { guardOrigins } from './origins.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { recordRequests, type Variables } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** The endpoint: a function from Request to Response. `env` is what the Node adapter hands along. */
export interface App {
  fetch(request: Request, env?: object): Response | Promise<Response>;
}

/** Builds the endpoint on a database that has been migrated. */
export function createApp(options: AppOptions): App {
  const log = options.log ?? consoleLog;
  const app = new Hono<{ Variables: Variables }>();
  app.use(recordRequests(log));
  app.use(securityHeaders(options.publicUrl));
  app.use('/api/*', guardOrigins(options));
  app.route('/api', furnishCalls(furnish(options), options));
  app.get('/openapi.json', (context) => context.json(openapi()));
  if (options.outbox) app.route('/', outboxRoutes(options.database, options.outbox));
  const refuse = (error: Error, context: Context<{ Variables: Variables }>) => {
    const id = context.get('id');
    const refusal = error instanceof Refusal ? error : new Refusal(500);
    if (refusal !== error) log({ event: 'failure', id, ...describeFailure(error) });
    context.header('Content-Type', 'application/problem+json');
    for (const [name, value] of Object.entries(refusal.headers)) context.header(name, value);
    const instance = refusal === error ? undefined : `urn:uuid:${id}`;
    return context.body(JSON.stringify(refusal.document(instance)), refusal.status as ContentfulStatusCode);
  };
  app.onError(refuse);
  app.notFound((context) => refuse(new Refusal(404), context));
  return { fetch: (request, env) => app.fetch(request, env) };
}
