const unit = /<trans-unit\b[^>]*\bid="([^"]*)"[^>]*>\s*<source>(.*?)<\/source>/gs;
const placeholder = /<x\b[^>]*\bequiv-text="([^"]*)"[^>]*\/>/g;
const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/**
 * The Ukrainian sentences in an XLIFF file as they were when it was extracted, by id, with `${n}` for placeholders.
 * `@lit/localize-tools` reads the translations only.
 */
export function sourcesIn(xlf: string): Map<string, string> {
  const text = (xml: string) =>
    xml.replace(placeholder, '$1').replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);
  return new Map([...xlf.matchAll(unit)].map(([, id = '', source = '']) => [id, text(source)]));
}
