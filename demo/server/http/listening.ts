import type { Server } from 'node:http';

/** Another program has the port. */
export class PortTaken extends Error {}

/**
 * Listens on both loopback addresses: `localhost` is 127.0.0.1 in some programs and ::1 in others.
 * @throws {PortTaken}
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

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
      reject(error.code === 'EADDRINUSE' ? new PortTaken(taken) : error);
    });
    server.listen(port, host, resolve);
  });
}
