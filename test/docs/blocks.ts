/** The blocks of a page in Markdown that are called like this behind their three backticks. */
export const blocksOf = (page: string, name: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${name}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);
