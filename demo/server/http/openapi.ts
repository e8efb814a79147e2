import * as z from 'zod/mini';
import { done, problem, profile } from '../../../src/contract/answers.ts';
import {
  confirmation,
  mailing,
  passwordReset,
  patterns,
  registration,
  session,
} from '../../../src/contract/requests.ts';

type Schema = z.core.$ZodType;

/** A schema of the contract as JSON Schema; rules of values appear as the patterns of their canonical form. */
function described(schema: Schema): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { metadata: patterns, io: 'input', unrepresentable: 'any' });
  return rest;
}

const schemas = {
  Registration: registration(),
  Mailing: mailing,
  Confirmation: confirmation,
  Session: session,
  PasswordReset: passwordReset(),
  Done: done,
  Problem: problem,
  Profile: profile,
};
type Name = keyof typeof schemas;

const json = (name: Name, type = 'application/json') => ({
  content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
});
const success = (description: string, name: Name = 'Done') => ({ description, ...json(name) });
const failure = (description: string) => ({ description, ...json('Problem', 'application/problem+json') });

const limited = {
  ...failure('Too many requests'),
  headers: { 'Retry-After': { description: 'Seconds to wait', required: true, schema: { type: 'integer' } } },
};
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A UUID, the same for every retry of one intention: the work is done once and the answer is the same',
  schema: { type: 'string', minLength: 16, maxLength: 128 },
};
const acceptLanguage = { name: 'Accept-Language', in: 'header', schema: { type: 'string', examples: ['uk', 'ru'] } };

function post(summary: string, body: Name, responses: Record<string, object>): object {
  return {
    post: {
      summary,
      parameters: [idempotencyKey, acceptLanguage],
      requestBody: { required: true, ...json(body) },
      responses: {
        ...responses,
        400: failure('Not JSON, or not UTF-8'),
        403: failure('The origin may not call'),
        413: failure('Larger than 16 kB'),
        415: {
          description: 'Not JSON: a page that leads back',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
        422: failure('Not accepted; `errors` name the members'),
        429: limited,
      },
    },
  };
}

const gone = failure('The link: `unknown`, `expired`, `spent`, or `taken` by another person');

/** The wire contract as an OpenAPI 3.1 document, made from the schemas that form and endpoint use. */
export function openapi(): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Customer cabinet: registration and sign-in',
      version: '1',
      description: 'What `<vodokanal-register>` and `<vodokanal-login>` send, and what they understand.',
    },
    paths: {
      '/api/registrations': post('Register', 'Registration', {
        201: success('Registered; sign in'),
        202: success('A letter is under way; the same answer whether address and account are known or not'),
      }),
      '/api/registrations/resend': post('Send the letter again', 'Mailing', {
        202: success('The same for any address'),
      }),
      '/api/confirmations': post('Confirm the address', 'Confirmation', {
        200: success('Confirmed; sign in'),
        410: gone,
      }),
      '/api/sessions': {
        ...post('Sign in; with the query `entrance` without a cookie, for frames: the `url` holds a code', 'Session', {
          200: {
            ...success('Signed in'),
            headers: { 'Set-Cookie': { description: 'The session', schema: { type: 'string' } } },
          },
          401: failure('Wrong address or password: `credentials`'),
          409: failure('Right password, address not confirmed: `unconfirmed`'),
        }),
        get: {
          summary: 'Who is signed in',
          security: [{ session: [] }],
          responses: { 200: success('The cabinet’s owner', 'Profile'), 401: failure('Nobody') },
        },
        delete: { summary: 'Sign out', security: [{ session: [] }], responses: { 204: { description: 'Signed out' } } },
      },
      '/api/entrances/{code}': {
        get: {
          summary: 'Opened in the whole window, once: the session, and on to the cabinet',
          parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
          responses: { 303: { description: 'To the cabinet, signed in if the code was good' } },
        },
      },
      '/api/recoveries': post('Ask for a new password', 'Mailing', { 202: success('The same for any address') }),
      '/api/passwords': post('Put a new password', 'PasswordReset', { 200: success('Changed; sign in'), 410: gone }),
    },
    components: {
      schemas: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, described(schema)])),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-vodokanal' } },
    },
  };
}
