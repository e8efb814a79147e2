import type { TestRunnerPlugin } from '@web/test-runner-core';

type Features = Record<string, string>;

interface Page {
  /** Only Chromium's pages have it. */
  createCDPSession?(): Promise<{
    send(
      method: 'Emulation.setEmulatedMedia',
      parameters: { features: { name: string; value: string }[] },
    ): Promise<void>;
  }>;
}

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
      const client = await page.createCDPSession?.();
      if (!client) throw new Error(`${session.browser.name} emulates no media features`);
      const features = Object.entries(payload ?? {}).map(([name, value]) => ({ name, value }));
      await client.send('Emulation.setEmulatedMedia', { features });
      return true;
    },
  };
}
