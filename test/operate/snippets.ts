import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../docs/operate.md', import.meta.url), 'utf8');

/** The first block of docs/operate.md that is called like this behind its three backticks. */
export function snippet(name: string): string {
  const [, found] = new RegExp(`^\`\`\`(?:\\w+ )?${name}\\n(.*?)^\`\`\``, 'ms').exec(text) ?? [];
  if (!found) throw new Error(`docs/operate.md has no block "${name}"`);
  return found;
}

/** The text with other values in place of the given ones. Throws where one of them does not stand there. */
export function replaced(text: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`there is no "${from}" in:\n${result}`);
    return result.replaceAll(from, to);
  }, text);
}

/** The variables of a file of settings, as systemd reads it. */
export function settingsOf(file: string): Record<string, string> {
  const lines = file.split('\n').filter((line) => /^\w+=/.test(line));
  return Object.fromEntries(lines.map((line) => [line.split('=')[0]!, line.replace(/^\w+=("?)(.*)\1$/, '$2')]));
}
