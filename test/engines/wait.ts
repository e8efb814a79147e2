export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something is true; a look that fails is one in which it is not. */
export async function until(what: string, look: () => Promise<unknown>, milliseconds = 30_000): Promise<void> {
  const last = Date.now() + milliseconds;
  let trouble: unknown;
  for (;;) {
    try {
      if (await look()) return;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > last) throw new Error(`waited in vain: ${what}`, { cause: trouble });
    await pause(40);
  }
}
