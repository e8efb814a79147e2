import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import sirv from 'sirv';
import { createDemo } from '../../../demo/server/demo.ts';
import { closeServers, listenOnLoopback } from '../../../demo/server/http/listening.ts';
import { freePort } from '../../engines/free-port.ts';
import { until } from '../../engines/wait.ts';
import { billOf, confirmationOf, person, registrationOf } from '../../people.ts';

/** One site after the other at one address, with the real endpoint beside its files. */
export interface Site {
  url: string;
  /** Serves the files of these folders; the first that has one wins. */
  show(...folders: string[]): void;
  /** Somebody with a cabinet. */
  resident(): Promise<{ email: string; password: string }>;
  close(): Promise<void>;
}

export async function startSite(): Promise<Site> {
  const port = await freePort();
  const url = `http://localhost:${port}/`;
  const demo = await createDemo({ publicUrl: url });
  let shown: ReturnType<typeof sirv>[] = [];
  const serve = (request: IncomingMessage, response: ServerResponse) => {
    if (/^\/(api|test|outbox)\b/.test(request.url ?? '')) return demo(request, response);
    // Browsers ask for an icon of a page that names none.
    const missing = () => void response.writeHead(request.url === '/favicon.ico' ? 204 : 404).end();
    shown.reduceRight((next, files) => () => files(request, response, next), missing)();
  };
  const servers = [createServer(serve), createServer(serve)] as const;
  await listenOnLoopback(servers, port);

  const post = async (path: string, body: object) => {
    const headers = { 'Content-Type': 'application/json' };
    const answer = await fetch(new URL(path, url), { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  };
  return {
    url,
    show(...folders) {
      // `dev` reads the folder at each request: nothing is kept of the site before.
      shown = folders.map((folder) => sirv(folder, { dev: true }));
    },
    async resident() {
      const somebody = person();
      await post('test/accounts', [billOf(somebody)]);
      await post('api/registrations', registrationOf(somebody));
      let token = '';
      await until('the confirming letter', async () => {
        const letters = await (await fetch(new URL(`outbox.json?to=${somebody.email}`, url))).text();
        token = /#vodokanal-confirm=([\w-]+)/.exec(letters)?.[1] ?? '';
        return token;
      });
      await post('api/confirmations', confirmationOf(somebody, token));
      return somebody;
    },
    async close() {
      await closeServers(servers, 1000);
      await demo.close();
    },
  };
}
