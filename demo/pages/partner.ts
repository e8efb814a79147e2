import '../../src/define/index.ts';
import './log.ts';

// The same server under its other loopback name, which is another site for the browser.
const { hostname, port } = location;
const frame = `http://${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}/src/frame/frame.html`;
for (const form of document.querySelectorAll('vodokanal-login, vodokanal-register')) form.setAttribute('frame', frame);
