/** HTML, which is not escaped again. */
export interface Markup {
  text: string;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(value: string | Markup | readonly Markup[]): string {
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (sign) => entities[sign]!);
  return 'text' in value ? value.text : value.map(({ text }) => text).join('\n');
}

/** Template tag for HTML: strings are escaped, markup is inserted as it is. */
export function markup(parts: TemplateStringsArray, ...values: (string | Markup | readonly Markup[])[]): Markup {
  return { text: parts.map((part, at) => (at === 0 ? '' : escaped(values[at - 1]!)) + part).join('') };
}
