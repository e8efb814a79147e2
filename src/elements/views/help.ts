import { html, type TemplateResult } from 'lit';
import type { Words } from '../../words/index.ts';
import { headingTemplate } from './controls.ts';
import { bill } from './pictures.ts';
import { textContent } from './text-content.ts';

/**
 * The dialog that shows where the bill has the account number. The page may replace its content by a slot. It gets the
 * focus itself, or a screen reader would not read it. Keys in it are no commands of the page: Escape would also close the
 * page's pop-up around the form.
 */
export const helpTemplate = ({ account: { help } }: Words): TemplateResult =>
  html`<dialog aria-label=${help.link()} tabindex="-1" @keydown=${(event: Event) => event.stopPropagation()}>
    ${headingTemplate('2', help.link())}
    <slot name="account-help">
      ${bill}
      <p>${textContent(help.text())}</p>
      <p>${textContent(help.who())}</p>
    </slot>
    <form method="dialog"><button class="vodokanal-submit">${textContent(help.close())}</button></form>
  </dialog>`;

/** Opens the dialog in `root`. `box`: the box of the field that it is about. */
export function openHelp(root: HTMLElement | DocumentFragment, box: HTMLElement | undefined): void {
  const dialog = root.querySelector('dialog')!;
  dialog.showModal();
  dialog.focus();
  // Browsers have scrolled to the button, which they focus first.
  dialog.scrollTop = 0;
  // In a frame, which is as high as the form, the middle may be out of sight. The field is in sight: its link was just
  // pressed.
  if (window !== window.parent) dialog.style.marginTop = `${box?.getBoundingClientRect().top}px`;
}
