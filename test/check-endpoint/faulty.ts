import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request on its way to the back end; a fault may change it. */
export interface Passing {
  method: string;
  /** `/api/sessions`, with its query. */
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** An answer on its way back; a fault may change it. */
export interface Returning {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  cookies: string[];
  body: string;
}

/** One way in which a back end may be wrong. */
export interface ContractFault {
  /** Changes a request, or answers it itself. */
  request?(request: Passing): Returning | void;
  response?(answer: Returning, request: Passing): void;
}

/** A server before the real one that breaks its answers in one way. */
export async function startFaulty(backEnd: string, makeFault: () => ContractFault) {
  const fault = makeFault();
  const server = createServer(async (incoming, outgoing) => {
    const request: Passing = {
      method: incoming.method!,
      path: incoming.url!,
      headers: headersOf(incoming),
      body: await bodyOf(incoming),
    };
    const answer = fault.request?.(request) ?? (await pass(backEnd, request));
    fault.response?.(answer, request);
    outgoing.writeHead(answer.status, {
      ...answer.headers,
      ...(answer.cookies.length && { 'set-cookie': answer.cookies }),
    });
    outgoing.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `http://localhost:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Headers of the connection, which are made anew. */
const ofConnection = ['host', 'connection', 'content-length', 'transfer-encoding', 'keep-alive', 'set-cookie'];

const headersOf = (incoming: IncomingMessage) =>
  Object.fromEntries(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      ofConnection.includes(name) ? [] : [[name, String(value)]],
    ),
  );

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function pass(backEnd: string, { method, path, headers, body }: Passing): Promise<Returning> {
  const response = await fetch(backEnd + path, {
    method,
    headers,
    body: method === 'GET' ? undefined : body,
    redirect: 'manual',
  });
  const kept = [...response.headers].filter(([name]) => !ofConnection.includes(name));
  return {
    status: response.status,
    headers: Object.fromEntries(kept),
    cookies: response.headers.getSetCookie(),
    body: await response.text(),
  };
}
