import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestRunnerPlugin } from '@web/test-runner-core';

interface Page {
  screenshot(options: { path: string }): Promise<unknown>;
}

/**
 * `executeServerCommand('screenshot', 'register-320')` of `@web/test-runner-commands`: what the page shows now, as
 * `<folder>/<engine>-register-320.png`. Returns the path.
 */
export function screenshots(folder: string): TestRunnerPlugin<string> {
  return {
    name: 'screenshot',
    async executeCommand({ command, payload, session }) {
      if (command !== 'screenshot' || !payload) return;
      await mkdir(folder, { recursive: true });
      const path = join(folder, `${session.browser.name}-${payload}.png`);
      await (session.browser as unknown as { getPage(id: string): Page }).getPage(session.id).screenshot({ path });
      return path;
    },
  };
}
