import type { Server } from 'node:http';

/** The server cannot listen; the message says what to change. */
export class CannotListen extends Error {}

/** Another program has the port. */
export class PortTaken extends CannotListen {}

/**
 * Listens on both loopback addresses: `localhost` is 127.0.0.1 in some programs and ::1 in others.
 * @throws {CannotListen}
 */
export async function listenOnLoopback(servers: readonly [Server, Server], port: number): Promise<void> {
  await listen(servers[0], port, '127.0.0.1');
  try {
    await listen(servers[1], port, '::1');
  } catch (error) {
    // Any other error: the machine has no IPv6, and 127.0.0.1 is enough.
    if (error instanceof PortTaken) throw error;
  }
}

/**
 * Listens on one address.
 * @throws {CannotListen}
 */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(complaints[error.code ?? '']?.(port, host) ?? error);
    });
    server.listen(port, host, resolve);
  });
}

const complaints: Record<string, (port: number, host: string) => CannotListen> = {
  EADDRINUSE: (port) =>
    new PortTaken(`Port ${port} is taken by another program. Stop it, or choose another port, like PORT=${port + 1}.`),
  EACCES: (port) => new CannotListen(`Port ${port} is not for this user: set PORT to a number from 1024 on.`),
  EADDRNOTAVAIL: (_port, host) => new CannotListen(`${host} is no address of this machine: change HOST.`),
};

/**
 * Bounds the time that a connection may take. Proxies keep their connections for a minute when nobody uses them; this
 * side must keep them longer, or a request meets a connection that was closed in the same moment.
 */
export function boundTimes(server: Server): void {
  server.headersTimeout = 20_000;
  server.requestTimeout = 60_000;
  server.keepAliveTimeout = 75_000;
}

/** Stops accepting, lets running requests end, and ends those that take longer than the time, in milliseconds. */
export async function closeServers(servers: readonly Server[], time: number): Promise<void> {
  const late = setTimeout(() => {
    for (const server of servers) server.closeAllConnections();
  }, time);
  // `close` ends the connections that are idle now; those of running requests become idle later.
  const idle = setInterval(() => {
    for (const server of servers) server.closeIdleConnections();
  }, 50);
  await Promise.all(servers.map((server) => server.listening && new Promise((resolve) => server.close(resolve))));
  clearTimeout(late);
  clearInterval(idle);
}
