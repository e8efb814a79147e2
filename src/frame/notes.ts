import type { Lang } from '../lang.ts';
import { frameWordsOf } from '../words/frame.ts';
import type { FrameWords } from '../words/frame-words.ts';
import { place } from './place.ts';

type Words = FrameWords['frame'];
/** A sentence, drawn again where the language changes. */
type Sentence = (words: Words) => string;

interface Note {
  box: HTMLElement;
  text: HTMLElement;
  sentence: Sentence;
  link: { anchor: HTMLAnchorElement; sentence: Sentence; url: () => string } | undefined;
}

/** Sentences of this page above and below the form, in the form's language and looks. */
export class Notes {
  #words: Words = frameWordsOf('uk');
  readonly #notes = new Map<string, Note>();

  set lang(lang: Lang) {
    this.#words = frameWordsOf(lang);
    for (const { box } of this.#notes.values()) box.lang = lang;
    for (const note of this.#notes.values()) this.#write(note);
  }

  /**
   * Shows a note; again under the same name nothing changes but the sentence.
   *
   * @param link stands behind the sentence, or alone, and leads out of the frame.
   */
  show(
    name: string,
    where: 'above' | 'below',
    sentence: Sentence | undefined,
    link?: { sentence: Sentence; url: () => string; target: '_top' | '_blank' },
  ): void {
    this.hide(name);
    const box = document.createElement('div');
    box.className = `vodokanal-own frame-note frame-${where}`;
    box.lang = document.documentElement.lang;
    const text = document.createElement('p');
    // Heard when it appears later than the form.
    if (where === 'above') text.role = 'status';
    box.append(text);
    const note: Note = { box, text, sentence: sentence ?? (() => ''), link: undefined };
    if (link) {
      const anchor = document.createElement('a');
      anchor.className = 'vodokanal-link';
      anchor.target = link.target;
      anchor.rel = 'noopener noreferrer';
      note.link = { anchor, sentence: link.sentence, url: link.url };
      box.append(anchor);
    }
    this.#notes.set(name, note);
    if (where === 'above') place().prepend(box);
    else place().append(box);
    // A region that comes with its text in it is not read out.
    requestAnimationFrame(() => this.#write(note));
  }

  hide(name: string): void {
    this.#notes.get(name)?.box.remove();
    this.#notes.delete(name);
  }

  #write({ text, sentence, link }: Note): void {
    text.textContent = sentence(this.#words);
    text.hidden = !text.textContent;
    if (!link) return;
    link.anchor.textContent = link.sentence(this.#words);
    link.anchor.href = link.url();
  }
}
