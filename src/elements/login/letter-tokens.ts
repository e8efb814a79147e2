import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { takeFromFragment } from '../address.ts';
import { isVisible } from '../visible.ts';

/** What a letter's link is for. The page's address carries its token as `vodokanal-confirm` or `vodokanal-reset`. */
export const letterKinds = ['confirm', 'reset'] as const;
export type LetterKind = (typeof letterKinds)[number];

interface LetterHandlers {
  /** Whether the element can handle this kind of letter now. */
  handles(kind: LetterKind): boolean;
  /** The person has followed a letter's link. */
  open(kind: LetterKind, token: string): void;
}

/** Milliseconds between two looks at what has become visible, while a token waits. */
const PATIENCE = 200;

/** Tokens that were in the address, until an element that the person sees takes them. One page has one address. */
const waiting = new Map<LetterKind, string>();
/** The elements on the page that handle letters. */
const elements = new Set<LetterTokens>();
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Gives each waiting token to a visible element that handles it: the one that found it in the address, else the first in
 * the order of the document.
 */
function distribute(finder?: LetterTokens): void {
  const inOrder = [...elements].sort((one, other) =>
    one.host.compareDocumentPosition(other.host) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  for (const [kind, token] of waiting) {
    const claimant = [finder, ...inOrder].find((one) => one?.handlers.handles(kind) && isVisible(one.host));
    if (!claimant) continue;
    waiting.delete(kind);
    claimant.handlers.open(kind, token);
  }
  clearTimeout(timer);
  // Pages show a pop-up or a tab in more ways than any one observer reports.
  if (waiting.size && elements.size) timer = setTimeout(distribute, PATIENCE);
}

/**
 * The tokens of letters' links, for one element. Several elements may be on a page, hidden ones among them (a pop-up, a
 * tab): a token goes to the one that the person sees, now or later.
 */
export class LetterTokens implements ReactiveController {
  readonly host: ReactiveControllerHost & HTMLElement;
  readonly handlers: LetterHandlers;

  constructor(host: ReactiveControllerHost & HTMLElement, handlers: LetterHandlers) {
    this.host = host;
    this.handlers = handlers;
    host.addController(this);
  }

  hostConnected(): void {
    elements.add(this);
    window.addEventListener('hashchange', this.hostUpdated);
  }

  hostDisconnected(): void {
    elements.delete(this);
    window.removeEventListener('hashchange', this.hostUpdated);
  }

  /**
   * Takes tokens out of the address at once, so that no reload and no script of the page finds them. At each drawing,
   * because attributes decide what the element handles, and only a drawn element is visible.
   */
  hostUpdated = () => {
    // An element may be drawn once more after it was removed.
    if (!this.host.isConnected) return;
    let finder: LetterTokens | undefined;
    for (const kind of letterKinds) {
      const token = this.handlers.handles(kind) && takeFromFragment(`vodokanal-${kind}`);
      if (!token) continue;
      waiting.set(kind, token);
      finder = this;
    }
    if (waiting.size) distribute(finder);
  };
}
