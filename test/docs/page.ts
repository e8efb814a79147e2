type PageWindow = Window & typeof globalThis;

/** What a page's console is told, as texts, without the nodes that it shows: `lines` of its window. For the head. */
export const recorder = `<script>window.lines = []; for (const method of ['warn', 'info', 'error'])
  console[method] = (...parts) => lines.push(parts.filter((part) => !(part instanceof Element)).join(' '));</script>`;
export type ToldWindow = PageWindow & { lines: string[] };

/** A page in a frame, once it is loaded: from an address or from markup. */
export async function openFrame(page: { src: string } | { srcdoc: string }, style = ''): Promise<PageWindow> {
  const frame = Object.assign(document.createElement('iframe'), page);
  frame.style.cssText = style;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow as PageWindow;
}

/** A page in Ukrainian with this markup in its body. */
export const openPage = (markup: string, { style = '', head = '' } = {}): Promise<PageWindow> =>
  openFrame({ srcdoc: `<!doctype html><html lang="uk"><head>${head}</head><body>${markup}</body></html>` }, style);

export function closePages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}
