import { expect } from '@open-wc/testing';
import { afterFirstPaint } from '../../src/elements/input/first-paint.ts';
import { later } from '../elements/stage.ts';

describe('what waits for the first paint', () => {
  const { getEntriesByName } = performance;
  const { requestAnimationFrame } = window;
  const drawn = (...entries: object[]) => Object.assign(performance, { getEntriesByName: () => entries });
  afterEach(() => {
    Object.assign(performance, { getEntriesByName });
    Object.assign(window, { requestAnimationFrame });
  });

  it('comes at once where the page is drawn already', () => {
    drawn({ startTime: 100 });
    let calls = 0;
    afterFirstPaint(() => calls++);
    expect(calls).to.equal(1);
  });

  it('comes behind the next frame where it is not, and once', async () => {
    drawn();
    let calls = 0;
    afterFirstPaint(() => calls++);
    expect(calls).to.equal(0);
    await new Promise((resolve) => window.requestAnimationFrame(resolve));
    // A promise goes on in the same task as the frame's callbacks, before anything is drawn.
    expect(calls).to.equal(0);
    await later(400);
    expect(calls).to.equal(1);
  });

  it('does not wait for ever where nothing is drawn, as in the background', async () => {
    drawn();
    Object.assign(window, { requestAnimationFrame: () => 0 });
    let calls = 0;
    afterFirstPaint(() => calls++);
    await later(600);
    expect(calls).to.equal(1);
  });
});
