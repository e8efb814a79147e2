import type { Partner } from '../contract/return-url.ts';
import type { FormElement } from '../elements/form-element.ts';
import { FOCUS, type FromFrame } from '../elements/isolation/messages.ts';
import { langs } from '../lang.ts';
import { frameWordsOf } from '../words/frame.ts';
import type { FrameWords } from '../words/frame-words.ts';
import { coarse } from './coarse.ts';
import { watchEscape } from './escape.ts';
import { Form } from './form.ts';
import { watchCover, watchFocus } from './guard.ts';
import { type Page, shakeHands } from './handshake.ts';
import { followHeight } from './height.ts';
import { watchSummary } from './in-view.ts';
import { leaveFor } from './leaving.ts';
import { Notes } from './notes.ts';
import { type Look, parse, readLook } from './protocol.ts';
import { whenState } from './state.ts';
import { applyTheme } from './theme.ts';
import { showReturn } from './way-back.ts';

/** The page inside a frame: shows the form that the embedding page asks for, if that may embed it. */
export function embed(partners: readonly Partner[]): void {
  forgetFragments();
  shakeHands(partners, (page) => new Embedded(page).open());
}

/** A page around the frame can write its fragment: nothing is read from it, and nothing stays there. */
function forgetFragments(): void {
  const forget = () => history.replaceState(null, '', location.pathname + location.search);
  forget();
  window.addEventListener('hashchange', forget);
}

/** Major 0 said it as JSON. */
const isFocus = (data: unknown) => data === FOCUS || data === JSON.stringify(FOCUS);

/** In a sandbox no link changes the window. So where a press has not, the next one opens another tab. */
function otherTabWhereStuck(): void {
  const stuck = () => {
    document.querySelector('base')!.target = '_blank';
  };
  window.addEventListener('click', () => setTimeout(stuck, 1000), { once: true });
}

/** Calls `run` once this page is displayed. */
function whenRendered(run: () => void): void {
  const observer = new ResizeObserver(() => {
    if (!document.body.offsetWidth) return;
    observer.disconnect();
    run();
  });
  observer.observe(document.body);
}

/** The form on a page that embeds it. Tells that page no more than `FromFrame` has. */
class Embedded {
  readonly #page: Page;
  readonly #notes = new Notes();
  readonly #form: Form;
  #state: FromFrame['state'] = 'idle';

  constructor(page: Page) {
    const { said, partner, back } = page;
    this.#page = page;
    this.#form = new Form({
      given: {
        ...said,
        partner: partner?.name ?? said.partner,
        returnUrl: back?.url,
        foreign: partner !== undefined,
        framed: true,
      },
      notes: this.#notes,
      shown: (element) => this.#follow(element),
    });
  }

  /** Shows the form; false where the page has none of this name. */
  open(): boolean {
    const { said, partner, port, tell } = this.#page;
    if (!this.#form.show(said.element)) return false;
    watchEscape(() => tell({ event: ['vodokanal-escape', {}] }));
    let look: Look = said;
    // They begin and end in the page around the frame at another moment, which has told its own colours of then.
    matchMedia('(forced-colors: active)').addEventListener('change', () => void this.#dress(look));
    void this.#dress(look).then(() => {
      if (partner) this.#guard(partner.name);
      followHeight(
        () => this.#form.element!,
        (height) => tell({ height }),
      );
      tell({ ready: true });
    });
    port.onmessage = ({ data }) => {
      if (isFocus(data)) {
        this.#form.element?.focus();
        return;
      }
      const message = parse(data);
      if (!message) return;
      look = readLook(message);
      void this.#dress(look);
    };
    return true;
  }

  /** Language and theme of the embedding page. Resolves when all is drawn. */
  async #dress({ lang, scheme, tokens }: Look): Promise<void> {
    this.#form.lang = lang;
    // Where the schemes differ, browsers draw an opaque background behind the frame.
    document.documentElement.style.colorScheme = scheme;
    // The palette comes with the first drawing.
    await this.#form.element?.updateComplete;
    const refused = applyTheme(tokens);
    if (!refused) whenRendered(() => applyTheme(tokens));
    else if (refused.length) console.warn(`${location.pathname}: no readable value for ${refused.join(', ')}`);
  }

  /** What a person should know of the page of another site, called by this name. */
  #guard(name: string): void {
    const { account, email } = this.#page.said;
    if (account || email) this.#notes.show('given', 'above', (words) => words.given(name));
    const warn = (sentence: (words: FrameWords['frame']) => string) =>
      this.#notes.show('warning', 'above', sentence, {
        sentence: (words) => words.outside(),
        url: () => this.#outside(),
        target: '_blank',
      });
    watchFocus(() => warn((words) => words.interrupted(name)));
    watchCover(
      () => this.#form.element!.querySelector('.vodokanal-submit'),
      () => warn((words) => words.covered()),
    );
  }

  /** This form in a window of its own. Nothing that was typed goes along. */
  #outside(): string {
    const { back } = this.#page;
    const given = new URLSearchParams({ lang: this.#form.lang, ...(back && { 'return-url': back.url }) });
    return `#${this.#form.name}?${given}`;
  }

  /** Tells what comes of a form. Another form than the page's is the person's business alone. */
  #follow(element: FormElement): void {
    const { said, back, tell } = this.#page;
    if (back) showReturn(element, back, this.#notes);
    // Also when it is there again, by `reset` or from the history: what was said after the last sign-in is over.
    const begin = () => {
      delete document.documentElement.dataset.stayed;
      element.words = undefined;
      if (said.stay) this.#sayDone(element, (words) => words.stayed());
    };
    begin();
    whenState(element, 'idle', begin);
    element.addEventListener('vodokanal-navigate', (event) => {
      if (event.detail.to !== 'cabinet') return;
      // The cabinet is a page for the whole window.
      event.preventDefault();
      if (!said.stay) this.#leave(element, event.detail.url);
    });
    watchSummary(element, () => tell({ top: true }));
    if (this.#form.name !== said.element) return;
    const become = (state: FromFrame['state']) => {
      if (state === this.#state) return;
      this.#state = state;
      tell({ state });
    };
    element.addEventListener('vodokanal-submit', () => {
      become('busy');
      tell({ event: ['vodokanal-submit', {}] });
    });
    element.addEventListener('vodokanal-success', () => {
      become('success');
      tell({ event: ['vodokanal-success', {}] });
    });
    element.addEventListener('vodokanal-failure', ({ detail }) => {
      become('error');
      tell({ event: ['vodokanal-failure', { kind: coarse(detail) }] });
    });
    // The only state without an event.
    whenState(element, 'idle', () => become('idle'));
  }

  /** Takes the window to the cabinet. Where the browser forbids that, the form's own link becomes a large button. */
  #leave(element: FormElement, url: string): void {
    leaveFor(url, {
      left: () => this.#page.tell({ event: ['vodokanal-navigate', { to: 'cabinet' }] }),
      stayed: () => {
        document.documentElement.dataset.stayed = '';
        otherTabWhereStuck();
        this.#sayDone(element, (words) => words.blocked(location.host));
      },
    });
  }

  /** The sentence after the sign-in, in every language. */
  #sayDone(element: FormElement, sentence: (words: FrameWords['frame']) => string): void {
    element.words = Object.fromEntries(
      langs.map((lang) => [lang, { login: { done: { text: sentence(frameWordsOf(lang)) } } }]),
    );
  }
}
