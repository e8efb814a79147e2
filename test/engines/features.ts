import type { TestRunnerPlugin } from '@web/test-runner-core';

type Features = Record<string, string>;

interface Client {
  send(
    method: 'Emulation.setEmulatedMedia',
    parameters: { features: { name: string; value: string }[] },
  ): Promise<void>;
}

interface Page {
  /** Only Chromium's pages have it. */
  createCDPSession?(): Promise<Client>;
}

/** One for each page, which other test files use after this one: only the session that began an emulation ends it. */
const clients = new WeakMap<Page, Promise<Client> | undefined>();

/**
 * `executeServerCommand('emulate-features', {'forced-colors': 'active'})` of `@web/test-runner-commands`, whose own
 * `emulateMedia` knows two features. `{}` ends all. Throws in engines that cannot.
 */
export function mediaFeatures(): TestRunnerPlugin<Features> {
  return {
    name: 'emulate-features',
    async executeCommand({ command, payload, session }) {
      if (command !== 'emulate-features') return;
      const page = (session.browser as unknown as { getPage(id: string): Page }).getPage(session.id);
      if (!clients.has(page)) clients.set(page, page.createCDPSession?.());
      const client = await clients.get(page);
      if (!client) throw new Error(`${session.browser.name} emulates no media features`);
      const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
      await client.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
