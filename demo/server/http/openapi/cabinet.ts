import {
  failure,
  htmlText,
  idempotencyKey,
  inPath,
  notOwn,
  notSignedIn,
  signedIn,
  success,
  tooMany,
  withBody,
} from './parts.ts';

/** Only the demo's own pages call these: no back end of the forms needs them. */
const ofDemo = { tags: ['cabinet of the demo'] };
const byPartner = { ...ofDemo, security: [{ partner: [] }] };
const unknownOrder = failure('No such order');

/** Accounts, readings and payments. */
export const cabinetPaths = {
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
      ...withBody('NewReading', {
        200: success('The account', 'Ledger'),
        401: notSignedIn,
        404: notOwn,
        409: failure('The month is not open: `closed`'),
        422: failure('At `/value`: `below`, `above`, `format`; `unusual` wants `sure`'),
        429: tooMany,
      }),
    },
  },
  '/api/cabinet/accounts/{account}/payments': {
    post: {
      ...signedIn('orderPayment', 'Begin to pay: the answer names the page where that is done'),
      ...ofDemo,
      parameters: [inPath('account'), idempotencyKey],
      ...withBody('NewPayment', {
        201: success('Go to `url`', 'Ordered'),
        401: notSignedIn,
        404: notOwn,
        422: failure('At `/amount`: `small`, `large`, `format`'),
        429: tooMany,
      }),
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
