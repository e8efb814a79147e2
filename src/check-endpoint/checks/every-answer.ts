import { problem } from '../../contract/answers.ts';
import { isLoopbackHost } from '../../loopback.ts';
import type { Check, Tools } from '../check.ts';
import type { Answer } from '../client.ts';
import { isFailure, isObject, isProblem, memberOf } from '../judge.ts';
import { knownCodes } from '../known-codes.ts';

/** A check that looks at each answer to a POST. The same complaint is made once for each address. */
function every(check: Omit<Check, 'run'>, judge: (answer: Answer, tools: Tools) => string | undefined | false): Check {
  return {
    ...check,
    run(tools) {
      const seen = new Map<string, { what: string; count: number; complaint: string }>();
      for (const answer of tools.client.answers.filter(({ method }) => method === 'POST')) {
        const complaint = judge(answer, tools);
        if (!complaint) continue;
        const key = `${answer.url} ${complaint}`;
        const before = seen.get(key);
        if (before) before.count++;
        else seen.set(key, { what: answer.what, count: 1, complaint });
      }
      return [...seen.values()].map(
        ({ what, count, complaint }) => `${what}${count > 1 ? `, and ${count - 1} more` : ''}: ${complaint}`,
      );
    },
  };
}

const type = ({ headers }: Answer) => headers.get('Content-Type') ?? '';
const is2xx = ({ status }: Answer) => status >= 200 && status < 300;
const isRefusal = ({ status }: Answer) => status >= 400 && status < 500;
/** Answers of a kind that somebody in front of the back end may write, or that the form needs nothing of. */
const isJudged = (answer: Answer) => isRefusal(answer) && answer.status !== 415 && !answer.isOdd;

const errorsOf = ({ json }: Answer) => {
  const { errors } = problem.safeParse(isObject(json) ? json : {}).data ?? {};
  return (errors ?? []).flatMap((error) => error ?? []);
};

const members =
  /^(account|email|password|house|apartment|notifyBalance|remindReadings|lang|partner|returnUrl|challenge|token)?$/;

/** Names of members that would hand a session to every script of the page. */
const secretNames =
  /^(access_?|refresh_?|id_?|session_?)?(token|jwt)$|^(session(_?id)?|password|password_?hash|secret)$/i;

export const everyAnswerChecks: Check[] = [
  {
    name: 'answered',
    right: 'Every request is answered, to the end',
    mend: 'Look into the log of the server at that time. The form waits 15 s, then says that it could not send.',
    run: ({ client }) => client.unanswered,
  },
  every(
    {
      name: 'no-redirect',
      right: 'Nothing redirects',
      mend: 'Answer at the address itself: mind the slash at its end, http for https, www, and the page of a login.',
    },
    ({ status, headers }) => status >= 300 && status < 400 && `answered ${status}, to ${headers.get('Location')}`,
  ),
  every(
    {
      name: 'no-server-error',
      right: 'Nothing is answered with 5xx',
      mend: 'Look into the log of the server at that time.',
    },
    ({ status, isOdd }) => status >= 500 && !isOdd && `answered ${status}`,
  ),
  every(
    {
      name: 'success-is-json',
      right: 'A success is a JSON object with the type application/json',
      mend: 'Answer {"next": "…"} with Content-Type: application/json. The page of a Wi-Fi answers 200, too, so the form believes nothing else.',
    },
    (answer) => {
      if (!is2xx(answer)) return;
      // Another letter needs no body.
      if (answer.text === '')
        return /letter|new password for/.test(answer.what) ? undefined : `answered ${answer.status} with an empty body`;
      if (!isObject(answer.json)) return `answered ${answer.status} with something else: ${answer.text.slice(0, 60)}`;
      return /^application\/json\b/i.test(type(answer)) ? undefined : `has the type "${type(answer)}"`;
    },
  ),
  every(
    {
      name: 'errors-are-not-2xx',
      right: 'A failure has no 2xx',
      mend: 'Answer failures with 4xx and a problem document, not with {"success": false}.',
    },
    (answer) => is2xx(answer) && isFailure(answer.json) && `answered ${answer.status} with ${answer.text.slice(0, 60)}`,
  ),
  every(
    {
      name: 'problem-documents',
      right: 'A refusal is a problem document, RFC 9457',
      mend: 'Answer with Content-Type: application/problem+json and {"type": "about:blank", "title": "…", "status": 422, "code": "…"}. Else the form can only say «Оновіть сторінку».',
    },
    (answer) => {
      if (!isJudged(answer)) return;
      if (!isObject(answer.json)) return `answered ${answer.status} with something else: ${answer.text.slice(0, 60)}`;
      if (!isProblem(answer.json)) return `answered ${answer.status} without title, detail, code and errors`;
      if (!/^application\/problem\+json\b/i.test(type(answer))) return `has the type "${type(answer)}"`;
      const { status } = answer.json;
      return (
        status !== undefined &&
        status !== answer.status &&
        `says the status ${JSON.stringify(status)}, but is ${answer.status}`
      );
    },
  ),
  every(
    {
      name: 'pointers',
      right: 'A pointer names a member of the request',
      mend: 'Write "/email" or "#/email". Anything else is shown above the button, and not at the field.',
    },
    (answer) => {
      const wrong = errorsOf(answer).find(
        ({ pointer }) => !/^#?(\/|$)/.test(pointer) || !members.test(memberOf(pointer).split('/')[0]!),
      );
      return wrong && `"errors" point to "${wrong.pointer}"`;
    },
  ),
  every(
    {
      name: 'codes',
      right: 'Every code has a sentence in the form, or brings one as `detail`',
      mend: 'Use the codes of docs/back-end.md, or add a `detail` in the language of the request.',
    },
    (answer) => {
      if (!isJudged(answer)) return;
      const { code, detail } = isObject(answer.json) ? answer.json : {};
      const all = [{ code, detail }, ...errorsOf(answer)];
      const mute = all.find(
        (one) => typeof one.code === 'string' && !knownCodes.has(one.code) && typeof one.detail !== 'string',
      );
      return mute && `the code "${mute.code}" has no sentence`;
    },
  ),
  every(
    {
      name: 'utf-8',
      right: 'Every answer is UTF-8, without a byte order mark',
      mend: 'Send UTF-8, and save the files of the server without a BOM.',
    },
    (answer) => {
      const charset = /charset="?([\w-]+)/i.exec(type(answer))?.[1];
      if (charset && !/^utf-?8$/i.test(charset)) return `has the charset ${charset}`;
      return !answer.isCleanText && 'begins with a byte order mark, or has bytes that are no UTF-8';
    },
  ),
  every(
    {
      name: 'no-store',
      right: 'No answer is stored by a browser or a proxy',
      mend: 'Send Cache-Control: no-store with every answer.',
    },
    ({ headers, status }) =>
      status < 500 &&
      !/\bno-store\b/i.test(headers.get('Cache-Control') ?? '') &&
      `Cache-Control is "${headers.get('Cache-Control') ?? ''}"`,
  ),
  every(
    {
      name: 'no-secrets',
      right: 'No answer repeats a password or a token',
      mend: 'Leave out what was sent; give the session in a cookie with HttpOnly, which no script can read.',
    },
    ({ text, json, headers }, { client: { secrets } }) => {
      const whole = text + [...headers].join();
      if ([...secrets].some((secret) => whole.includes(secret) || whole.includes(JSON.stringify(secret).slice(1, -1))))
        return 'has a password or token of this test in it';
      const name = isObject(json) && Object.keys(json).find((key) => secretNames.test(key));
      return name && `has a member "${name}"`;
    },
  ),
  every(
    {
      name: 'cookies',
      right: 'A cookie is Secure, HttpOnly and SameSite',
      mend: 'Set-Cookie: __Host-session=…; Path=/; Secure; HttpOnly; SameSite=Lax. On http://localhost Secure may be missing.',
    },
    ({ headers, url }) => {
      const { protocol, hostname } = new URL(url);
      const needed = ['HttpOnly', 'SameSite', ...(protocol === 'http:' && isLoopbackHost(hostname) ? [] : ['Secure'])];
      for (const line of headers.getSetCookie()) {
        const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
        const name = pair.split('=')[0]!;
        // Scripts read such a token to send it back; one that takes a cookie away sets nothing.
        const scripts = /xsrf|csrf/i.test(name);
        const lacking = needed.filter(
          (flag) =>
            !(scripts && flag === 'HttpOnly') &&
            !attributes.some((one) => one.toLowerCase().startsWith(flag.toLowerCase())),
        );
        if (lacking.length) return `the cookie "${name}" is not ${lacking.join(', ')}`;
      }
      return;
    },
  ),
  every(
    {
      name: 'retry-after',
      right: 'Whoever has to wait is told how long',
      mend: 'Send Retry-After with 429: seconds, or a date as in the header Date. Without it the form counts 60 s.',
    },
    ({ status, headers }) => {
      const value = headers.get('Retry-After') ?? '';
      if (status !== 429 || /^[1-9]\d*$/.test(value) || Date.parse(value) > 0) return;
      return `answered 429 with Retry-After "${value}"`;
    },
  ),
];
