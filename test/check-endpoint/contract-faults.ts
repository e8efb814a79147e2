import {
  body,
  code,
  cookies,
  fieldCodes,
  header,
  json,
  keepRefusals,
  keyIsBody,
  killLinks,
  knownAddress,
  longPassword,
  on,
  page,
  pointers,
  put,
  readAnyType,
  redirect,
  refusals,
  repeatOrigin,
  signInTells,
  successes,
  typed,
  unknownAddress,
  withoutFlag,
} from './breaks.ts';
import type { ContractFault } from './faulty.ts';

/** A fault, the checks that tell it (and no other may), and how the answers are broken. */
export type FaultRow = [what: string, told: string[], make: () => ContractFault];

/** Answers that are wrong in themselves. */
export const faultsOfAnswers: FaultRow[] = [
  // Types, documents, texts
  [
    'refusals have the type application/json',
    ['problem-documents'],
    refusals((answer) => typed(answer, 'application/json')),
  ],
  ['refusals are pages', ['problem-documents'], refusals((answer) => page(answer))],
  ['refusals have another member status', ['problem-documents'], refusals(json((body) => ({ ...body, status: 200 })))],
  [
    'refusals come as 200 with success: false',
    ['errors-are-not-2xx'],
    refusals((answer) => put(answer, 200, { success: false })),
  ],
  [
    'refusals say their reason as error in a 200',
    ['errors-are-not-2xx'],
    refusals((answer) => put(answer, 200, { error: 'E1' })),
  ],
  ['successes are pages', ['success-is-json'], successes((answer) => page(answer))],
  ['successes have no type', ['success-is-json'], successes((answer) => typed(answer, ''))],
  ['answers begin with a byte order mark', ['utf-8'], body((text) => text && `\uFEFF${text}`)],
  [
    'answers are said to be windows-1251',
    ['utf-8'],
    successes((answer) => typed(answer, 'application/json; charset=windows-1251')),
  ],
  ['answers may be stored', ['no-store'], header('cache-control')],
  [
    'the token of the session stands in the answer',
    ['no-secrets'],
    successes(json((body) => ({ ...body, access_token: 'abc' }))),
  ],
  [
    'a refusal repeats the password',
    ['no-secrets'],
    on('POST', /sessions$/, {
      response: (answer, { body }) => void json((problem) => ({ ...problem, instance: body }))(answer),
    }),
  ],
  [
    'pointers are names without a slash',
    ['wrong-answers', 'pointers', 'new-password'],
    pointers((pointer) => `user.${pointer.slice(1)}`),
  ],
  ['codes are our own, without detail', ['codes'], fieldCodes('E42')],
];

/** Requests that are met in a wrong way. */
export const faultsOfRequests: FaultRow[] = [
  // Addresses and methods
  [
    'the registration redirects',
    ['no-redirect'],
    on('POST', /registrations/, { response: (answer) => redirect(answer) }),
  ],
  ['the sign-in redirects', ['no-redirect'], on('POST', /sessions/, { response: (answer) => redirect(answer) })],
  ['GET registers', ['methods'], on('GET', /registrations$/, { response: (answer) => put(answer, 200, {}) })],
  [
    'there is no sign-in at this address',
    ['sign-in-refused', 'unconfirmed', 'final-answers', 'sign-in'],
    on('POST', /sessions/, { response: (answer) => put(answer, 404, { title: 'No' }) }),
  ],
  // Bodies
  ['any type is read as JSON', ['content-type'], readAnyType],
  [
    'broken JSON is 500',
    ['odd-bodies'],
    () => ({ response: (answer) => void (answer.body.includes('"json"') && put(answer, 500, {})) }),
  ],
  [
    'long bodies are 500',
    ['odd-bodies'],
    () => ({ response: (answer) => void (answer.status === 413 && put(answer, 500, {})) }),
  ],
  [
    'an unknown member is 500',
    ['no-server-error'],
    () => ({ response: (answer, { body }) => void (body.includes('"tomorrow"') && put(answer, 500, {})) }),
  ],
  ['a short password is taken', ['wrong-answers'], on('POST', /registrations$/, { request: longPassword })],
  ['a short new password is taken', ['new-password'], on('POST', /passwords$/, { request: longPassword })],
  [
    'the next step is not said',
    ['registration'],
    on('POST', /registrations$/, { response: (answer) => void (answer.status === 202 && put(answer, 202, {})) }),
  ],
  // Other origins
  [
    'refusals do not name the origin',
    ['cors'],
    refusals((answer) => void delete answer.headers['access-control-allow-origin']),
  ],
  ['every origin may read, without cookies', ['cors'], header('access-control-allow-origin', '*')],
  ['the preflight forgets the key', ['cors'], header('access-control-allow-headers', 'Content-Type')],
  ['the preflight is refused', ['cors'], on('OPTIONS', /./, { response: (answer) => put(answer, 405, {}) })],
  ['Retry-After is hidden', ['cors'], header('access-control-expose-headers')],
  ['cookies are not for the origin', ['cors'], header('access-control-allow-credentials')],
  ['answers do not vary by origin', ['cors'], header('vary')],
  ['every origin is repeated', ['strangers'], repeatOrigin],
];

/** Back ends that do the wrong thing for a person, or tell a stranger too much. */
export const faultsOfWork: FaultRow[] = [
  // Keys
  [
    'keys are ignored',
    ['same-key', 'other-body'],
    () => ({ request: ({ headers }) => void delete headers['idempotency-key'] }),
  ],
  ['keys are taken for the body', ['other-body'], keyIsBody],
  ['refusals are kept under their key', ['final-answers'], keepRefusals],
  [
    'a short key is 500',
    ['no-key'],
    () => ({ response: (answer) => void (answer.body.includes('"key"') && put(answer, 500, {})) }),
  ],
  // What a stranger learns
  [
    'a mismatch names the house',
    ['mismatch'],
    code('mismatch', (answer) =>
      put(answer, 422, { title: 'No', code: 'mismatch', errors: [{ pointer: '/house', code: 'format' }] }),
    ),
  ],
  [
    'a mismatch has another code',
    ['mismatch', 'codes'],
    code('mismatch', (answer) => put(answer, 422, { title: 'No', code: 'E42' })),
  ],
  ['the registration tells a known address', ['neutral'], knownAddress],
  ['the recovery tells an unknown address', ['neutral'], unknownAddress(/recoveries$/)],
  ['another letter is refused to an unknown address', ['neutral'], unknownAddress(/resend$/)],
  ['the sign-in tells an unknown address', ['sign-in-refused'], signInTells],
  [
    'a wrong password is 422',
    ['sign-in-refused'],
    code('credentials', (answer) => put(answer, 422, { title: 'No', code: 'credentials' })),
  ],
  // Letters, links, sessions
  [
    'an address that is not confirmed is 401',
    ['unconfirmed'],
    code('unconfirmed', (answer) => put(answer, 401, { title: 'No', code: 'credentials' })),
  ],
  ['a wrong password kills the link', ['confirmation'], killLinks],
  [
    'a dead link is 404',
    ['dead-links'],
    on('POST', /confirmations$/, {
      response: (answer) => void (answer.status === 410 && put(answer, 404, { title: 'No' })),
    }),
  ],
  ['the token stands in the query', ['letter'], body((text) => text.replaceAll('#vodokanal-', '?vodokanal-'))],
  [
    'no letter comes',
    ['letter'],
    () => ({ response: (answer, { path }) => void (path.startsWith('/outbox') && put(answer, 200, [])) }),
  ],
  ['the sign-in sets no cookie', ['sign-in'], cookies(() => [])],
  [
    'the sign-out ends nothing',
    ['session'],
    on('DELETE', /sessions$/, { request: () => ({ status: 204, headers: {}, cookies: [], body: '' }) }),
  ],
  ['cookies can be read by scripts', ['cookies'], withoutFlag('HttpOnly')],
  ['cookies go along from everywhere', ['cookies'], withoutFlag('SameSite=Lax')],
  // Limits
  ['429 does not say how long', ['retry-after'], header('retry-after')],
  ['Retry-After is a sentence', ['retry-after'], header('retry-after', 'soon')],
  [
    'guesses are not counted',
    ['limits'],
    () => ({
      response: (answer) => void (answer.status === 429 && put(answer, 401, { title: 'No', code: 'credentials' })),
    }),
  ],
];
