import { modal, root } from './parts.ts';

/** What of the page a picture shows: the element, or its open dialog, with a little of what is around. */
export function clip(): { x: number; y: number; width: number; height: number } {
  const { left, top, right, bottom } = (modal() ?? root()).getBoundingClientRect();
  const margin = 8;
  const [x, y] = [Math.max(0, Math.floor(left) - margin), Math.max(0, Math.floor(top) - margin)];
  return { x, y, width: Math.min(innerWidth, Math.ceil(right) + margin) - x, height: Math.ceil(bottom) + margin - y };
}

/** Colours are kept in steps of so much, which nobody sees and which makes files small. */
const step = 8;
/** So much a colour may differ, beside its step. */
const slack = 6;
/** So many points may differ. */
const few = 8;

async function pixelsOf(base64: string, type: string): Promise<ImageData> {
  const blob = await (await fetch(`data:${type};base64,${base64}`)).blob();
  const image = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  return canvas.getImageData(0, 0, image.width, image.height);
}

async function encoded(pixels: ImageData, type: string): Promise<string> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  // WebP of this quality loses nothing.
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 1 })).arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

/** A screenshot (PNG) as a picture to be kept (WebP), both in base64. */
export async function pack(png: string): Promise<string> {
  const pixels = await pixelsOf(png, 'image/png');
  for (const [at, value] of pixels.data.entries()) pixels.data[at] = Math.min(255, Math.round(value / step) * step);
  return encoded(pixels, 'image/webp');
}

/** The range of each colour around a point: the edge of a letter may lie a point farther. */
function range({ data, width, height }: ImageData, x: number, y: number): [low: number[], high: number[]] {
  const [low, high] = [
    [255, 255, 255],
    [0, 0, 0],
  ];
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      for (let colour = 0; colour < 3; colour++) {
        const value = data[(row * width + column) * 4 + colour]!;
        if (value < low[colour]!) low[colour] = value;
        if (value > high[colour]!) high[colour] = value;
      }
  return [low, high];
}

/** Whether a point of one picture has a colour that the other has nowhere near. */
function isStrange(one: ImageData, other: ImageData, x: number, y: number): boolean {
  const at = (y * one.width + x) * 4;
  const limit = step / 2 + slack;
  const same = [0, 1, 2].every((colour) => Math.abs(one.data[at + colour]! - other.data[at + colour]!) <= limit);
  if (same) return false;
  const [low, high] = range(other, x, y);
  return [0, 1, 2].some((colour) => {
    const value = one.data[at + colour]!;
    return value < low[colour]! - limit || value > high[colour]! + limit;
  });
}

/** How a screenshot differs from the picture that is kept: a sentence, and the points that differ in red, as PNG. */
export async function compare(png: string, kept: string): Promise<{ sentence: string; diff: string } | undefined> {
  const [now, before] = [await pixelsOf(png, 'image/png'), await pixelsOf(kept, 'image/webp')];
  const { width, height } = now;
  if (width !== before.width || height !== before.height) {
    const sentence = `is ${width} × ${height} px, and was ${before.width} × ${before.height} px`;
    return { sentence, diff: await encoded(before, 'image/png') };
  }
  const diff = new ImageData(width, height);
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const differs = isStrange(now, before, x, y) || isStrange(before, now, x, y);
      if (differs) count++;
      const at = (y * width + x) * 4;
      for (let colour = 0; colour < 3; colour++)
        diff.data[at + colour] = differs ? [255, 0, 0][colour]! : 192 + before.data[at + colour]! / 4;
      diff.data[at + 3] = 255;
    }
  return count > few ? { sentence: `differs in ${count} points`, diff: await encoded(diff, 'image/png') } : undefined;
}
