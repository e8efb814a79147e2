import { nothing, type ReactiveControllerHost } from 'lit';
import type { Mailing } from '../contract/requests.ts';
import type { Outcome } from '../transport/outcome.ts';
import { addressOf } from './address.ts';
import { type EventDetails, fire } from './events.ts';
import type { TypingController } from './input/typing-controller.ts';
import type { Locale } from './locale.ts';
import { levelOf } from './properties.ts';
import type { Drawn, ScreenTools } from './screen.ts';
import type { Requests } from './sending/requests.ts';
import type { SendingController } from './sending/sending-controller.ts';
import { pageLink } from './views/controls.ts';
import { jumpTo } from './visible.ts';

interface ToolsHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly headingLevel: number | string;
}

interface ToolsParts {
  typing: TypingController;
  sending: SendingController;
  requests: Requests;
  locale: Locale;
}

/** What screens can use of an element whose form is in the page. */
export class InlineScreenTools implements ScreenTools {
  readonly #host: ToolsHost;
  readonly #parts: ToolsParts;

  constructor(host: ToolsHost, parts: ToolsParts) {
    this.#host = host;
    this.#parts = parts;
  }

  get language() {
    return this.#parts.locale.language;
  }

  get level(): number | string {
    return levelOf(this.#host.headingLevel);
  }

  post(url: string | undefined, body: Mailing): Promise<Outcome> {
    return this.#parts.requests.post(url, body);
  }

  link(to: EventDetails['vodokanal-navigate']['to'], url: string | undefined, label: string): Drawn {
    const address = addressOf(url);
    if (!address) return nothing;
    return pageLink(address.href, label, (event) => {
      if (!fire(this.#host, 'vodokanal-navigate', { to, url: address.href })) event.preventDefault();
    });
  }

  async showPanel(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#parts.typing.leadTo(this.#host.renderRoot.querySelector<HTMLElement>('.vodokanal-panel'));
  }

  async resume(name: string, judged = false): Promise<void> {
    const { typing, sending } = this.#parts;
    typing.light.holdFocus();
    sending.reset();
    await this.#host.updateComplete;
    typing.forgetSecrets();
    if (judged) typing.form.judge();
    jumpTo(typing.light.box(name));
  }
}
