import type { Lang } from '../../../src/lang.ts';
import type { Site } from '../../managers/site.ts';
import type { Listener } from '../listener.ts';

/** What somebody does with one form. Its name is that of the transcripts; its title stands at their top. */
export interface Scenario {
  title: string;
  act(listener: Listener, site: Site, lang: Lang): Promise<void>;
}

export type Scenarios = Record<string, Scenario>;

/** The state of the element on the page, for `until`. */
export const hasState = (state: string) =>
  `return document.querySelector('vodokanal-register, vodokanal-login').state === '${state}'`;

/** Presses Enter, hears that the answer is awaited, and then the answer. */
export async function send(listener: Listener, site: Site, outcome: 'success' | 'error'): Promise<void> {
  const release = site.hold();
  try {
    await listener.press('Return', { until: hasState('busy') });
  } catch (error) {
    release();
    throw error;
  }
  await listener.act('the answer comes', async () => release(), { until: hasState(outcome) });
}
