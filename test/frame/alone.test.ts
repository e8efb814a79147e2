import { expect } from '@open-wc/testing';
import { seen, until } from '../elements/stage.ts';
import { own } from './stage.ts';

/** The utility's frame page where nobody embeds it: the way out for whoever it cannot be shown to in a frame. */
describe('the frame page, opened by itself', () => {
  const frames: HTMLIFrameElement[] = [];
  async function open(hash: string): Promise<Document> {
    const frame = document.createElement('iframe');
    frame.src = `${own()}&alone${hash}`;
    document.body.append(frame);
    frames.push(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    return frame.contentDocument!;
  }
  afterEach(() => {
    for (const frame of frames.splice(0)) frame.remove();
  });

  for (const [hash, submit] of [
    ['', 'Увійти'],
    ['#login', 'Увійти'],
    ['#register', 'Надіслати'],
  ] as const)
    it(`shows the form of its address «${hash}», and keeps a draft`, async () => {
      const page = await open(hash);
      const button = () => page.querySelector('.vodokanal-submit');
      await until('form', button);
      expect(seen(button())).to.equal(submit);
      expect(page.querySelectorAll('form[slot=form]')).to.have.length(1);
      expect(page.querySelector('[draft]')).to.equal(null);
    });

  it('says where there is no such form', async () => {
    const page = await open('#sauna');
    expect(page.querySelectorAll('form')).to.have.length(0);
    expect(page.querySelector('p')!.hidden).to.equal(false);
  });
});
