import { setViewport } from '@web/test-runner-commands';
import type { FormElement } from '../../src/elements/form-element.ts';
import { fill, picture } from '../elements/stage.ts';
import { Host } from './host.ts';

/** Room and letters of the form in a picture: as usual, or a narrow column for somebody with large letters. */
export interface Shape {
  width: number;
  fontSize: string;
}
export const usual: Shape = { width: 560, fontSize: 'medium' };
export const narrow: Shape = { width: 160, fontSize: '32px' };

const window = { width: 640, height: 1400 };
/** WebKitGTK paints the edges of letters slightly differently each time, even on one page; other engines do not. */
const noise = /Chrome|Firefox/.test(navigator.userAgent) ? 0 : 64;

/** Pictures of the form on a page: as loaded, and with readings, offers, complaints and the summary. */
export async function picturesOf(page: string, shape = usual): Promise<ImageData[]> {
  const host = await Host.open(page);
  try {
    const element = await host.register();
    await new Promise((resolve) => setTimeout(resolve, 100));
    pin(element, shape);
    const before = await shot(element, `${page}-empty`);
    await fill(element, { account: '0500', house: '15B', apartment: '1 б', password: 'три' });
    await host.press(element);
    return [before, await shot(element, `${page}-complaints`)];
  } finally {
    host.close();
  }
}

/** Moves the element to the same place, size and background on every page, because pages may set these. */
function pin(element: FormElement, { width, fontSize }: Shape): void {
  const place = {
    transition: 'none',
    position: 'fixed',
    top: '0',
    left: '0',
    right: 'auto',
    float: 'none',
    margin: '0',
    padding: '0',
    border: '0',
    'max-width': 'none',
    'box-sizing': 'border-box',
    width: `${width}px`,
    background: '#fff',
    'z-index': '99',
    '--vodokanal-font-size': fontSize,
  };
  for (const [name, value] of Object.entries(place)) element.style.setProperty(name, value, 'important');
}

/** The picture, once two in a row are equal: browsers paint some time after a change. */
async function shot(element: FormElement, name: string): Promise<ImageData> {
  let last = await photo(element, name);
  for (let round = 0; round < 20; round++) {
    const next = await photo(element, name);
    if (!difference(next, last)) return next;
    last = next;
  }
  throw new Error(`${name} does not come to rest`);
}

async function photo(element: FormElement, name: string): Promise<ImageData> {
  const { width, height: drawn } = element.getBoundingClientRect();
  // The last row may be half the page's. What does not fit into the window is in no picture.
  const height = Math.min(Math.floor(drawn), window.height);
  const path = await picture(`hosts-${name}`);
  const image = await createImageBitmap(await (await fetch(`/${path}?${Date.now()}`)).blob());
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, width, height);
}

/** The pixels that differ in two pictures, by their number; a sentence where the heights differ. */
function differing(one: ImageData, other: ImageData): number[] | string {
  if (one.height !== other.height) return `${one.height} pixels high instead of ${other.height}`;
  const found: number[] = [];
  for (let at = 0; at < one.data.length; at += 4)
    if ([0, 1, 2].some((channel) => Math.abs(one.data[at + channel]! - other.data[at + channel]!) > noise))
      found.push(at / 4);
  return found;
}

function described(pixels: number[] | string, { width }: ImageData): string | undefined {
  if (typeof pixels === 'string') return pixels;
  const [at] = pixels;
  return at === undefined
    ? undefined
    : `${pixels.length} pixels differ, the first at ${at % width}, ${Math.floor(at / width)}`;
}

/** How two pictures differ, in words; undefined: they do not. */
export const difference = (one: ImageData, other: ImageData): string | undefined =>
  described(differing(one, other), one);

/** WebKitGTK paints a curve in one of two ways, which it keeps for a page: three tries hit the same one by chance. */
const lastTry = 8;

/**
 * How the pictures of a page differ from these of `bare`, in order. Where the engine paints no two pictures alike, a pixel
 * counts that differs each time: what the page's CSS does is in every picture, noise is elsewhere in the next. So it may
 * be in the pictures of `bare`, too, which are taken anew for each further comparison.
 */
export async function differences(page: string, bare: ImageData[], shape = usual): Promise<(string | undefined)[]> {
  let found: (number[] | string)[] = [];
  let others = bare;
  for (let tries = noise ? lastTry : 1; tries; tries--) {
    if (found.length) others = await picturesOf('bare', shape);
    const pictures = await picturesOf(page, shape);
    const now = others.map((other, at) => differing(pictures[at]!, other));
    found = now.map((pixels, at) => {
      const former = found[at];
      if (typeof pixels === 'string' || !Array.isArray(former)) return pixels;
      const before = new Set(former);
      return pixels.filter((pixel) => before.has(pixel));
    });
    if (found.every((pixels) => pixels.length === 0)) break;
  }
  return found.map((pixels, at) => described(pixels, others[at]!));
}

/** Makes the viewport large enough for the form, because the runner takes pictures of the viewport. */
export const makeRoom = () => setViewport(window);
