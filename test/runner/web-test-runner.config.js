// Run through `npm run test:browser`: the modules beside it are TypeScript, which Node 20 reads with tsx only.
//
// What `@web/test-runner-commands` can do for a test:
//                                            chromium  firefox  webkit
//   sendKeys {type, press, down, up}            yes       yes      yes    real keys; Cyrillic too
//   sendMouse, resetMouse                       yes       yes      yes
//   setViewport, down to 320 pixels             yes       yes      yes
//   emulateMedia {colorScheme, reducedMotion}   yes       no       no     throws where it cannot
//   executeServerCommand('emulate-features')    yes       no       no     {'forced-colors': 'active'}; as above
//   executeServerCommand('screenshot', name)    yes       yes      yes    into node_modules/.cache/screenshots

import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { createDemo } from '../../demo/server/demo.ts';
import { endpoint } from '../engines/endpoint.ts';
import { mediaFeatures } from '../engines/features.ts';
import { freePort } from '../engines/free-port.ts';
import { heartbeat, heartbeats } from '../engines/heartbeat.ts';
import { launch, wanted } from '../engines/launch.ts';
import { screenshots } from '../engines/screenshot.ts';
import { tallyReporter } from '../engines/tally.ts';
import { serveHosts } from '../hosts/serve.ts';
import { servePrerendered } from '../prerender/serve.ts';

const port = await freePort();
const browsers = launch(wanted());

/** The gallery's pages, untouched by the runner. */
const hosts = async (context, next) => {
  // Koa would otherwise end the response itself, with 404.
  if (await serveHosts(context.req, context.res)) context.respond = false;
  else await next();
};

/** Pages that come with the form. */
const prerendered = async (context, next) => {
  if (await servePrerendered(context.req, context.res)) context.respond = false;
  else await next();
};

export default {
  port,
  // Tests of Node programs are named apart: all of test/server, test/managers, test/partner …, and *.node.test.ts elsewhere.
  // Pages of frameworks have packages and a build of their own: `npm run test:frameworks`.
  files: [
    'test/**/*.test.ts',
    '!test/{server,managers,frameworks,operate,partner,paths,states,speech,wordpress,chaos,load,check-endpoint,examples}/**',
    '!test/**/*.node.test.ts',
  ],
  browsers,
  // One page at a time in each browser: only the page in front has focus and receives real keys.
  concurrency: 1,
  // All engines at once: tests mostly wait for answers and pauses. 537 s instead of 866 s on two cores.
  concurrentBrowsers: 3,
  // `RestartingLauncher` gives a used browser one minute, and a new one two.
  browserStartTimeout: 200_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022' }),
    screenshots('node_modules/.cache/screenshots'),
    mediaFeatures(),
    heartbeats(browsers),
  ],
  // Made while the browsers start.
  middleware: [hosts, prerendered, endpoint(createDemo({ publicUrl: `http://localhost:${port}` }))],
  // Mocha fails the running test on an uncaught error, but on a rejection that nobody handles only in Node.
  testRunnerHtml: (framework) => `<!DOCTYPE html>
    <html lang="uk">
      <head>
        <script>addEventListener('unhandledrejection', (event) => { setTimeout(() => { throw event.reason }) })</script>
        ${heartbeat}
      </head>
      <body><script type="module" src="${framework}"></script></body>
    </html>`,
  testFramework: { config: { timeout: 20_000 } },
  // Lit says at every start that it is the development build; that is on purpose here.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter(), tallyReporter()],
};
