import type { Context, Hono } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type * as z from 'zod/mini';
import type { AppContext } from '../context.ts';
import { checkKey, type IdempotentRequest, type JsonResponse } from '../database/idempotency.ts';
import type { Counters, Uses } from '../database/limits.ts';
import type { AppOptions } from '../options.ts';
import { ProblemError } from '../problems.ts';
import { linkPage } from './link-page.ts';
import { isJson, parseBody, readText } from './request-body.ts';

/** A POST route of the contract. */
export interface JsonPost<Body> {
  path: string;
  schema: z.core.$ZodType<Body>;
  /** What a request is counted against, in this order: the client, and the account or address in it. */
  client(c: Context): Uses;
  subject?(body: Body, c: Context): Uses | Promise<Uses>;
  /**
   * Checks a password and opens a session. Only wrong passwords (401) count against the subject. A stored response has no
   * cookie, so `work` runs for a retry, too, and finds the session of the first attempt again.
   */
  signsIn?: boolean;
  work(body: Body, request: IdempotentRequest, c: Context): Promise<JsonResponse>;
}

/** Adds POST routes with JSON bodies, idempotency keys and limits. */
export function jsonPosts(routes: Hono, { idempotency }: AppContext, counters: Counters, options: AppOptions) {
  // A proxy may have put the endpoint below a path, which the browser has to name.
  const base = new URL(options.publicUrl).pathname.replace(/\/$/, '');
  const respond = (c: Context, { status, body }: JsonResponse) => {
    const below = 'url' in body && typeof body.url === 'string' ? { ...body, url: base + body.url } : body;
    return c.json(below, status as ContentfulStatusCode);
  };
  return <Body>({ path, schema, client, subject = () => ({}), signsIn, work }: JsonPost<Body>): void => {
    routes.post(path, async (c) => {
      if (!isJson(c.req.header('Content-Type'))) return c.html(backPageFor(c, options), 415);
      const text = await readText(c.req.raw);
      const request = { path, key: checkKey(c.req.header('Idempotency-Key')), text };
      const recalled = signsIn ? undefined : await idempotency.recall(request);
      if (recalled) return respond(c, recalled);
      const body = parseBody(schema, text) as Body;
      const subjectOf = () => subject(body, c);
      const run = () => work(body, request, c);
      if (signsIn) return respond(c, await counters.countFailures(client(c), subjectOf, isWrongPassword, run));
      await counters.count(client(c), subjectOf);
      const response = await run().catch(async (error) => {
        // A retry that ran at the same time may have done the work, and spent the link that this request refuses.
        const late = error instanceof ProblemError && (await idempotency.recall(request));
        if (!late) throw error;
        return late;
      });
      return respond(c, response);
    });
  };
}

const isWrongPassword = (error: unknown) => error instanceof ProblemError && error.status === 401;

/** A page with a link to the page of the form, if its origin may call, without query and fragment. */
function backPageFor(c: Context, { publicUrl, allowedOrigins = [] }: AppOptions): string {
  const header = c.req.header('Referer') ?? '';
  const referer = URL.canParse(header) && new URL(header);
  const allowed = [new URL(publicUrl).origin, new URL(c.req.url).origin, ...allowedOrigins];
  const href = referer && allowed.includes(referer.origin) ? referer.origin + referer.pathname : publicUrl;
  return linkPage('back', c.req.header('Accept-Language'), href);
}
