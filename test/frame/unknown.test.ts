import { expect } from '@open-wc/testing';
import type { FromFrame } from '../../src/elements/isolation/messages.ts';
import { until } from '../elements/stage.ts';
import { own } from './stage.ts';

/** The utility's frame page of this version, asked for an element that it does not have. */
describe('the frame page, asked for an unknown element', () => {
  const frames: HTMLIFrameElement[] = [];
  const open = () => {
    const frame = document.createElement('iframe');
    frame.src = own();
    document.body.append(frame);
    frames.push(frame);
    return frame;
  };
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const name of ['readings', 'template', 'unknown', '', '__proto__'])
    it(`draws no other form for «${name}» and tells the embedding page that it refuses`, async () => {
      const frame = open();
      const { port1, port2 } = new MessageChannel();
      const received: FromFrame[] = [];
      port1.onmessage = ({ data }) => received.push(data);
      await new Promise<void>((resolve) => {
        addEventListener('message', function greeted({ source, data }) {
          if (source !== frame.contentWindow || data !== 'vodokanal') return;
          removeEventListener('message', greeted);
          resolve();
        });
      });
      frame.contentWindow!.postMessage(JSON.stringify({ element: name, lang: 'uk' }), location.origin, [port2]);
      await until('the refusal', () => received.length);
      expect(received).to.deep.equal([{ refused: true }]);
      const { document } = frame.contentWindow!;
      expect(document.querySelectorAll('form')).to.have.length(0);
      expect(document.querySelector('p')!.hidden).to.equal(false);
    });
});
