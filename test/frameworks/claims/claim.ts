import type { Page } from '../page.ts';

/** What must hold on a page, in every framework that has it. */
export interface Claim {
  run(page: Page): Promise<unknown>;
  /** Errors that the page makes itself, in the console. */
  own?: RegExp;
}

export type Claims = Record<string, Claim>;
