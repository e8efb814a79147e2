import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../engines/free-port.ts';
import { clean, folder, run } from '../server/program.ts';
import { type Mailbox, startMailbox } from './mailbox.ts';
import { startNginx } from './nginx.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { replaced, settingsOf, snippet } from './snippets.ts';

/** All that docs/operate.md describes, on free ports of this machine: PostgreSQL, two instances, nginx, a mail server. */
export interface Site {
  /** `https://localhost:PORT/kabinet/`. */
  url: string;
  /** Where a page of a partner may stand on this machine. */
  partnerPort: number;
  postgres: Postgres;
  /** The database of the instances, with the role of the docs. */
  databaseUrl: string;
  mailbox: Mailbox;
  instances: [Instance, Instance];
  env: Record<string, string>;
  /** Runs the command for accounts beside the instances. */
  importAccounts(file: string): Promise<{ code: number | null; output: string }>;
  close(): Promise<void>;
}

export type Instance = ReturnType<typeof run> & { port: number };

export async function startSite(): Promise<Site> {
  const postgres = await startPostgres();
  await prepareDatabase(postgres.url);
  const mailbox = await startMailbox();
  const [port, one, other, partnerPort] = [await freePort(), await freePort(), await freePort(), await freePort()];
  const url = `https://localhost:${port}/kabinet/`;
  const databaseUrl = `postgres://vodokanal:change-me@127.0.0.1:${postgres.port}/vodokanal`;
  const partners = join(folder, 'partners.json');
  // A city has hundreds of co-operatives; all of them stand in one header of frame.html.
  const many = Array.from({ length: 400 }, (_, at) => ({ origin: `https://osbb-${at}.example`, name: `ОСББ ${at}` }));
  const here = { origin: `http://127.0.0.1:${partnerPort}`, name: 'Портмоне' };
  await writeFile(partners, JSON.stringify([...JSON.parse(snippet('partners')), here, ...many]));
  const env = {
    ...clean,
    ...settingsOf(
      replaced(snippet('settings'), {
        'https://voda.example/kabinet/': url,
        'postgres://vodokanal:change-me@127.0.0.1/vodokanal': databaseUrl,
        'smtp://vodokanal:change-me@mail.example:587': mailbox.url,
        '/etc/vodokanal/partners.json': partners,
      }),
    ),
  };
  // Both at once: each migrates.
  const instances = await Promise.all([startInstance(env, one), startInstance(env, other)]);
  const nginx = await startNginx({ folder: join(folder, 'nginx'), port, instances: [one, other] });
  return {
    url,
    partnerPort,
    postgres,
    databaseUrl,
    mailbox,
    instances,
    env,
    importAccounts: (file) => run('accounts-command.ts', ['import', file], env).ended(),
    async close() {
      await nginx.close();
      for (const { child } of instances) child.kill('SIGTERM');
      await Promise.all(instances.map((instance) => instance.ended()));
      await mailbox.close();
      await postgres.close();
    },
  };
}

/** Starts an instance as the unit of systemd does. */
export async function startInstance(env: Record<string, string>, port: number): Promise<Instance> {
  const unit = snippet('unit');
  const command = /^ExecStart=\S+\/node --import tsx demo\/server\/(\S+)$/m.exec(unit)?.[1];
  const settings = /^Environment=(.*)$/m.exec(unit)?.[1]?.replace('%i', String(port)).split(' ') ?? [];
  const instance = run(command!, [], {
    ...env,
    ...Object.fromEntries(settings.map((setting) => setting.split('=') as [string, string])),
  });
  await instance.until(/"event":"start"/);
  return Object.assign(instance, { port });
}

/** Makes role and database as the docs say. */
export async function prepareDatabase(url: string, changes: Record<string, string> = {}): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  // One at a time: a database is not made within a transaction.
  for (const statement of replaced(snippet('database'), changes).split(';\n').filter(Boolean))
    await client.query(statement);
  await client.end();
}
