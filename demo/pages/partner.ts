import '../../src/define/index.ts';
import './log.ts';

// The same server under its other name is another site.
const { hostname, port } = location;
const frame = `http://${hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${port}/src/frame/frame.html`;
for (const form of document.querySelectorAll('vodokanal-login, vodokanal-register')) form.setAttribute('frame', frame);
