import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer as createVite } from 'vite';
import { sampleAccounts, storeSample } from './accounts/sample-accounts.ts';
import { storeHistories } from './billing/sample-history.ts';
import { BadEnvironment } from './environment.ts';
import { isBelow } from './folders.ts';
import { framePage } from './frame-page.ts';
import { wrongLettersPage } from './letters-page.ts';
import { consoleLog } from './log.ts';
import { partnersOf } from './partners.ts';
import { runProgram } from './program.ts';

/** `npm start`: the demo for developers, on this machine only, its pages made by Vite when they are asked for. */

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What Vite may serve. The folder of the database is no part of it, and may not be put there. */
const served = ['index.html', 'package.json', 'src', 'demo', 'test', 'locales', 'dist', 'node_modules'];
/** Files that are served to nobody, as Vite itself has them. */
const privateFiles = ['.env', '.env.*', '*.{crt,pem}', '**/.git/**'];

await runProgram({
  purpose: 'develop',
  log: consoleLog,
  async pages(environment, [first, second]) {
    const { folder } = environment;
    const inside = served.find((name) => isBelow(folder, resolve(root, name)));
    if (inside)
      throw new BadEnvironment(`DATA_DIR must not be in ${inside}, which is served: set it to another folder.`);
    const frame = readFileSync(resolve(root, 'src/frame/frame.html'), 'utf8');
    const wrong = wrongLettersPage({ ...environment, folder: root, frame });
    if (wrong) throw new BadEnvironment(wrong);
    const vite = await createVite({
      root,
      appType: 'mpa',
      plugins: [framePage(partnersOf(environment))],
      server: {
        middlewareMode: true,
        hmr: { server: first },
        fs: { strict: true, allow: served.map((name) => resolve(root, name)), deny: [...privateFiles, `${folder}/**`] },
      },
    });
    // Browsers open the socket of Vite on either address of `localhost`.
    second.on('upgrade', (...parts) => first.emit('upgrade', ...parts));
    // Vite takes sockets of its own protocols and leaves all others open.
    first.on('upgrade', ({ headers, url }, socket) => {
      if (!/^vite-(hmr|ping)$/.test(headers['sec-websocket-protocol'] ?? '') || !/^\/(\?|$)/.test(url ?? ''))
        socket.destroy();
    });
    return { answer: vite.middlewares, close: () => vite.close() };
  },
  async started({ publicUrl }, { service, outbox }) {
    const { settings } = service.context;
    const stored = await storeSample(service.database, settings);
    console.log(`\n  The demo:       ${publicUrl}`);
    if (outbox) console.log(`  Its letters:    ${new URL('outbox', publicUrl).href}`);
    if (stored) console.log('  The sample accounts of demo/accounts.csv have been imported.');
    const accounts = await sampleAccounts(settings);
    await storeHistories(service.context, accounts);
    console.log(
      accounts.length > 0
        ? '  Accounts to register, for example:'
        : '  The sample accounts do not fit ACCOUNT_PATTERN: npm run accounts -- import file.csv',
    );
    for (const { account, house, apartment } of accounts.slice(0, 4))
      console.log(`    ${account}   house ${house}   apartment ${apartment}`);
    console.log('  Stop with Ctrl+C\n');
  },
});
