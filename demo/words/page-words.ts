import type { Tick } from '../../src/contract/ticks.ts';

/** A page with a sentence or two and a link. */
interface LinkPageWords {
  title: string;
  text: string;
  link: string;
}

/** Sentences of the endpoint's pages that no form has. */
export interface PageWords {
  /** The name of the language, as a link to it. */
  language: string;
  signOut: string;
  /** Where the page behind a letter's link is opened without that link. */
  paste: { title: string; label: string; button: string };
  /** The answer to a form that a browser has posted where only the script may. */
  back: LinkPageWords;
  /** The answer to a one-time code that does not work any more. */
  code: LinkPageWords;
  /** Behind the link of a letter that switches such letters off. */
  notice: {
    question: Record<Tick, string>;
    done: Record<Tick, string>;
    account: string;
    button: string;
    again: string;
    unknown: { title: string; text: string };
    site: string;
  };
  /** The letters of the demo. */
  outbox: { title: string; about: string; none: string; back: string; away: string; came: string };
}
