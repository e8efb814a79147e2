import type { TestRunnerPlugin } from '@web/test-runner-core';
import type { RestartingLauncher } from './restarting-launcher.ts';

/** Stands in the page of each test file, and says again and again that the page is not hung. */
export const heartbeat = `<script type="module">
  import { sendMessage } from '/__web-dev-server__web-socket.js';
  const session = new URLSearchParams(location.search).get('wtr-session-id');
  setInterval(() => sendMessage({ type: 'heartbeat', session }), 2000);
</script>`;

export function heartbeats(launchers: RestartingLauncher[]): TestRunnerPlugin {
  return {
    name: 'heartbeats',
    serverStart({ webSockets }) {
      webSockets?.on('message', ({ data }) => {
        if (data.type === 'heartbeat') for (const launcher of launchers) launcher.heartbeat(String(data.session));
      });
    },
  };
}
