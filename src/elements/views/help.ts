import { html, type TemplateResult } from 'lit';
import type { Words } from '../../words/index.ts';
import { bill } from './pictures.ts';

/** The dialog that says where the account number stands; the page may give a content of its own. */
export const helpTemplate = ({ account: { help } }: Words): TemplateResult =>
  html`<dialog aria-labelledby="help-title">
    <div id="help-title" class="vodokanal-heading" .textContent=${help.title()}></div>
    <slot name="account-help">
      ${bill(help.text())}
      <p .textContent=${help.text()}></p>
      <p .textContent=${help.who()}></p>
    </slot>
    <form method="dialog"><button class="vodokanal-submit" .textContent=${help.close()}></button></form>
  </dialog>`;

/** Opens the dialog. `box`: the field that it is about. */
export function openHelp(root: HTMLElement | DocumentFragment, box: HTMLElement | undefined): void {
  const dialog = root.querySelector('dialog');
  if (!dialog) return;
  dialog.showModal();
  // A frame is as high as the form, so its middle may be out of sight. The field is in sight: it was just pressed.
  if (window !== window.parent) dialog.style.marginTop = `${box?.getBoundingClientRect().top}px`;
}
