import type { ContractFault, Passing, Returning } from './faulty.ts';

export function put(answer: Returning, status: number, body: object): void {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  Object.assign(answer, { status, body: JSON.stringify(body), cookies: [] });
  answer.headers['content-type'] = type;
}
export function typed(answer: Returning, type: string): void {
  answer.headers['content-type'] = type;
}
export function page(answer: Returning): void {
  answer.headers['content-type'] = 'text/html';
  answer.body = '<!doctype html><h1>Oh';
}
export function redirect(answer: Returning): void {
  Object.assign(answer, { status: 307, body: '', cookies: [] });
  answer.headers.location = '/elsewhere';
}
/** Changes the members of a body in JSON. */
export function json(change: (body: Record<string, unknown>) => object) {
  return (answer: Returning): void => {
    if (/json/.test(answer.headers['content-type'] ?? ''))
      answer.body = JSON.stringify(change(JSON.parse(answer.body)));
  };
}
type Change = (answer: Returning, request: Passing) => void;

export function always(response: Change) {
  return (): ContractFault => ({ response });
}
/** The outbox is no part of the back end. */
const isApi = ({ path }: Passing) => path.startsWith('/api');
const isPost = (request: Passing) => isApi(request) && request.method === 'POST';
export function refusals(change: Change) {
  return always(
    (answer, request) =>
      isPost(request) &&
      answer.status >= 400 &&
      answer.status < 500 &&
      answer.status !== 415 &&
      change(answer, request),
  );
}
export function successes(change: Change) {
  return always((answer, request) => isPost(request) && answer.status < 300 && change(answer, request));
}
export function on(method: string, path: RegExp, { request, response }: ContractFault) {
  const fits = (passing: Passing) => isApi(passing) && passing.method === method && path.test(passing.path);
  return (): ContractFault => ({
    request: (passing) => (fits(passing) ? request?.(passing) : undefined),
    response: (answer, passing) => (fits(passing) ? response?.(answer, passing) : undefined),
  });
}
export function code(wanted: string, change: Change) {
  return always((answer, request) => answer.body.includes(`"code":"${wanted}"`) && change(answer, request));
}
export function pointers(change: (pointer: string) => string) {
  return refusals((answer) => {
    answer.body = answer.body.replace(/"pointer":"([^"]*)"/g, (_all, pointer) => `"pointer":"${change(pointer)}"`);
  });
}
export function fieldCodes(wanted: string) {
  return refusals((answer) => {
    answer.body = answer.body.replace(/("pointer":"[^"]*","code":)"[^"]*"/g, `$1"${wanted}"`);
  });
}
export function cookies(change: (cookies: string[]) => string[]) {
  return always((answer) => {
    answer.cookies = change(answer.cookies);
  });
}
export function withoutFlag(flag: string) {
  return cookies((all) => all.map((cookie) => cookie.replace(`; ${flag}`, '')));
}
export function body(change: (text: string) => string) {
  return always((answer) => {
    answer.body = change(answer.body);
  });
}
/** Takes a header away, or gives it another value where it is there. */
export function header(name: string, value?: string) {
  return always(({ headers }) => {
    if (value === undefined) delete headers[name];
    else if (headers[name]) headers[name] = value;
  });
}
export function readAnyType(): ContractFault {
  return {
    request({ headers }) {
      if (headers['content-type']) headers['content-type'] = 'application/json';
    },
  };
}
export function repeatOrigin(): ContractFault {
  return {
    response(answer, { headers }) {
      if (headers.origin) answer.headers['access-control-allow-origin'] = headers.origin;
    },
  };
}
export function longPassword(request: Passing): void {
  request.body = request.body.replace('"password":"abc"', '"password":"досить довгий пароль"');
}
const memberOf = ({ body }: Passing, name: string) => new RegExp(`"${name}":"([^"]*)"`).exec(body)?.[1] ?? '';

/** A key that was seen with another body becomes a new one. */
export function keyIsBody(): ContractFault {
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
export function keepRefusals(): ContractFault {
  const kept = new Map<string, Returning>();
  const name = ({ headers, path, body }: Passing) => `${headers['idempotency-key']} ${path} ${body}`;
  return {
    request: (request) => structuredClone(kept.get(name(request))),
    response(answer, request) {
      if (request.method === 'POST' && answer.status >= 400) kept.set(name(request), structuredClone(answer));
    },
  };
}
export function knownAddress(): ContractFault {
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
export function unknownAddress(path: RegExp) {
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
export function signInTells(): ContractFault {
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
export function killLinks(): ContractFault {
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
