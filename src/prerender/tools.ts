import { nothing } from 'lit';
import { addressOf } from '../elements/address.ts';
import type { Drawn, ScreenTools } from '../elements/screen.ts';
import { pageLink } from '../elements/views/controls.ts';
import type { Lang } from '../lang.ts';
import { aborted } from '../transport/outcome.ts';

/** A host of screens where no browser is: nothing is drawn again, nothing is sent. */
export const still = {
  addController() {},
  removeController() {},
  requestUpdate() {},
  updateComplete: Promise.resolve(true),
};

/** What screens use, on a server. */
export class ServerTools implements ScreenTools {
  readonly language: Lang;
  readonly level: number | string;

  constructor(language: Lang, level: number | string) {
    this.language = language;
    this.level = level;
  }

  async post() {
    return aborted;
  }

  link(_to: unknown, url: string | undefined, label: string): Drawn {
    const address = addressOf(url);
    return address ? pageLink(address.href, label) : nothing;
  }

  async showPanel() {}

  async resume() {}
}
