import { langs } from '../../../../src/lang.ts';
import { longestBody } from '../request-body.ts';
import type { SchemaName } from './schemas.ts';

const content = (name: SchemaName, type = 'application/json') => ({
  content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
});
export const success = (description: string, name: SchemaName = 'Done') => ({ description, ...content(name) });
export const failure = (description: string) => ({ description, ...content('Problem', 'application/problem+json') });

export const htmlText = { 'text/html': { schema: { type: 'string' } } };

export const tooMany = {
  ...failure('Too many requests'),
  headers: { 'Retry-After': { description: 'Seconds to wait', required: true, schema: { type: 'integer' } } },
};
export const foreign = failure('Pages of this origin may not call');
export const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A UUID, the same for every retry of a request: the work is done once and the response is the same',
  schema: { type: 'string', minLength: 16, maxLength: 128 },
};
const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  schema: { type: 'string', examples: [...langs] },
};

/** A request that changes something by a body, and how that is refused, whatever stands in it. */
export const withBody = (body: SchemaName, responses: Record<string, object>) => ({
  requestBody: { required: true, ...content(body) },
  responses: {
    400: failure('Not JSON, or not UTF-8'),
    403: foreign,
    413: failure(`Larger than ${longestBody} bytes`),
    415: failure('Not JSON'),
    ...responses,
  },
});

export function post(
  operationId: string,
  summary: string,
  body: SchemaName,
  responses: Record<string, object>,
): object {
  return {
    post: {
      operationId,
      summary,
      parameters: [idempotencyKey, acceptLanguage],
      ...withBody(body, {
        ...responses,
        415: {
          description: 'Not JSON: a page with a link back',
          content: htmlText,
        },
        422: failure('Not accepted; `errors` name the members'),
        429: tooMany,
      }),
    },
  };
}

export const signedIn = (operationId: string, summary: string) => ({
  operationId,
  summary,
  security: [{ session: [] }],
});
export const notSignedIn = failure('Not signed in: `session`');

export const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
export const notOwn = failure('Not an account of this person');
