import type { ReactiveControllerHost } from 'lit';
import type { ElementName } from '../element-names.ts';
import { SignInScreen } from '../elements/login/sign-in-screen.ts';
import { RegistrationScreen } from '../elements/register/registration-screen.ts';
import { settingsOf } from '../elements/register/settings.ts';
import type { AnyScreen } from '../elements/screen.ts';
import { type ServerTools, still } from './tools.ts';

/** Attributes of an element by the names of their properties, with whole addresses. */
export type Given = Readonly<Record<string, string | undefined>>;

/** What the sign-in needs of a browser it needs after a success only. */
type SignInHost = ConstructorParameters<typeof SignInScreen>[0];

/** The first screen of each element. */
export const firstScreens = {
  register: (given, tools, host = still) =>
    new RegistrationScreen(
      {
        ...host,
        endpoint: given.endpoint,
        resendEndpoint: given.resendEndpoint,
        loginUrl: given.loginUrl,
        privacyUrl: given.privacyUrl,
        settings: settingsOf({ ...given, passwordMin: Number(given.passwordMin) }),
      },
      tools,
    ),
  login: (given, tools, host = still) =>
    new SignInScreen({ ...host, ...given } as unknown as SignInHost, tools, () => {}),
} satisfies Record<ElementName, (given: Given, tools: ServerTools, host?: ReactiveControllerHost) => AnyScreen>;
