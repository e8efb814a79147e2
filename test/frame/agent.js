// In the frame's page, for tests alone: runs what the embedding page sends and answers what came of it.
addEventListener('message', async ({ data: { code }, ports: [port] }) => {
  if (!code) return;
  try {
    port.postMessage({ value: await new Function('frame', `return (${code})(frame)`)(window) });
  } catch (error) {
    port.postMessage({ error: String(error) });
  }
});
// `&alone`: the page takes itself for one that is opened in a tab.
if (new URLSearchParams(location.search).has('alone')) Object.defineProperty(window, 'parent', { value: window });
