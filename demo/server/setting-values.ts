import { isLoopback } from './http/origins.ts';

/** Reads a text; `undefined` where it is not what the setting must be. */
export type Parse<Value> = (text: string) => Value | undefined;

const units: Record<string, number> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A whole number within bounds. */
export const whole =
  (min: number, max: number): Parse<number> =>
  (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    return value >= min && value <= max ? value : undefined;
  };

/** A duration such as `90s` or `24h`, in milliseconds. */
export const duration: Parse<number> = (text) => {
  const [, amount, unit] = /^(\d{1,6})(ms|s|m|h|d)$/.exec(text) ?? [];
  return Number(amount) * units[unit!]! || undefined;
};

/** Milliseconds as `duration` reads them, in the largest unit that divides them. */
export function writeDuration(milliseconds: number): string {
  const [unit, size] = Object.entries(units)
    .reverse()
    .find(([, size]) => milliseconds % size === 0)!;
  return `${milliseconds / size}${unit}`;
}

/** So many requests in so much time, `15/15m`; the duration in seconds, as the counters have it. */
export const limit: Parse<{ points: number; duration: number }> = (text) => {
  const [, points, time] = /^([1-9]\d{0,8})\/(\w+)$/.exec(text) ?? [];
  const seconds = (duration(time ?? '') ?? 0) / 1000;
  return points && seconds >= 1 ? { points: Number(points), duration: Math.floor(seconds) } : undefined;
};

/** An address of one of these schemes. */
export const address =
  (...schemes: string[]): Parse<string> =>
  (text) =>
    /^\w+:\/\/\S/.test(text) && URL.canParse(text) && schemes.includes(new URL(text).protocol) ? text : undefined;

/** An address that passwords may be sent to: https, or http on this machine. */
export const secureAddress: Parse<string> = (text) =>
  address('http:', 'https:')(text) && (isLoopback(text) || text.startsWith('https:')) ? text : undefined;

/** Where the server is: without query, fragment and user, its path with a slash at the end. */
export const publicAddress: Parse<string> = (text) => {
  if (!secureAddress(text)) return undefined;
  const { origin, pathname, href, search, hash, username } = new URL(text);
  // A path of other characters would be escaped in some places and not in others.
  if (search || hash || username || /[?#]$/.test(href) || !/^(\/[\w.~-]+)*\/?$/.test(pathname)) return undefined;
  return origin + pathname.replace(/\/?$/, '/');
};

/** Origins with spaces between them, each written as browsers send it. */
export const origins: Parse<string[]> = (text) => {
  const all = text.split(/\s+/).filter(Boolean);
  const good = (origin: string) => secureAddress(origin) && !origin.includes('*') && new URL(origin).origin === origin;
  return all.every(good) ? all : undefined;
};

/** A regular expression, compiled as the rule of the account does. */
export const pattern: Parse<string> = (text) => {
  try {
    return new RegExp(`^(?:${text})$`, 'u') && text;
  } catch {
    return undefined;
  }
};

export const matching =
  (expression: RegExp): Parse<string> =>
  (text) =>
    expression.test(text) ? text : undefined;

export const oneOf =
  <Word extends string>(...words: readonly Word[]): Parse<Word> =>
  (text) =>
    words.find((word) => word === text);
