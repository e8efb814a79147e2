import { once } from 'node:events';
import { createServer } from 'node:http';

/** A page of another site. It demands of all that it loads and embeds that it agrees to that. */
export interface PartnerPage {
  url: string;
  close(): Promise<void>;
}

/**
 * Serves the page on this machine, with the script of the utility by its address and sum, and a frame with its form.
 * @param utility the address of the site.
 */
export async function startPartnerPage(port: number, utility: string, sum: string): Promise<PartnerPage> {
  const page = `<!doctype html><meta charset="utf-8"><title>Портмоне</title>
<script type="module" src="${utility}v1/vodokanal.js" integrity="${sum}" crossorigin></script>
<iframe src="${utility}frame.html#login" width="400" height="600"></iframe>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
    response.end(page);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
