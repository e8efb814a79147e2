import type { Partner } from '../../src/contract/return-url.ts';
import { isLoopback } from './http/origins.ts';

/** The path of the demo's cabinet, below the public address. */
export const cabinetPath = 'demo/pages/cabinet.html';

/** The path of its notice about personal data. */
export const privacyPath = 'demo/pages/privacy.html';

/** The path of its page of a partner. */
export const partnerPath = 'demo/pages/partner.html';

/**
 * Who may show the form and have people sent back: the partners of the file. On loopback also the demo's own page of a
 * partner, which stands on this server, under its other name on another site; so the demo works without a file.
 */
export function partnersOf({
  publicUrl,
  partners,
}: {
  publicUrl: string;
  partners: readonly Partner[];
}): readonly Partner[] {
  const named = new Set(partners.map(({ origin }) => origin));
  const own = new URL(publicUrl);
  return [
    ...partners,
    ...localOrigins(publicUrl)
      .filter((origin) => !named.has(origin))
      .map((origin) => ({
        origin,
        name: 'Оплата комунальних, демонстрація',
        returnUrls: [origin + own.pathname + partnerPath],
      })),
  ];
}

/** On loopback the origins of this server under all its names: a page at one of them shows frames of another. */
export function localOrigins(publicUrl: string): string[] {
  return isLoopback(publicUrl) ? [...otherNames(publicUrl), new URL(publicUrl).origin] : [];
}

/** On loopback the origins of the same server under its other names. */
export function otherNames(publicUrl: string): string[] {
  if (!isLoopback(publicUrl)) return [];
  const { origin, port } = new URL(publicUrl);
  return ['localhost', '127.0.0.1']
    .map((name) => new URL(`http://${name}:${port || 80}`).origin)
    .filter((name) => name !== origin);
}
