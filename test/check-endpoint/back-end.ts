import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { storeBilled } from '../../demo/server/accounts/billed-accounts.ts';
import { openInMemory } from '../../demo/server/database/memory-database.ts';
import { createDemo } from '../../demo/server/demo.ts';
import { billOf, person } from '../people.ts';

/** The reference endpoint on a port of this machine, with its outbox. */
export interface BackEnd {
  /** `http://localhost:PORT`. */
  origin: string;
  /** Somebody new on the bill, as options of the command. */
  newcomer(): Promise<string[]>;
  close(): Promise<void>;
}

/** A site whose pages may call. */
export const partnerOrigin = 'https://partner.example';

export async function startBackEnd(): Promise<BackEnd> {
  const database = await openInMemory();
  let demo: Awaited<ReturnType<typeof createDemo>> | undefined;
  const server = createServer((request, response) => demo!(request, response));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  demo = await createDemo({ database, publicUrl: origin, allowedOrigins: [partnerOrigin] });
  return {
    origin,
    async newcomer() {
      const bill = billOf(person());
      await storeBilled(database, [bill]);
      return Object.entries(bill).flatMap(([name, value]) => [`--${name}`, value]);
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await demo?.close();
    },
  };
}
