import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sirv from 'sirv';
import { pack } from '../../docs/build/pack.ts';

const run = promisify(execFile);

/** The package as npm packs it, installed in a folder of somebody else. */
export interface Packed {
  folder: string;
  tarball: string;
  /** Paths of all files in the tarball. */
  files: string[];
  /** All that npm has said at the installation. */
  said: string;
  close(): Promise<void>;
}

export async function packAndInstall(): Promise<Packed> {
  const folder = await mkdtemp(join(tmpdir(), 'packed-'));
  const packed = pack('--pack-destination', folder);
  const tarball = join(folder, packed.filename);
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'somebody', private: true, type: 'module' }));
  const { stdout: out, stderr } = await run(
    'npm',
    // `npm run --silent` hands its silence on.
    ['install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=notice', tarball],
    {
      cwd: folder,
    },
  );
  return {
    folder,
    tarball,
    files: packed.files.map(({ path }) => path),
    said: out + stderr,
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Serves a folder on loopback. */
export async function serve(folder: string): Promise<{ url: string; server: Server }> {
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
