import '../../src/define/index.ts';
import './log.ts';

// A server on this machine without a proxy has another name, too, which is another site for the browser.
const frame = new URL(import.meta.env.DEV ? '/src/frame/frame.html' : '../../frame.html', location.href);
const other: Record<string, string> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };
if (frame.protocol === 'http:') frame.hostname = other[frame.hostname] ?? frame.hostname;
for (const form of document.querySelectorAll('vodokanal-login, vodokanal-register'))
  form.setAttribute('frame', frame.href);
