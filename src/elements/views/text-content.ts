import { noChange } from 'lit';
import { type ChildPart, Directive, directive } from 'lit/directive.js';

/**
 * Page translators replace text nodes, and Lit alone would go on writing into the removed ones. So a changed text is
 * a new node, in place of whatever stands there.
 */
class TextContentDirective extends Directive {
  #text: string | undefined;

  render(text: string | undefined): unknown {
    return text;
  }

  override update(_part: ChildPart, [text]: [string | undefined]): unknown {
    if (text === this.#text) return noChange;
    this.#text = text;
    return new Text(text);
  }
}

/** A sentence or a value as the content of an element. */
export const textContent = directive(TextContentDirective);
