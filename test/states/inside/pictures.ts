import { modal, root } from './parts.ts';

/** What of the page a picture shows: the element, or its open dialog, with a little of what is around. */
export function clip(): { x: number; y: number; width: number; height: number } {
  const { left, top, right, bottom } = (modal() ?? root()).getBoundingClientRect();
  const margin = 8;
  const [x, y] = [Math.max(0, Math.floor(left) - margin), Math.max(0, Math.floor(top) - margin)];
  return { x, y, width: Math.min(innerWidth, Math.ceil(right) + margin) - x, height: Math.ceil(bottom) + margin - y };
}

/** So many colours are kept of a picture: all of its areas, and of the edges of letters the commonest. */
const colours = 32;
/** So much a colour may differ in an area, along a line, and where letters have edges. */
const [inArea, inLine, atEdge] = [6, 20, 26];
/** So many points may differ. */
const few = 3;

async function pixelsOf(png: string): Promise<ImageData> {
  const blob = await (await fetch(`data:image/png;base64,${png}`)).blob();
  const image = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
  canvas.drawImage(image, 0, 0);
  return canvas.getImageData(0, 0, image.width, image.height);
}

async function encoded(pixels: ImageData): Promise<string> {
  const canvas = new OffscreenCanvas(pixels.width, pixels.height);
  canvas.getContext('2d')!.putImageData(pixels, 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

type Colour = readonly [red: number, green: number, blue: number];

const away = (one: Colour, other: Colour) => Math.max(...one.map((value, at) => Math.abs(value - other[at]!)));

/** A picture of few colours: for each point, row by row, the index of its colour. */
export interface Packed {
  width: number;
  height: number;
  palette: Colour[];
  points: number[];
}

/** A screenshot, PNG in base64, with fewer colours. */
export async function pack(png: string): Promise<Packed> {
  const { data, width, height } = await pixelsOf(png);
  const keys = Array.from({ length: width * height }, (_, at) =>
    [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]].join(),
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const known = [...counts].map(([key, count]) => {
    const colour = key.split(',').map(Number) as unknown as Colour;
    return { key, count, colour, index: 0, error: 255 };
  });
  const palette: Colour[] = [];
  while (palette.length < colours) {
    // What would be wrong at most points, and by most.
    const worst = known.reduce((a, b) => (b.count * b.error ** 2 > a.count * a.error ** 2 ? b : a));
    if (worst.error === 0) break;
    const index = palette.push(worst.colour) - 1;
    for (const one of known) {
      const error = away(one.colour, worst.colour);
      if (error < one.error) Object.assign(one, { error, index });
    }
  }
  const indexes = new Map(known.map(({ key, index }) => [key, index]));
  return { width, height, palette, points: keys.map((key) => indexes.get(key)!) };
}

/** The range of each colour at a point and its neighbours: the edge of a letter may lie a point farther. */
function range({ data, width, height }: ImageData, x: number, y: number): { low: number[]; high: number[] } {
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
  return { low, high };
}

/** Longer than any stroke of a letter is straight. */
const long = 12;

type Range = ReturnType<typeof range>;

/** Whether a point and its neighbours have one colour. */
const isArea = ({ low, high }: Range) => low.every((value, at) => high[at]! - value <= inArea);

/** Whether a point is of a line, such as the edge of a box. */
function isOfLine({ data, width, height }: ImageData, x: number, y: number): boolean {
  const at = (y * width + x) * 4;
  const isLine = (stepX: number, stepY: number) => {
    let length = 1;
    for (const direction of [-1, 1])
      for (let by = 1; by <= long; by++, length++) {
        const [column, row] = [x + stepX * by * direction, y + stepY * by * direction];
        if (column < 0 || row < 0 || column >= width || row >= height) break;
        const there = (row * width + column) * 4;
        if ([0, 1, 2].some((colour) => Math.abs(data[at + colour]! - data[there + colour]!) > inArea)) break;
      }
    return length > long;
  };
  return isLine(1, 0) || isLine(0, 1);
}

/** Whether a point has another colour in one picture than anywhere near it in the other. */
function differs(one: ImageData, other: ImageData, x: number, y: number): boolean {
  const at = (y * one.width + x) * 4;
  const by = Math.max(...[0, 1, 2].map((colour) => Math.abs(one.data[at + colour]! - other.data[at + colour]!)));
  if (by <= inArea) return false;
  const [here, there] = [range(one, x, y), range(other, x, y)];
  if (isArea(here) && isArea(there)) return true;
  if (by > inLine && isOfLine(one, x, y) && isOfLine(other, x, y)) return true;
  const isBeyond = (picture: ImageData, { low, high }: Range) =>
    [0, 1, 2].some((colour) => {
      const value = picture.data[at + colour]!;
      return value < low[colour]! - atEdge || value > high[colour]! + atEdge;
    });
  return isBeyond(one, there) || isBeyond(other, here);
}

/** How a screenshot differs from the picture that is kept: a sentence, and the points that differ in red, as PNG. */
export async function compare(png: string, kept: string): Promise<{ sentence: string; diff: string } | undefined> {
  const [now, before] = [await pixelsOf(png), await pixelsOf(kept)];
  const { width, height } = now;
  if (width !== before.width || height !== before.height) {
    const sentence = `is ${width} × ${height} px, and was ${before.width} × ${before.height} px`;
    return { sentence, diff: await encoded(before) };
  }
  const diff = new ImageData(width, height);
  let count = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isOther = differs(now, before, x, y);
      if (isOther) count++;
      const at = (y * width + x) * 4;
      for (let colour = 0; colour < 3; colour++)
        diff.data[at + colour] = isOther ? [255, 0, 0][colour]! : 192 + before.data[at + colour]! / 4;
      diff.data[at + 3] = 255;
    }
  return count > few ? { sentence: `differs in ${count} points`, diff: await encoded(diff) } : undefined;
}
