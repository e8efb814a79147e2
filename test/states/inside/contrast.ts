import { ancestors, controls, nameOf, parts, texts } from './parts.ts';

type Colour = [red: number, green: number, blue: number, alpha: number];

const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;

/** Any colour of CSS in numbers. */
function numbers(colour: string): Colour {
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
  return [red!, green!, blue!, alpha! / 255];
}

const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
  r * a + R * (1 - a),
  g * a + G * (1 - a),
  b * a + B * (1 - a),
  1,
];

function luminance([red, green, blue]: Colour): number {
  const linear = (value: number) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function ratio(one: Colour, other: Colour): number {
  const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high! + 0.05) / (low! + 0.05);
}

/** What lies behind an element, down to the page. */
function ground(element: Element | undefined): Colour {
  if (!element) return numbers('Canvas');
  const { backgroundColor } = getComputedStyle(element);
  const colour = numbers(backgroundColor);
  return colour[3] === 1 ? colour : over(colour, ground(ancestors(element)[0]));
}

/** The opacity of an element and of all around it. */
const opacity = (element: Element) =>
  [element, ...ancestors(element)].reduce((product, one) => product * Number(getComputedStyle(one).opacity), 1);

function against(colour: string, element: Element, behind: Element | undefined): number {
  const [red, green, blue, alpha] = numbers(colour);
  const back = ground(behind);
  return ratio(over([red, green, blue, alpha * opacity(element)], back), back);
}

/** The colour of the ring around what has focus, against what it is drawn on. */
export function ringContrast(element: Element): number {
  return against(getComputedStyle(element).outlineColor, element, ancestors(element)[0]);
}

export interface Contrast {
  kind: string;
  what: string;
  ratio: number;
  least: number;
}

const kinds = 'label|hint|reading|offer|error|summary|alert|submit|link|notice|heading|tick|panel|strip|reveal';
/** The nearest of our stable classes: what a text is for. */
function kindOf(element: Element): string {
  for (const one of [element, ...ancestors(element)])
    for (const name of one.classList) {
      const [, kind] = new RegExp(`^vodokanal-(${kinds})$`).exec(name) ?? [];
      if (kind) return kind;
    }
  return 'other';
}

/** Every text against its ground, and every edge of a box against what is around it. What waits is no exception. */
export function contrasts(): Contrast[] {
  const words = texts().map(({ element, text }) => {
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const large =
      Number.parseFloat(fontSize) >= 24 || (Number.parseFloat(fontSize) >= 18.66 && Number(fontWeight) >= 700);
    const isOff = element.closest('[aria-disabled=true]');
    return {
      kind: `text: ${kindOf(element)}${isOff ? ' (waiting)' : ''}`,
      what: text,
      ratio: against(color, element, element),
      least: large ? 3 : 4.5,
    };
  });
  const boxes = controls().flatMap((control) => {
    if (!control.matches('input:not([type=checkbox])')) return [];
    const { color } = getComputedStyle(control);
    return [{ kind: 'text: typed', what: nameOf(control), ratio: against(color, control, control), least: 4.5 }];
  });
  // The edge may belong to what holds the box and its button. Only the left one is that of every part: the lower one may
  // lie between a box and its answer.
  const edges = parts().flatMap((part) => {
    const box = part.matches('input:not([type=checkbox]), .vodokanal-offer, .vodokanal-summary') ? part : undefined;
    if (!box) return [];
    const edged = [box, ...ancestors(box)].find((one) => {
      const { borderLeftWidth, borderLeftStyle } = getComputedStyle(one);
      return Number.parseFloat(borderLeftWidth) > 0 && borderLeftStyle !== 'none';
    });
    if (!edged) return [{ kind: 'edge: none', what: nameOf(box), ratio: 1, least: 3 }];
    const kind = box.matches('input') ? (box.ariaInvalid === 'true' ? 'box in error' : 'box') : kindOf(box);
    const colour = getComputedStyle(edged).borderLeftColor;
    return [{ kind: `edge: ${kind}`, what: nameOf(box), ratio: against(colour, edged, ancestors(edged)[0]), least: 3 }];
  });
  return [...words, ...boxes, ...edges];
}
