/** What was typed as the reading of a meter, or as a sum, as far as it is understood. */
export interface NumberRead {
  /** `undefined`: nothing that can be sent. */
  value: number | undefined;
  /** The value is not what stands in the box: it is said what was taken. */
  taken: boolean;
}

const nothing: NumberRead = { value: undefined, taken: false };

/**
 * A reading in whole m³: the black digits. The red ones behind the comma are litres, which nobody is asked for; zeros in
 * front and spaces between are as they stand on the meter.
 */
export function readMeter(text: string): NumberRead {
  const clean = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(м3|куб\.?м?\.?)$/iu, '');
  const [, whole, litres] = clean.match(/^(\d{1,9})(?:[.,](\d*))?$/) ?? [];
  if (whole === undefined) return nothing;
  return { value: Number(whole), taken: litres !== undefined && litres !== '' };
}

/** A sum in kopecks: `412,60`, `412.6`, `412 грн`. */
export function readMoney(text: string): NumberRead {
  const clean = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(грн\.?|₴|uah)$/iu, '');
  const [, whole, part = ''] = clean.match(/^(\d{1,7})(?:[.,](\d{0,2}))?$/) ?? [];
  if (whole === undefined) return nothing;
  return { value: Number(whole) * 100 + Number(part.padEnd(2, '0')), taken: false };
}
