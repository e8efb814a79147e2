import { html, type TemplateResult } from 'lit';
import type { Words } from '../../words/index.ts';
import { bill } from './pictures.ts';

/**
 * The dialog that shows where the bill has the account number. The page may replace its content by a slot. Its heading
 * gets the focus, or the dialog would open scrolled to its button at the end. Keys in it are no commands of the page:
 * Escape would also close the page's pop-up around the form.
 */
export const helpTemplate = ({ account: { help } }: Words): TemplateResult =>
  html`<dialog aria-label=${help.title()} aria-describedby="help" @keydown=${(event: Event) => event.stopPropagation()}>
    <div class="vodokanal-heading" role="heading" aria-level="2" tabindex="-1" autofocus .textContent=${help.title()}></div>
    <div id="help">
      <slot name="account-help">
        ${bill}
        <p .textContent=${help.text()}></p>
        <p .textContent=${help.who()}></p>
      </slot>
    </div>
    <form method="dialog"><button class="vodokanal-submit" .textContent=${help.close()}></button></form>
  </dialog>`;

/** Opens the dialog in `root`. `box`: the box of the field that it is about. */
export function openHelp(root: HTMLElement | DocumentFragment, box: HTMLElement | undefined): void {
  const dialog = root.querySelector('dialog')!;
  dialog.showModal();
  // In a frame, which is as high as the form, the middle may be out of sight. The field is in sight: its link was just
  // pressed.
  if (window !== window.parent) dialog.style.marginTop = `${box?.getBoundingClientRect().top}px`;
}
