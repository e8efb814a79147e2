import { createServer } from 'node:http';
import { listen } from '../../demo/server/http/listening.ts';
import type { ElementName } from '../../src/element-names.ts';

/** How a partner writes the page of a bill. */
export interface Bill {
  form: ElementName;
  /** Attributes of the element beside `return-url`. */
  attributes?: Record<string, string>;
  headers?: Record<string, string>;
  /** Into the head of the page. */
  head?: string;
  /** The script of the utility that the page loads, `partner.js` by default. */
  script?: 'partner.js' | 'vodokanal.js';
}

/** The server of a partner who takes payments, on another site than the utility. */
export interface Partner {
  origin: string;
  /** The address of a page like that, and of its bill in the utility's file. */
  issue(bill: Bill): string;
  /** What the page at this address has heard of its element, in order. */
  heard(url: string): [event: string, detail: object][];
  close(): Promise<void>;
}

interface PartnerOptions {
  port: number;
  utility: string;
}

/** The address that the utility has listed; the page adds a `state`, by which the partner knows the payment. */
export const billAddress = (origin: string) => `${origin}/bill?id=7`;
export const partnerName = 'Оплата «Мрія»';

const escaped = (text: string) => text.replace(/[&"<]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export async function startPartner({ port, utility }: PartnerOptions): Promise<Partner> {
  const origin = `http://127.0.0.1:${port}`;
  const issued = new Map<string, Bill & { heard: [string, object][] }>();
  const stateOf = (url: string) => new URL(url, origin).searchParams.get('state') ?? '';
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    const bill = issued.get(stateOf(url));
    if (!bill) {
      response.writeHead(404).end();
    } else if (url.startsWith('/heard?')) {
      let text = '';
      request.on('data', (chunk) => (text += chunk));
      request.on('end', () => {
        bill.heard.push(JSON.parse(text));
        response.writeHead(204).end();
      });
    } else {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...bill.headers });
      response.end(pageOf(bill, { utility, url: `http://${request.headers.host}${url}`, state: stateOf(url) }));
    }
  });
  await listen(server, port, '127.0.0.1');
  return {
    origin,
    issue(bill) {
      const state = `pay-${issued.size + 1}.${crypto.randomUUID()}`;
      issued.set(state, { ...bill, heard: [] });
      return `${billAddress(origin)}&state=${state}`;
    },
    heard: (url) => issued.get(stateOf(url))?.heard ?? [],
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const events = ['ready', 'unavailable', 'submit', 'success', 'failure', 'navigate'];

/** The page as somebody writes it who has read the README and has no bundler. */
function pageOf(
  { form, attributes, head = '', script = 'partner.js' }: Bill,
  { utility, url, state }: { utility: string; url: string; state: string },
): string {
  const written = Object.entries({ 'return-url': url, ...attributes }).map(
    ([name, value]) => ` ${name}="${escaped(value)}"`,
  );
  return `<!doctype html>
<html lang="uk">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link rel="icon" href="data:,">
    <title>Рахунок № 7</title>
    ${head}
    <script>
      for (const name of ${JSON.stringify(events)})
        document.addEventListener('vodokanal-' + name, ({ detail }) =>
          navigator.sendBeacon('/heard?state=${state}', JSON.stringify([name, detail])));
    </script>
    <script type="module" crossorigin src="${utility}v1/${script}"></script>
  </head>
  <body>
    <h1>Рахунок № 7</h1>
    <p>До сплати 312,40 грн</p>
    <vodokanal-${form}${written.join('')}></vodokanal-${form}>
  </body>
</html>`;
}
