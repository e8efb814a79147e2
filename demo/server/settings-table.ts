import { allSettings } from './settings.ts';

/** The table of all settings, as docs/operate.md has it. */
export function settingsTable(): string {
  const code = (text: string) => (text.startsWith('`') ? text : `\`${text}\``);
  const rows = [...allSettings].map(([name, { meaning, standard, without, example }]) => {
    const usual = without ?? code(standard!);
    return `| \`${name}\` | ${meaning} | ${usual} | \`${example}\` |`.replaceAll('\\', '\\\\');
  });
  return ['| variable | | without it | for example |', '|---|---|---|---|', ...rows].join('\n');
}
