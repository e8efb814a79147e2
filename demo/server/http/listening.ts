import type { Server } from 'node:http';

/** Another program has the port. */
export class PortTaken extends Error {}

/**
 * Listens on both loopback addresses, since `localhost` means one here and the other there.
 * @throws {PortTaken}
 */
export async function listenOnLoopback(servers: readonly [Server, Server], port: number): Promise<void> {
  await listen(servers[0], port, '127.0.0.1');
  try {
    await listen(servers[1], port, '::1');
  } catch (error) {
    // A machine without IPv6 has one loopback address.
    if (error instanceof PortTaken) throw error;
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new PortTaken(taken) : error);
    });
    server.listen(port, host, resolve);
  });
}
