import type { Lang } from '../../../src/lang.ts';
import type { Site } from '../../managers/site.ts';
import type { Listener } from '../listener.ts';

/** What somebody does with one form. Its name is that of the transcripts; its title stands at their top. */
export interface Scenario {
  title: string;
  act(listener: Listener, site: Site, lang: Lang): Promise<void>;
}

export type Scenarios = Record<string, Scenario>;
