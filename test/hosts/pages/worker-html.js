/* An offline page for everything, as many recipes have it, until a message says that the network is back. */
var offline = true;
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('message', (event) => {
  offline = false;
  event.ports[0].postMessage('online');
});
addEventListener('fetch', (event) => {
  if (offline && new URL(event.request.url).pathname.startsWith('/api/'))
    event.respondWith(
      new Response('<!doctype html><h1>Offline</h1>', { status: 200, headers: { 'Content-Type': 'text/html' } }),
    );
});
