import type { Client } from './client.ts';
import type { Target } from './target.ts';
import type { Walk } from './walk.ts';

/** What every check gets. */
export interface Tools {
  client: Client;
  target: Target;
  /** What a person does, step by step; each step is done once. */
  walk: Walk;
}

/** One thing that has to be right. */
export interface Check {
  /** Its name in `--json`. */
  name: string;
  /** What is right, as a sentence. */
  right: string;
  /** How to mend it. */
  mend: string;
  /** Tries it. Returns what is wrong, or throws a `Fault`; throws `Skip` where it cannot be tried. */
  run(tools: Tools): Promise<string[] | void> | string[];
}

/** How a check ended. */
export interface Result extends Pick<Check, 'name' | 'right' | 'mend'> {
  result: 'right' | 'wrong' | 'not tried';
  /** What is wrong, as sentences. */
  faults: string[];
  /** Why it was not tried. */
  why?: string;
}
