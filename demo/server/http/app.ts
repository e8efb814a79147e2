import { type Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { createContext } from '../context.ts';
import { DatabaseAway } from '../database/database-away.ts';
import { consoleLog, describeFailure } from '../log.ts';
import type { AppOptions } from '../options.ts';
import { ProblemError } from '../problems.ts';
import { apiRoutes } from './api-routes.ts';
import { clockRoutes } from './clock-routes.ts';
import { formPages } from './form-pages.ts';
import { noticeRoutes } from './notice-routes.ts';
import { openapi } from './openapi.ts';
import { guardOrigins } from './origins.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { partnerBackEnd } from './partner-back-end.ts';
import { logRequests, type Variables } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';

/** The endpoint: a function from Request to Response. `env` is what the Node adapter passes: the sockets. */
export interface App {
  fetch(request: Request, env?: object): Response | Promise<Response>;
}

/** Retry-After in seconds: as long as a restart of PostgreSQL takes. */
const away = new ProblemError(503, { headers: { 'Retry-After': '5' } });

/** Builds the endpoint on a database that has been migrated. */
export function createApp(options: AppOptions): App {
  const log = options.log ?? consoleLog;
  const context = createContext(options);
  const document = openapi(context.settings);
  const app = new Hono<{ Variables: Variables }>();
  app.use(logRequests(log, options));
  app.use(securityHeaders(options.publicUrl));
  // Before the guard: no cookie counts there, and browsers and mail programs post from other origins or from none.
  app.route('/api/notices', noticeRoutes(context, options.publicUrl));
  app.use('/api/*', guardOrigins(options));
  app.route('/api', apiRoutes(context, options));
  app.route(
    '/',
    formPages(context, options, (request, env) => app.fetch(request, env)),
  );
  app.get('/openapi.json', (c) => c.json(document));
  if (options.outbox) app.route('/', outboxRoutes(options.database, options.outbox, options.publicUrl));
  if (options.clock) {
    app.use('/demo/*', guardOrigins(options));
    app.route('/demo/clock', clockRoutes(context, options.onJob ?? (() => {})));
  }
  if (options.payments) {
    app.use('/partner/*', guardOrigins(options));
    app.route(
      '/partner',
      partnerBackEnd((request) => app.fetch(request), options.publicUrl, options.payments.key),
    );
  }
  const respondTo = (error: Error, c: Context<{ Variables: Variables }>) => {
    const id = c.get('id');
    const expected = error instanceof ProblemError;
    if (!expected) log({ event: 'failure', id, ...describeFailure(error) });
    const problem = expected ? error : error instanceof DatabaseAway ? away : new ProblemError(500);
    c.header('Content-Type', 'application/problem+json');
    for (const [name, value] of Object.entries(problem.headers)) c.header(name, value);
    // A proxy may have given an id that is no UUID.
    const name = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id) ? `urn:uuid:${id}` : `#${id}`;
    const instance = expected ? undefined : name;
    return c.body(JSON.stringify(problem.document(instance)), problem.status as ContentfulStatusCode);
  };
  app.onError(respondTo);
  app.notFound((c) => respondTo(new ProblemError(404), c));
  return { fetch: (request, env) => app.fetch(request, env) };
}
