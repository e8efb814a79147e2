import { createServer, type RequestListener, type Server } from 'node:http';
import { BadEnvironment, type Environment, type Purpose, readEnvironment } from './environment.ts';
import { accountsPath } from './http/accounts-route.ts';
import { gate } from './http/gate.ts';
import { createHealth } from './http/health.ts';
import { boundTimes, closeServers, listen, listenOnLoopback } from './http/listening.ts';
import { isLoopback } from './http/origins.ts';
import { type Launched, launch } from './launch.ts';
import type { Log } from './log.ts';
import { sentenceOf } from './start-failures.ts';

/** What a program serves beside the endpoint. */
export interface Pages {
  answer: RequestListener;
  close?(): Promise<void>;
}

interface Program {
  purpose: Exclude<Purpose, 'command'>;
  log: Log;
  /** Makes the pages. It is called before the database is opened, which takes seconds; it may refuse the start. */
  pages(environment: Environment, servers: readonly [Server, Server]): Promise<Pages>;
  /** Called when requests are answered. */
  started(environment: Environment, launched: Launched): Promise<void>;
}

/** Starts a server, and stops it at SIGTERM or SIGINT. What keeps it from starting is one sentence and exit code 1. */
export async function runProgram(program: Program): Promise<void> {
  let environment: Environment | undefined;
  try {
    environment = readEnvironment(process.env, program.purpose);
    await start(program, environment);
  } catch (error) {
    const sentence = sentenceOf(error, environment);
    console.error(error instanceof BadEnvironment ? sentence : `\n${sentence}\n`);
    process.exit(1);
  }
}

async function start(program: Program, environment: Environment): Promise<void> {
  const { port, host, publicUrl, stopTimeout } = environment;
  const { log } = program;
  const health = createHealth();
  // Takes the port before it opens the database: a second server must not touch the rows of the first.
  let listener: RequestListener = (_request, response) => {
    response.writeHead(503, { 'Retry-After': '1' }).end();
  };
  const guarded = gate({ ...environment, health, localPaths: [accountsPath], log }, (request, response) =>
    listener(request, response),
  );
  const servers: [Server, Server] = [createServer(guarded), createServer(guarded)];
  servers.forEach(boundTimes);
  if (host) await listen(servers[0], port, host);
  else await listenOnLoopback(servers, port);
  const { answer, close } = await program.pages(environment, servers);

  let launched: Launched | undefined;
  const stop = async () => {
    // Whoever asks a second time does not want to wait.
    if (health.stopping) process.exit(1);
    health.stop();
    log({ event: 'stop' });
    await closeServers(servers, stopTimeout);
    await close?.();
    // Letters that are being sent have the same time; later they are sent again.
    const late = setTimeout(() => process.exit(1), stopTimeout);
    await launched?.close();
    clearTimeout(late);
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);

  launched = await launch(environment, { develop: program.purpose === 'develop' && isLoopback(publicUrl) });
  listener = launched.route(answer);
  health.opened(launched.service.database);
  await program.started(environment, launched);
}
