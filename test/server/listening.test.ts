import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { describe, it } from 'node:test';
import { listenOnLoopback, PortTaken } from '../../demo/server/http/listening.ts';

/** A server on a machine where listening at this address ends with this error. */
function server(failing?: string, code?: string): Server {
  const emitter = Object.assign(new EventEmitter(), {
    listen(_port: number, host: string, done: () => void) {
      if (host === failing) emitter.emit('error', Object.assign(new Error(code), { code }));
      else done();
    },
  });
  return emitter as unknown as Server;
}

describe('listening on both loopback addresses', () => {
  it('is refused where another program has the port at either address: it would get the passwords', async () => {
    for (const address of ['127.0.0.1', '::1'])
      await assert.rejects(
        listenOnLoopback([server(address, 'EADDRINUSE'), server(address, 'EADDRINUSE')], 5173),
        (error) => error instanceof PortTaken && /Port 5173 is taken.*PORT=5174/.test(error.message),
        address,
      );
  });

  it('does with 127.0.0.1 on a machine without IPv6', async () => {
    await listenOnLoopback([server(), server('::1', 'EADDRNOTAVAIL')], 5173);
  });
});
