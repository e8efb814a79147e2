import { failure, foreign, htmlText, post, signedIn, success } from './parts.ts';

const gone = failure('The link does not work: `unknown`, `expired`, `spent`, or `taken` by another person');

const sessionCookie = { 'Set-Cookie': { description: 'The session', schema: { type: 'string' } } };
/** What the forms call, and the pages that show who is signed in. */
export const formPaths = {
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
  '/api/passwords': post('setPassword', 'Set a new password', 'PasswordReset', {
    200: success('Changed; sign in'),
    410: gone,
  }),
};
