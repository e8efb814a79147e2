/** A request of the form, as the page sees it. */
export interface Told {
  path: string;
  body: BodyInit | null | undefined;
}

export interface Answer {
  status: number;
  text: string;
}

/**
 * Tells of every request to the endpoint and of its answer, as scripts for analytics do on pages of others. The form gets
 * the very same answer.
 */
export function watchRequests(
  sent: (request: Told) => (answer: Answer | undefined, seconds: number) => void,
): () => void {
  const { fetch: original } = window;
  const watching: typeof fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (url.origin !== location.origin || !url.pathname.includes('/api/')) return original.call(window, input, init);
    const answered = sent({ path: `${init?.method ?? 'GET'} ${url.pathname}`, body: init?.body });
    const start = performance.now();
    const seconds = () => (performance.now() - start) / 1000;
    try {
      const response = await original.call(window, input, init);
      response
        .clone()
        .text()
        .then(
          (text) => answered({ status: response.status, text }, seconds()),
          () => answered(undefined, seconds()),
        );
      return response;
    } catch (error) {
      answered(undefined, seconds());
      throw error;
    }
  };
  window.fetch = watching;
  return () => {
    if (window.fetch === watching) window.fetch = original;
  };
}
