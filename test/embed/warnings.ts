/** Runs `meanwhile`; resolves with the warnings that the console got, each as one text without the nodes it names. */
export async function warnings(meanwhile: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const texts: string[] = [];
  console.warn = (...parts) => texts.push(parts.filter((part) => typeof part === 'string').join(' '));
  try {
    await meanwhile();
  } finally {
    console.warn = warn;
  }
  return texts;
}
