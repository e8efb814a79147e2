import { writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { listenOnLoopback } from '../../demo/server/http/listening.ts';
import { freePort } from '../engines/free-port.ts';
import { billOf, confirmationOf, type Person, person, registrationOf } from '../people.ts';
import { clean, folder, run } from '../server/program.ts';
import { billAddress, type Partner, partnerName, startPartner } from './bills.ts';

/** A letter as somebody reads it: in the text each link stands below its label. */
export interface Letter {
  subject: string;
  text: string;
}

/** The utility as `npm run serve` runs it, a proxy before it, and a partner on another site. */
export interface Sites {
  /** `http://localhost:PORT/`. */
  utility: string;
  partner: Partner;
  /** Somebody whom the billing knows, and who has not registered yet. */
  newcomer(): Person;
  /** The same, in a private house. */
  newcomerInHouse(): Person;
  /** Somebody with a cabinet. */
  resident(): Promise<Person>;
  /** The letters to an address, the newest first. */
  lettersTo(email: string): Promise<Letter[]>;
  /** The link of the newest letter to an address. */
  letterTo(email: string): Promise<string>;
  /** Answers to sign-ins come so many milliseconds late while `work` runs. */
  late<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value>;
  /** How many bytes of answers the utility has sent, without their headers. */
  sent(): number;
  close(): Promise<void>;
}

/** People in the billing, enough for the journeys of one engine. */
const known = 60;
const knownInHouses = 5;

export async function startSites(): Promise<Sites> {
  const [inner, outer, partnerPort] = [await freePort(), await freePort(), await freePort()];
  const utility = `http://localhost:${outer}/`;
  const partner = await startPartner({ port: partnerPort, utility });
  const partners = join(folder, 'partners.json');
  const { origin } = partner;
  await writeFile(partners, JSON.stringify([{ origin, name: partnerName, returnUrls: [billAddress(origin)] }]));
  const people = Array.from({ length: known }, () => person());
  const inHouses = Array.from({ length: knownInHouses }, () => person({ apartment: '0' }));
  const bills = [...people, ...inHouses].map((somebody) => Object.values(billOf(somebody)).join());
  const accounts = join(folder, 'accounts.csv');
  await writeFile(accounts, ['account,house,apartment', ...bills].join('\n'));
  const env = {
    ...clean,
    PORT: String(inner),
    PUBLIC_URL: utility,
    DATA_DIR: join(folder, 'data'),
    PARTNERS: partners,
  };
  const server = run('serve.ts', [], env);
  await server.until(/"event":"start"/);
  const imported = await run('accounts-command.ts', ['import', accounts], env).ended();
  if (imported.code !== 0) throw new Error(imported.output);

  let delay = 0;
  let sent = 0;
  const pass = (request: IncomingMessage, response: ServerResponse) => {
    const { method, url: path, headers } = request;
    const late = method === 'POST' && path?.startsWith('/api/sessions') ? delay : 0;
    const onward = httpRequest({ host: '127.0.0.1', port: inner, method, path, headers, agent: false }, (answer) => {
      answer.on('data', (chunk) => {
        sent += chunk.length;
      });
      answer.pause();
      setTimeout(() => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }, late);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  };
  const proxies = [createServer(pass), createServer(pass)] as const;
  await listenOnLoopback(proxies, outer);

  const post = async (path: string, body: object) => {
    const answer = await fetch(new URL(path, utility), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  };
  const take = (from: Person[]) => {
    const next = from.pop();
    if (!next) throw new Error('nobody is left: more people must be known');
    return next;
  };
  const sites: Sites = {
    utility,
    partner,
    newcomer: () => take(people),
    newcomerInHouse: () => take(inHouses),
    async resident() {
      const somebody = sites.newcomer();
      await post('api/registrations', registrationOf(somebody));
      const token = /#vodokanal-confirm=(.+)/.exec(await sites.letterTo(somebody.email))?.[1];
      await post('api/confirmations', confirmationOf(somebody, token));
      return somebody;
    },
    async lettersTo(email) {
      const answer = await fetch(new URL(`outbox.json?to=${encodeURIComponent(email)}`, utility));
      return (await answer.json()) as Letter[];
    },
    async letterTo(email) {
      const [newest] = await sites.lettersTo(email);
      const link = /http:\S+#vodokanal-\S+/.exec(newest?.text ?? '')?.[0];
      if (!link) throw new Error(`no letter to ${email}`);
      return link;
    },
    async late(milliseconds, work) {
      delay = milliseconds;
      try {
        return await work();
      } finally {
        delay = 0;
      }
    },
    sent: () => sent,
    async close() {
      for (const proxy of proxies) {
        proxy.close();
        proxy.closeAllConnections();
      }
      await partner.close();
      server.child.kill('SIGTERM');
      await server.ended();
    },
  };
  return sites;
}
