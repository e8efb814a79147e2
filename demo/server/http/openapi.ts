import * as z from 'zod/mini';
import { done, ownSessions, problem, profile } from '../../../src/contract/answers.ts';
import { ledger, newPayment, newReading, order, ordered } from '../../../src/contract/cabinet.ts';
import {
  confirmation,
  mailing,
  passwordChange,
  passwordReset,
  patterns,
  registration,
  session,
  tickChange,
} from '../../../src/contract/requests.ts';
import { langs } from '../../../src/lang.ts';
import { defaults, type Settings } from '../../../src/rules/reading.ts';
import { longestBody } from './request-body.ts';

const schemasUnder = (settings: Settings) => ({
  Registration: registration(settings),
  Mailing: mailing,
  Confirmation: confirmation,
  Session: session,
  PasswordReset: passwordReset(settings),
  PasswordChange: passwordChange(settings),
  TickChange: tickChange,
  Done: done,
  Problem: problem,
  Profile: profile,
  Sessions: ownSessions,
  Ledger: ledger,
  NewReading: newReading,
  NewPayment: newPayment,
  Ordered: ordered,
  Order: order,
});
type Name = keyof ReturnType<typeof schemasUnder>;

/** A schema of the contract as JSON Schema; a rule appears as the pattern of its canonical values. */
function toJsonSchema(schema: z.core.$ZodType): object {
  const { $schema, ...rest } = z.toJSONSchema(schema, { metadata: patterns, io: 'input', unrepresentable: 'any' });
  return rest;
}

const content = (name: Name, type = 'application/json') => ({
  content: { [type]: { schema: { $ref: `#/components/schemas/${name}` } } },
});
const success = (description: string, name: Name = 'Done') => ({ description, ...content(name) });
const failure = (description: string) => ({ description, ...content('Problem', 'application/problem+json') });

const htmlText = { 'text/html': { schema: { type: 'string' } } };

const tooMany = {
  ...failure('Too many requests'),
  headers: { 'Retry-After': { description: 'Seconds to wait', required: true, schema: { type: 'integer' } } },
};
const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  description: 'A UUID, the same for every retry of a request: the work is done once and the response is the same',
  schema: { type: 'string', minLength: 16, maxLength: 128 },
};
const foreign = failure('Pages of this origin may not call');
const acceptLanguage = { name: 'Accept-Language', in: 'header', schema: { type: 'string', examples: [...langs] } };

function post(operationId: string, summary: string, body: Name, responses: Record<string, object>): object {
  return {
    post: {
      operationId,
      summary,
      parameters: [idempotencyKey, acceptLanguage],
      requestBody: { required: true, ...content(body) },
      responses: {
        ...responses,
        400: failure('Not JSON, or not UTF-8'),
        403: foreign,
        413: failure(`Larger than ${longestBody} bytes`),
        415: {
          description: 'Not JSON: a page with a link back',
          content: htmlText,
        },
        422: failure('Not accepted; `errors` name the members'),
        429: tooMany,
      },
    },
  };
}

const gone = failure('The link does not work: `unknown`, `expired`, `spent`, or `taken` by another person');

const sessionCookie = { 'Set-Cookie': { description: 'The session', schema: { type: 'string' } } };
const signedIn = (operationId: string, summary: string) => ({ operationId, summary, security: [{ session: [] }] });
const notSignedIn = failure('Not signed in: `session`');

const inPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string' } });
const notOwn = failure('Not an account of this person');
/** Only the demo's own pages call these: no back end of the forms needs them. */
const ofDemo = { tags: ['cabinet of the demo'] };
const byPartner = { ...ofDemo, security: [{ partner: [] }] };
const unknownOrder = failure('No such order');

const cabinetPaths = {
  '/api/cabinet/accounts/{account}': {
    get: {
      ...signedIn('readLedger', 'Balance, entries, meters and dates of an account'),
      ...ofDemo,
      parameters: [inPath('account')],
      responses: { 200: success('The account', 'Ledger'), 401: notSignedIn, 404: notOwn, 429: tooMany },
    },
  },
  '/api/cabinet/accounts/{account}/meters/{meter}/readings/{period}': {
    put: {
      ...signedIn('giveReading', 'Give a reading, or another one in its place while the month is open'),
      ...ofDemo,
      parameters: [inPath('account'), inPath('meter'), inPath('period')],
      requestBody: { required: true, ...content('NewReading') },
      responses: {
        200: success('The account', 'Ledger'),
        401: notSignedIn,
        404: notOwn,
        409: failure('The month is not open: `closed`'),
        422: failure('At `/value`: `below`, `above`, `format`; `unusual` wants `sure`'),
        429: tooMany,
      },
    },
  },
  '/api/cabinet/accounts/{account}/payments': {
    post: {
      ...signedIn('orderPayment', 'Begin to pay: the answer names the page where that is done'),
      ...ofDemo,
      parameters: [inPath('account'), idempotencyKey],
      requestBody: { required: true, ...content('NewPayment') },
      responses: {
        201: success('Go to `url`', 'Ordered'),
        401: notSignedIn,
        404: notOwn,
        422: failure('At `/amount`: `small`, `large`, `format`'),
        429: tooMany,
      },
    },
  },
  '/api/orders/{token}': {
    get: {
      operationId: 'readOrder',
      summary: 'From server to server: what is to be paid',
      ...byPartner,
      parameters: [inPath('token')],
      responses: { 200: success('The order', 'Order'), 401: failure('Another key'), 404: unknownOrder },
    },
  },
  '/api/orders/{token}/payment': {
    post: {
      operationId: 'payOrder',
      summary: 'From server to server: it is paid. Any number of times, it is booked once',
      ...byPartner,
      parameters: [inPath('token')],
      responses: {
        200: success('The order', 'Order'),
        401: failure('Another key'),
        404: unknownOrder,
        410: failure('Too old: `expired`'),
      },
    },
  },
  '/api/notices/off': {
    get: {
      operationId: 'askToSwitchOff',
      summary: 'The link of a letter: a page with one button, which changes nothing by itself',
      ...ofDemo,
      parameters: [{ name: 'token', in: 'query', required: true, schema: { type: 'string' } }],
      responses: {
        200: { description: 'A page', content: htmlText },
        404: { description: 'Of no letter: a page', content: htmlText },
      },
    },
    post: {
      operationId: 'switchOff',
      summary: 'Switches such letters of an account off, by the button or by a mail program (RFC 8058)',
      ...ofDemo,
      parameters: [{ name: 'token', in: 'query', required: true, schema: { type: 'string' } }],
      requestBody: {
        required: false,
        content: { 'application/x-www-form-urlencoded': { schema: { type: 'object' } } },
      },
      responses: {
        200: { description: 'A page', content: htmlText },
        404: { description: 'Of no letter: a page', content: htmlText },
      },
    },
  },
};

const paths = {
  '/api/registrations': post('register', 'Register', 'Registration', {
    201: success('Registered; sign in'),
    202: success('A letter will be sent; the same response whether address and account are known or not'),
  }),
  '/api/registrations/resend': post('resendLetter', 'Send the letter again', 'Mailing', {
    202: success('The same for any address'),
  }),
  '/api/confirmations': post('confirm', 'Confirm the address', 'Confirmation', {
    200: { ...success('Confirmed and signed in'), headers: sessionCookie },
    401: failure('A registration with another password: `other-password`. The link still works'),
    410: gone,
  }),
  '/api/sessions': {
    ...post(
      'signIn',
      'Sign in. With the query `one-time-code`, for frames: no cookie is set, `url` holds a one-time code',
      'Session',
      {
        200: {
          ...success('Signed in'),
          headers: sessionCookie,
        },
        401: failure('Wrong address or password: `credentials`'),
        409: failure('Right password, address not confirmed: `unconfirmed`'),
      },
    ),
    get: {
      ...signedIn('readProfile', 'Who is signed in'),
      responses: { 200: success('The owner of the cabinet', 'Profile'), 401: failure('Not signed in') },
    },
    delete: {
      ...signedIn('signOut', 'Sign out'),
      responses: { 204: { description: 'Signed out' }, 403: foreign },
    },
  },
  '/api/sessions/codes/{code}': {
    get: {
      operationId: 'redeemCode',
      summary: 'Opened in the whole window: a one-time code becomes a session, and the browser goes to the cabinet',
      parameters: [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
      responses: {
        303: { description: 'To the cabinet, signed in' },
        410: { description: 'Spent, expired or unknown: a page with a link to the sign-in', content: htmlText },
      },
    },
  },
  '/api/recoveries': post('askForPassword', 'Ask for a new password', 'Mailing', {
    202: success('The same for any address'),
  }),
  '/api/profile/password': {
    put: {
      ...signedIn('changePassword', 'Change the password; the other sessions end'),
      requestBody: { required: true, ...content('PasswordChange') },
      responses: {
        204: { description: 'Changed' },
        401: notSignedIn,
        422: failure('`credentials` at `/current`: the present password is wrong; `/password`: the new one is refused'),
        429: tooMany,
      },
    },
  },
  '/api/profile/sessions': {
    get: {
      ...signedIn('listSessions', 'Where the person is signed in'),
      responses: { 200: success('The sessions', 'Sessions'), 401: notSignedIn },
    },
    delete: {
      ...signedIn('endOtherSessions', 'End all sessions but this one'),
      responses: { 204: { description: 'Ended' }, 401: notSignedIn },
    },
  },
  '/api/profile/sessions/{id}': {
    delete: {
      ...signedIn('endSession', 'End one session'),
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      responses: { 204: { description: 'Ended' }, 401: notSignedIn, 404: failure('Not a session of this person') },
    },
  },
  '/api/profile/accounts/{account}': {
    patch: {
      ...signedIn('changeTicks', 'Change what the person wants to hear about'),
      parameters: [{ name: 'account', in: 'path', required: true, schema: { type: 'string' } }],
      requestBody: { required: true, ...content('TickChange') },
      responses: {
        200: success('The owner of the cabinet', 'Profile'),
        401: notSignedIn,
        404: failure('Not an account of this person'),
        422: failure('Not accepted; `errors` name the members'),
      },
    },
  },
  '/api/passwords': post('setPassword', 'Set a new password', 'PasswordReset', {
    200: success('Changed; sign in'),
    410: gone,
  }),
  ...cabinetPaths,
};

/**
 * The wire contract as an OpenAPI 3.1 document, made from the schemas that form and endpoint use.
 * @param settings those of the page: the patterns of account and password depend on them.
 */
export function openapi(settings: Settings = defaults): object {
  const schemas = Object.entries(schemasUnder(settings));
  return {
    openapi: '3.1.0',
    info: {
      title: 'Customer cabinet: registration and sign-in',
      version: '1',
      description: 'What `<vodokanal-register>` and `<vodokanal-login>` send, and what they understand.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [
      { url: '/', description: 'The attributes of the elements name the addresses, so the paths may be others' },
    ],
    security: [],
    tags: [{ name: 'cabinet of the demo', description: 'What the pages of the demo call. No back end needs it.' }],
    paths,
    components: {
      schemas: Object.fromEntries(schemas.map(([name, schema]) => [name, toJsonSchema(schema)])),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: '__Host-vodokanal' },
        partner: { type: 'http', scheme: 'bearer' },
      },
    },
  };
}
