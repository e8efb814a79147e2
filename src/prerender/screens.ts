import type { ElementName } from '../element-names.ts';
import { SignInScreen } from '../elements/login/sign-in-screen.ts';
import { RegistrationScreen } from '../elements/register/registration-screen.ts';
import { settingsOf } from '../elements/register/settings.ts';
import type { AnyScreen } from '../elements/screen.ts';
import { type ServerTools, still } from './tools.ts';

/** Attributes of an element by the names of their properties, with whole addresses. */
export type Given = Readonly<Record<string, string | undefined>>;

/** The first screen of each element. */
export const firstScreens: Record<ElementName, (given: Given, tools: ServerTools) => AnyScreen> = {
  register: (given, tools) =>
    new RegistrationScreen(
      {
        ...still,
        endpoint: given.endpoint,
        resendEndpoint: given.resendEndpoint,
        loginUrl: given.loginUrl,
        privacyUrl: given.privacyUrl,
        settings: settingsOf({ ...given, passwordMin: Number(given.passwordMin) }),
      },
      tools,
    ),
  login: (given, tools) =>
    new SignInScreen(
      { ...still, ...given } as unknown as ConstructorParameters<typeof SignInScreen>[0],
      tools,
      () => {},
    ),
};
