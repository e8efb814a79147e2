import type { TemplateResult } from 'lit';
import type { PasswordReset } from '../../contract/requests.ts';
import { resetFields } from '../../fields/login-fields.ts';
import { defaults, type Settings } from '../../rules/reading.ts';
import type { Words } from '../../words/index.ts';
import { addressOf } from '../address.ts';
import type { Answers, Screen, ScreenTools } from '../screen.ts';
import { mainButton } from '../views/controls.ts';
import { LinkScreen } from './link-screen.ts';

interface ResetHost {
  readonly recoverEndpoint: string | undefined;
  readonly resetEndpoint: string | undefined;
  readonly passwordMin: number;
}

/** Shows another screen. */
interface OtherScreens {
  signIn(): void;
  recover(): void;
}

/** The screen behind the link of a recovery's letter: it asks for a new password. */
export class ResetScreen extends LinkScreen implements Screen<'password'> {
  readonly fields = resetFields;
  readonly #host: ResetHost;
  readonly #recover: () => void;

  constructor(host: ResetHost, tools: ScreenTools, { signIn, recover }: OtherScreens) {
    super(tools, signIn);
    this.#host = host;
    this.#recover = recover;
  }

  get settings(): Settings {
    return { ...defaults, passwordMin: this.#host.passwordMin || defaults.passwordMin };
  }

  /** The attribute, or `passwords` beside the recovery endpoint, as in the contract's paths. */
  get endpoint(): string | undefined {
    const recovery = addressOf(this.#host.recoverEndpoint);
    return this.#host.resetEndpoint ?? (recovery && new URL('passwords', recovery).href);
  }

  labels({ reset }: Words) {
    return reset;
  }

  protected texts({ reset }: Words) {
    return reset;
  }

  request({ password }: Answers<'password'>): PasswordReset {
    return { token: this.token, password };
  }

  protected instead(words: Words): [TemplateResult, TemplateResult] {
    return [mainButton(words.reset.gone.recover(), this.#recover), this.backButton(words)];
  }
}
