import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { type Engine, RestartingLauncher } from './restarting-launcher.ts';

const patience = 120;
const never = new Promise<never>(() => {});
const soon = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a browser of the test runner', () => {
  /** Every browser that was started, with the files that it opened. */
  let started: { files: string[]; killed: boolean }[];
  /** What no browser answers from now on, until one is ended. */
  let silent: Set<'start' | 'stop' | 'quit'>;
  /** When the page of a file is loaded. */
  let loaded: Promise<void>;
  let launcher: RestartingLauncher;

  beforeEach(() => {
    loaded = Promise.resolve();
    started = [];
    silent = new Set();
    launcher = new RestartingLauncher('fake', start, patience);
  });
  afterEach(() => launcher.stop());

  function start(): Engine {
    const browser = { files: [] as string[], killed: false };
    started.push(browser);
    const answer = <Value>(command: 'start' | 'stop' | 'quit', value: Value) =>
      silent.has(command) ? never : Promise.resolve(value);
    return {
      kill: () => {
        browser.killed = true;
        silent.clear();
      },
      launcher: {
        name: 'fake',
        type: 'fake',
        startSession: async (id) => {
          await answer('start', undefined);
          browser.files.push(id);
          await loaded;
        },
        stopSession: () => answer('stop', {}),
        stop: () => answer('quit', undefined),
        isActive: () => true,
        getBrowserUrl: () => 'http://localhost/moved',
        getPage: () => 'page',
        startDebugSession: () => never,
      },
    };
  }

  const open = (id: string) => launcher.startSession(id, `http://localhost/?${id}`);

  it('runs one file after the other while it answers', async () => {
    for (const id of ['one', 'two']) {
      await open(id);
      assert.equal(launcher.isActive(id), true);
      assert.equal(launcher.getPage(id), 'page');
      await launcher.stopSession(id);
      assert.equal(launcher.isActive(id), false);
    }
    assert.deepEqual(started, [{ files: ['one', 'two'], killed: false }]);
  });

  it('is ended where it does not end a file; that one fails, and the next has a new browser', async () => {
    await open('one');
    silent.add('stop');
    await assert.rejects(
      launcher.stopSession('one'),
      /^Error: fake has not answered for 0\.12 s\. .* gets a new one\.$/,
    );
    await open('two');
    await launcher.stopSession('two');
    assert.deepEqual(started, [
      { files: ['one'], killed: true },
      { files: ['two'], killed: false },
    ]);
  });

  it('is ended where the page of a file has no heartbeat any more', async () => {
    await open('one');
    for (let beat = 0; beat < 6; beat++) {
      await soon(patience / 2);
      launcher.heartbeat('one');
    }
    assert.equal(started[0]!.killed, false);
    await soon(patience * 2);
    assert.equal(started[0]!.killed, true);
    // What the runner asks for, once the connection to the page has ended.
    assert.equal(await launcher.getBrowserUrl('one'), 'http://localhost/?one');
    assert.equal(launcher.isActive('one'), true);
    await assert.rejects(launcher.stopSession('one'), /^Error: fake has not answered/);
    await open('two');
    assert.deepEqual(started[1], { files: ['two'], killed: false });
  });

  it('may end a file before its page is loaded, and is not watched then', async () => {
    for (const end of ['resolve', 'reject'] as const) {
      let load = { resolve: () => {}, reject: () => {} };
      loaded = new Promise((resolve, reject) => {
        load = { resolve, reject };
      });
      const opened = open(end);
      await soon(10);
      await launcher.stopSession(end);
      load[end]();
      await opened;
      await soon(patience * 2);
    }
    assert.deepEqual(started, [{ files: ['resolve', 'reject'], killed: false }]);
  });

  it('gives way to a new one where it does not begin a file, which is then no failure', async () => {
    await open('one');
    await launcher.stopSession('one');
    silent.add('start');
    await open('two');
    assert.deepEqual(started, [
      { files: ['one'], killed: true },
      { files: ['two'], killed: false },
    ]);
  });

  it('is a failure where a new one does not begin a file either', async () => {
    silent.add('start');
    await assert.rejects(open('one'), /has not answered for 0\.24 s/);
    await assert.rejects(launcher.stopSession('one'), /has not answered for 0\.24 s/);
    assert.deepEqual(started, [{ files: [], killed: true }]);
  });

  it('is ended at last, whether it quits or not', async () => {
    await open('one');
    await launcher.stopSession('one');
    silent.add('quit');
    await launcher.stop();
    assert.deepEqual(started, [{ files: ['one'], killed: true }]);
  });
});
