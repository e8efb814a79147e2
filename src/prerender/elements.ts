import type { ReactiveControllerHost } from 'lit';
import type { ElementName } from '../element-names.ts';
import type { VodokanalLogin } from '../elements/login/login.ts';
import { SignInScreen } from '../elements/login/sign-in-screen.ts';
import { attributeNameOf } from '../elements/properties.ts';
import type { VodokanalRegister } from '../elements/register/register.ts';
import { RegistrationScreen } from '../elements/register/registration-screen.ts';
import { settingsOf } from '../elements/register/settings.ts';
import type { AnyScreen } from '../elements/screen.ts';
import { type Given, type OptionsOf, renderElement } from './render.ts';
import { type ServerTools, still } from './tools.ts';

export type RegisterOptions = OptionsOf<VodokanalRegister>;
export type LoginOptions = OptionsOf<VodokanalLogin>;

/** What the sign-in needs of a browser it needs after a success only. */
type SignInHost = ConstructorParameters<typeof SignInScreen>[0];

/** @internal The first screen of each element. */
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

/** The HTML of a registration, with all that the element draws, to be taken over by `vodokanal.prerendered.js`. */
export const renderRegister = (options: RegisterOptions): string =>
  renderElement('register', firstScreens.register, options);

/** The HTML of a sign-in, as `renderRegister`. */
export const renderLogin = (options: LoginOptions): string => renderElement('login', firstScreens.login, options);

/** Options of every element. */
const shared: Record<keyof RegisterOptions & keyof LoginOptions, true> = {
  action: true,
  lang: true,
  page: true,
  styles: true,
  nonce: true,
  children: true,
  endpoint: true,
  resendEndpoint: true,
  partner: true,
  credentials: true,
  timeout: true,
  headingLevel: true,
  look: true,
  draft: true,
  email: true,
  returnUrl: true,
  after: true,
  passwordMin: true,
};

/** What draws an element, with the names of its options: one that is added to the type does not compile here. */
function renderer<Options>(render: (options: Options) => string, options: Record<keyof Options, true>) {
  const properties = new Map(Object.keys(options).map((name) => [attributeNameOf(name), name]));
  return {
    render(given: Readonly<Record<string, string>>): string {
      const named = Object.entries(given).map(([attribute, text]) => [properties.get(attribute), text]);
      return render(Object.fromEntries(named) as Options);
    },
    options: [...properties.keys()],
  };
}

/** @internal For programs, which have texts by the names of attributes. */
export const renderers: Record<ElementName, ReturnType<typeof renderer>> = {
  register: renderer(renderRegister, {
    ...shared,
    account: true,
    loginUrl: true,
    privacyUrl: true,
    accountPattern: true,
    privateHouse: true,
    mailServices: true,
  }),
  login: renderer(renderLogin, {
    ...shared,
    cabinetUrl: true,
    registerUrl: true,
    recoverUrl: true,
    confirmEndpoint: true,
    recoverEndpoint: true,
    resetEndpoint: true,
  }),
};
