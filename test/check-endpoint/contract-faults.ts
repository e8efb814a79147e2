import type { ContractFault, Passing, Returning } from './faulty.ts';

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

function put(answer: Returning, status: number, body: object): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  Object.assign(answer, { status, body: JSON.stringify(body), cookies: [] });
  answer.headers['content-type'] = type;
}
function typed(answer: Returning, type: string): void {
  answer.headers['content-type'] = type;
}
function page(answer: Returning): void {
  answer.headers['content-type'] = 'text/html';
  answer.body = '<!doctype html><h1>Oh';
}
function redirect(answer: Returning): void {
  Object.assign(answer, { status: 307, body: '', cookies: [] });
  answer.headers.location = '/elsewhere';
}
/** Changes the members of a body in JSON. */
function json(change: (body: Record<string, unknown>) => object) {
  return (answer: Returning): void => {
    if (/json/.test(answer.headers['content-type'] ?? ''))
      answer.body = JSON.stringify(change(JSON.parse(answer.body)));
  };
}
type Change = (answer: Returning, request: Passing) => void;

function always(response: Change) {
  return (): ContractFault => ({ response });
}
/** The outbox is no part of the back end. */
const isApi = ({ path }: Passing) => path.startsWith('/api');
const isPost = (request: Passing) => isApi(request) && request.method === 'POST';
function refusals(change: Change) {
  return always(
    (answer, request) =>
      isPost(request) &&
      answer.status >= 400 &&
      answer.status < 500 &&
      answer.status !== 415 &&
      change(answer, request),
  );
}
function successes(change: Change) {
  return always((answer, request) => isPost(request) && answer.status < 300 && change(answer, request));
}
function on(method: string, path: RegExp, { request, response }: ContractFault) {
  const fits = (passing: Passing) => isApi(passing) && passing.method === method && path.test(passing.path);
  return (): ContractFault => ({
    request: (passing) => (fits(passing) ? request?.(passing) : undefined),
    response: (answer, passing) => (fits(passing) ? response?.(answer, passing) : undefined),
  });
}
function code(wanted: string, change: Change) {
  return always((answer, request) => answer.body.includes(`"code":"${wanted}"`) && change(answer, request));
}
function pointers(change: (pointer: string) => string) {
  return refusals((answer) => {
    answer.body = answer.body.replace(/"pointer":"([^"]*)"/g, (_all, pointer) => `"pointer":"${change(pointer)}"`);
  });
}
function fieldCodes(wanted: string) {
  return refusals((answer) => {
    answer.body = answer.body.replace(/("pointer":"[^"]*","code":)"[^"]*"/g, `$1"${wanted}"`);
  });
}
function cookies(change: (cookies: string[]) => string[]) {
  return always((answer) => {
    answer.cookies = change(answer.cookies);
  });
}
function withoutFlag(flag: string) {
  return cookies((all) => all.map((cookie) => cookie.replace(`; ${flag}`, '')));
}
function body(change: (text: string) => string) {
  return always((answer) => {
    answer.body = change(answer.body);
  });
}
/** Takes a header away, or gives it another value where it is there. */
function header(name: string, value?: string) {
  return always(({ headers }) => {
    if (value === undefined) delete headers[name];
    else if (headers[name]) headers[name] = value;
  });
}
function readAnyType(): ContractFault {
  return {
    request({ headers }) {
      if (headers['content-type']) headers['content-type'] = 'application/json';
    },
  };
}
function repeatOrigin(): ContractFault {
  return {
    response(answer, { headers }) {
      if (headers.origin) answer.headers['access-control-allow-origin'] = headers.origin;
    },
  };
}
function longPassword(request: Passing): void {
  request.body = request.body.replace('"password":"abc"', '"password":"досить довгий пароль"');
}
const memberOf = ({ body }: Passing, name: string) => new RegExp(`"${name}":"([^"]*)"`).exec(body)?.[1] ?? '';

/** A key that was seen with another body becomes a new one. */
function keyIsBody(): ContractFault {
  const bodies = new Map<string, string>();
  return {
    request(request) {
      const key = request.headers['idempotency-key'];
      if (!key) return;
      if ((bodies.get(key) ?? request.body) !== request.body) delete request.headers['idempotency-key'];
      bodies.set(key, request.body);
    },
  };
}
function keepRefusals(): ContractFault {
  const kept = new Map<string, Returning>();
  const name = ({ headers, path, body }: Passing) => `${headers['idempotency-key']} ${path} ${body}`;
  return {
    request: (request) => structuredClone(kept.get(name(request))),
    response(answer, request) {
      if (request.method === 'POST' && answer.status >= 400) kept.set(name(request), structuredClone(answer));
    },
  };
}
function knownAddress(): ContractFault {
  const keys = new Map<string, string>();
  return {
    response(answer, request) {
      if (!/registrations$/.test(request.path) || answer.status !== 202) return;
      const [email, key = ''] = [memberOf(request, 'email'), request.headers['idempotency-key']];
      if ((keys.get(email) ?? key) !== key) put(answer, 409, { title: 'Known', code: 'taken' });
      else keys.set(email, key);
    },
  };
}
/** Addresses that have registered are known. */
function unknownAddress(path: RegExp) {
  return (): ContractFault => {
    const known = new Set<string>();
    return {
      response(answer, request) {
        const email = memberOf(request, 'email');
        if (/registrations$/.test(request.path)) known.add(email);
        if (path.test(request.path) && !known.has(email)) put(answer, 404, { title: 'Unknown', code: 'unknown' });
      },
    };
  };
}
function signInTells(): ContractFault {
  const known = new Set<string>();
  return {
    response(answer, request) {
      const email = memberOf(request, 'email');
      if (/registrations$/.test(request.path)) known.add(email);
      if (/sessions$/.test(request.path) && answer.status === 401 && request.method === 'POST' && !known.has(email))
        put(answer, 401, { title: 'Unknown', code: 'unknown' });
    },
  };
}
function killLinks(): ContractFault {
  const dead = new Set<string>();
  return {
    request(request) {
      if (!dead.has(memberOf(request, 'token'))) return;
      const answer: Returning = { status: 410, headers: { 'cache-control': 'no-store' }, cookies: [], body: '' };
      put(answer, 410, { title: 'Gone', code: 'spent' });
      return answer;
    },
    response(answer, request) {
      if (/confirmations$/.test(request.path) && answer.status === 401) dead.add(memberOf(request, 'token'));
    },
  };
}
