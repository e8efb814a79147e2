import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import { createDemo } from '../../demo/server/demo.ts';
import { filledIn } from '../../demo/server/frame-page.ts';
import { listen, listenOnLoopback } from '../../demo/server/http/listening.ts';
import { frameAncestors, frameHeaders, sharedHeaders } from '../../demo/server/http/page-policy.ts';
import { listKeptLetters } from '../../demo/server/letters/kept-letters.ts';
import type { ElementName } from '../../src/element-names.ts';
import type { Lang } from '../../src/lang.ts';
import { freePort } from '../engines/free-port.ts';
import { billOf, type Person, person, registrationOf } from '../people.ts';
import { pageOf } from './plain-page.ts';

/** What a page of a site has: one element. */
export interface Page {
  form: ElementName;
  lang: Lang;
  attributes?: Record<string, string>;
  /** The page is a partner's, on another origin, and loads `partner.js`. */
  partner?: boolean;
  /** The page forbids itself all frames. */
  frameless?: boolean;
}

/** The utility with the real endpoint and what was built, and a partner on another site. */
export interface Site {
  /** The address of a page like that. */
  issue(page: Page): string;
  /** Somebody of this name, whom the billing knows and who has not registered yet. The same in every run. */
  neighbour(name: Neighbour): Promise<Person>;
  /** Registers somebody; with a confirmed address, too. */
  register(somebody: Person): Promise<void>;
  confirm(somebody: Person): Promise<void>;
  /** Has a letter for a new password sent. */
  recover(somebody: Person): Promise<void>;
  /** What stands behind the address in the link of the newest letter: `#vodokanal-confirm=…`. */
  linkOf(somebody: Person): Promise<string>;
  /** The links in the letters to somebody are too old now. */
  expire(somebody: Person): Promise<void>;
  /** The clock of the utility goes on by a minute. */
  passMinute(): void;
  close(): Promise<void>;
}

/** Each is for one state, so that what the endpoint knows about somebody is of that state only. */
const neighbours = [
  'olena',
  'taras',
  'oksana',
  'petro',
  'mariia',
  'ivan',
  'halyna',
  'bohdan',
  'iryna',
  'stepan',
  'nina',
  'andrii',
] as const;
export type Neighbour = (typeof neighbours)[number];

export async function startSite(): Promise<Site> {
  const [port, partnerPort] = [await freePort(), await freePort()];
  const origin = `http://localhost:${port}`;
  const partnerOrigin = `http://127.0.0.1:${partnerPort}`;
  const partners = [{ origin: partnerOrigin, name: 'Оплата «Мрія»', returnUrls: [`${partnerOrigin}/`] }];
  let minutes = 0;
  const demo = await createDemo({
    publicUrl: origin,
    partners,
    now: () => new Date(Date.now() + minutes * 60_000),
  });
  const { database, worker } = demo.service;
  const frame = filledIn(await readFile('dist/frame.html', 'utf8'), partners, '/');
  const files = sirv('dist', {
    dev: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(sharedHeaders)) response.setHeader(name, value);
    },
  });
  const issued: string[] = [];
  const pages = (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin);
    const page = /^\/pages\/(\d+)$/.exec(url.pathname)?.[1];
    const text = page ? issued[Number(page)] : url.pathname === '/frame.html' ? frame : undefined;
    if (text === undefined) return files(request, response, () => void response.writeHead(404).end());
    const framed = text === frame ? { ...frameHeaders, 'Content-Security-Policy': frameAncestors(partners) } : {};
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...framed }).end(text);
  };
  const serve = (request: IncomingMessage, response: ServerResponse) =>
    /^\/(api|test|outbox)\b/.test(request.url ?? '') ? demo(request, response) : pages(request, response);
  const servers = [createServer(serve), createServer(serve)] as const;
  await listenOnLoopback(servers, port);
  const partner = createServer(pages);
  await listen(partner, partnerPort, '127.0.0.1');

  let clients = 0;
  const post = async (path: string, body: object) => {
    const client = `10.1.${++clients >> 8}.${clients & 255}`;
    const answer = await fetch(origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Test-Client': client },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answers ${answer.status}: ${await answer.text()}`);
  };
  const site: Site = {
    issue(page) {
      const script = page.partner ? `${origin}/partner.js` : '/vodokanal.js';
      const number = issued.push(pageOf(page, script)) - 1;
      return `${page.partner ? partnerOrigin : origin}/pages/${number}`;
    },
    async neighbour(name) {
      const number = String(neighbours.indexOf(name) + 1).padStart(2, '0');
      const somebody = person({ account: `4002000017${number}`, email: `${name}.${number}@ukr.net` });
      await storeBilled(database, [billOf(somebody)]);
      return somebody;
    },
    register: (somebody) => post('/api/registrations', registrationOf(somebody)),
    async confirm(somebody) {
      const [, token] = (await site.linkOf(somebody)).split('=');
      await post('/api/confirmations', { token, password: somebody.password });
    },
    recover: ({ email }) => post('/api/recoveries', { email, lang: 'uk' }),
    async linkOf({ email }) {
      await worker.runDue();
      const [newest] = await listKeptLetters(database, email);
      const hash = /#vodokanal-\S+/.exec(newest?.text ?? '')?.[0];
      if (!hash) throw new Error(`no letter with a link to ${email}`);
      return hash;
    },
    expire: ({ email }) => post('/test/expirations', { email }),
    passMinute() {
      minutes += 1.1;
    },
    async close() {
      for (const server of [...servers, partner]) {
        server.close();
        server.closeAllConnections();
      }
      await demo.close();
    },
  };
  return site;
}
