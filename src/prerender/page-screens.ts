import type { ReactiveController } from 'lit';
import { ConfirmScreen } from '../elements/login/confirm-screen.ts';
import { RecoverScreen } from '../elements/login/recover-screen.ts';
import { ResetScreen } from '../elements/login/reset-screen.ts';
import type { AnyScreen } from '../elements/screen.ts';
import { Countdown } from '../elements/sending/countdown.ts';
import type { Settings } from '../rules/reading.ts';
import { firstScreens } from './elements.ts';
import { type ServerTools, still } from './tools.ts';

/** Whole addresses of the pages with the forms, and of those that they lead to. */
export interface PageAddresses {
  register: string;
  login: string;
  recover: string;
  /** The notice about personal data. */
  privacy?: string | undefined;
}

export interface PageScreenOptions {
  addresses: PageAddresses;
  settings: Settings;
  /** Of the link in a letter. */
  token: string;
}

const nowhere = () => {};

function opened<Screen extends { open(token: string): void }>(screen: Screen, token: string): Screen {
  screen.open(token);
  return screen;
}

/** The screens that have a page. Where a script would show another screen, the page leads to another page. */
export const pageScreens = {
  register: ({ addresses, settings }, tools, host) => {
    const { register, login: loginUrl, privacy: privacyUrl } = addresses;
    const given = { ...settings, passwordMin: String(settings.passwordMin), loginUrl, privacyUrl };
    return firstScreens.register({ ...given, endpoint: register, resendEndpoint: register }, tools, host);
  },
  login: ({ addresses: { register: registerUrl, recover: recoverUrl, login: resendEndpoint } }, tools, host) =>
    firstScreens.login({ registerUrl, recoverUrl, resendEndpoint }, tools, host),
  confirm: ({ addresses, token }, tools) => {
    const given = { confirmEndpoint: undefined, registerUrl: addresses.register };
    return opened(new ConfirmScreen(given, tools, { signIn: nowhere, signedIn: nowhere }), token);
  },
  recover: (_options, tools, host) => new RecoverScreen({ ...host, recoverEndpoint: undefined }, tools, nowhere),
  reset: ({ settings: { passwordMin }, token }, tools) => {
    const given = { recoverEndpoint: undefined, resetEndpoint: undefined, passwordMin };
    return opened(new ResetScreen(given, tools, { signIn: nowhere, recover: nowhere }), token);
  },
} satisfies Record<string, (options: PageScreenOptions, tools: ServerTools, host: PageHost) => AnyScreen>;

export type FormPageName = keyof typeof pageScreens;

/** A host whose countdowns end at once: a page that has been sent does not count. */
export class PageHost {
  readonly removeController = still.removeController;
  readonly requestUpdate = still.requestUpdate;
  readonly updateComplete = still.updateComplete;
  readonly #controllers: ReactiveController[] = [];

  readonly addController = (controller: ReactiveController): void => {
    this.#controllers.push(controller);
  };

  stop(): void {
    for (const controller of this.#controllers) if (controller instanceof Countdown) controller.stop();
  }
}
