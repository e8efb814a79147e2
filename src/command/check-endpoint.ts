import { report } from '../check-endpoint/report.ts';
import { checkEndpoint, type Options, Unreachable } from '../check-endpoint/run.ts';
import { callNames, siblingOf, type Target } from '../check-endpoint/target.ts';
import { isLoopbackHost } from '../loopback.ts';
import { type Command, readArguments, WrongUse } from './command.ts';

const usage = `vodokanal-forms check-endpoint URL [options]

Sends to a back end what the forms send, and says what is wrong with its answers.
It registers people and has letters sent: run it against a test system.

URL                    where registrations are posted: https://test.example/api/registrations

Somebody on the bill who has no cabinet yet; without it nothing can be registered:
  --account NUMBER --house NUMBER --apartment NUMBER

  --letters FILE|URL   where the letters can be read, as JSON or text; {email} in it is the address.
                       Without it no link is followed
  --wait SECONDS       in which a letter has to come; 20
  --email ADDRESS      a mailbox; addresses are made of it with +. Otherwise they are at example.com
  --origin ORIGIN      a page of this origin may call: checks CORS
  --limits             also tries whether many requests are refused (429)
  --header "N: VALUE"  sent along with every request, for staging or CSRF; may be repeated
  --timeout SECONDS    for one answer; 15, as in the form
  --json               the results as JSON

The other calls, if they are not beside the first one; "none" where there is none:
  ${callNames.map((name) => `--${name} URL`).join(' ')}

Exit code: 0 all is right, 1 something is wrong, 2 wrongly used, or not reachable.`;

interface CheckOptions extends Options {
  target: Target;
  json: boolean;
}

/** Runs the wire contract against any back end. */
export const checkEndpointCommand: Command = {
  usage,
  async run(args) {
    const { target, json, ...options } = readOptions(args);
    const results = await checkEndpoint(target, options).catch((error) => {
      if (!(error instanceof Unreachable)) throw error;
      console.error(error.message);
    });
    if (!results) return 2;
    console.log(
      json ? JSON.stringify({ url: target.registrations, results }, null, 2) : report(target.registrations, results),
    );
    return results.some(({ result }) => result === 'wrong') ? 1 : 0;
  },
};

/** Reads the arguments behind `check-endpoint`. @throws {WrongUse} */
export function readOptions(args: string[]): CheckOptions {
  const { values, positionals } = parse(args);
  const [url, ...rest] = positionals;
  if (!url || rest.length) throw new WrongUse('Name one address: where registrations are posted.');
  const registrations = addressOf('URL', url);
  const { account, house, apartment } = values;
  const bill = account && house && apartment ? { account, house, apartment } : undefined;
  if (!bill && (account ?? house ?? apartment))
    throw new WrongUse('--account, --house and --apartment belong together.');
  const calls = callNames.map((name) => {
    const given = values[name];
    const address =
      given === undefined
        ? siblingOf(registrations, name)
        : given === 'none'
          ? undefined
          : addressOf(`--${name}`, given);
    return [name, address];
  });
  const timeout = secondsOf('--timeout', values.timeout ?? '15');
  const { email, letters, origin } = values;
  if (email !== undefined && !/^[^@\s]+@[^@\s]+$/.test(email)) throw new WrongUse('--email is an e-mail address.');
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).origin !== origin))
    throw new WrongUse('--origin is an origin as browsers write it: https://partner.example');
  return {
    target: {
      registrations,
      ...(Object.fromEntries(calls) as Pick<Target, (typeof callNames)[number]>),
      bill,
      email,
      letters,
      wait: secondsOf('--wait', values.wait ?? '20'),
      origin,
      limits: values.limits ?? false,
    },
    headers: Object.fromEntries((values.header ?? []).map(headerOf)),
    timeout,
    json: values.json ?? false,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const calls = Object.fromEntries(callNames.map((name) => [name, text])) as Record<
    (typeof callNames)[number],
    typeof text
  >;
  const options = {
    ...calls,
    account: text,
    house: text,
    apartment: text,
    email: text,
    letters: text,
    origin: text,
    timeout: text,
    wait: text,
    header: { type: 'string', multiple: true },
    limits: flag,
    json: flag,
  } as const;
  return readArguments(args, options);
}

/** Seconds as milliseconds. */
function secondsOf(name: string, text: string): number {
  const seconds = Number(text);
  if (!(seconds > 0 && seconds <= 86_400)) throw new WrongUse(`${name} is a number of seconds, a day at most.`);
  return seconds * 1000;
}

function addressOf(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = url?.protocol === 'http:' && isLoopbackHost(url.hostname);
  // The form does not post to anything else either.
  if (url?.protocol !== 'https:' && !isPlain)
    throw new WrongUse(`${name} is an address that begins with https://, or http:// on this machine.`);
  return url!.href;
}

function headerOf(text: string): [string, string] {
  const [, name, value] = /^([\w-]+):\s*(.*)$/.exec(text) ?? [];
  if (!name || value === undefined) throw new WrongUse('--header is a name and a value: "X-CSRF-Token: abc"');
  return [name, value];
}
