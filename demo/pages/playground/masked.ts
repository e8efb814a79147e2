/** What stands for a secret, always equally long. */
export const mask = '••••••••';

/** Members that are secret whatever is in them: passwords, tokens of letters' links, answers of anti-bot elements. */
const secretMember = /password|token|challenge/i;

/** Hides a one-time code in an address. */
const withoutCodes = (text: string) =>
  text.replace(/([?&#](?:[\w-]*(?:code|token|confirm|reset))=)[^&#\s"]+/gi, `$1${mask}`);

/**
 * A value of JSON without secrets: those members, and these texts wherever they turn up, also inside another text or as
 * a name.
 */
export function masked(value: unknown, secrets: readonly string[]): unknown {
  if (typeof value === 'string') return hidden(value, secrets);
  // A password of digits may come back as a number.
  if (typeof value === 'number') return secrets.includes(String(value)) ? mask : value;
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets));
  if (!value || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      hidden(name, secrets),
      secretMember.test(name) ? mask : masked(item, secrets),
    ]),
  );
}

function hidden(text: string, secrets: readonly string[]): string {
  let result = withoutCodes(text);
  // The longest first: another one may be a part of it.
  const shapes = secrets
    .filter((secret) => secret.trim())
    .flatMap((secret) => [secret, ...encoded(secret)])
    .sort((one, other) => other.length - one.length);
  for (const shape of shapes) result = result.replaceAll(shape, mask);
  return result;
}

/** A text as it stands in an address; half of a surrogate pair stands in none. */
function encoded(text: string): string[] {
  try {
    return [encodeURIComponent(text)];
  } catch {
    return [];
  }
}

/** A body as text; nothing of a body that is no JSON, because nobody knows what is secret there. */
export function maskedBody(body: unknown, secrets: readonly string[]): string | undefined {
  try {
    return JSON.stringify(masked(JSON.parse(String(body)), secrets), null, 2);
  } catch {
    return undefined;
  }
}
