/** A page of its own in a frame, with this markup in its body, once it is loaded. */
export async function openPage(markup: string, style = ''): Promise<Window & typeof globalThis> {
  const frame = document.createElement('iframe');
  frame.style.cssText = style;
  frame.srcdoc = `<!doctype html><html lang="uk"><body>${markup}</body></html>`;
  document.body.append(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame.contentWindow as Window & typeof globalThis;
}

export function closePages(): void {
  for (const frame of document.querySelectorAll('iframe')) frame.remove();
}
