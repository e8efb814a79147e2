import type { ElementName } from './element-names.ts';
import { VodokanalLogin } from './elements/login/login.ts';
import { VodokanalRegister } from './elements/register/register.ts';

export type { EventDetails, EventName, Value } from './elements/events.ts';
export type { Send, SendOptions } from './elements/sending/requests.ts';
export type { RegistrationRequest, SendRequest, SignInRequest } from './elements/sending/send-request.ts';
export type { Failure, FailureKind, Outcome, Success } from './transport/outcome.ts';
export type { RequestHeaders } from './transport/send.ts';
export type {
  ElementAttributes,
  ElementAttributesInCamelCase,
  ElementEvent,
  ElementListeners,
  ElementProperties,
  VodokanalElements,
} from './types/attributes.ts';
export type { Configuration, ElementSettings, LinkSettings } from './types/configuration.ts';
export type { WordsOverlay } from './words/index.ts';
export { VodokanalLogin, VodokanalRegister };

/** The class of each element. A name of the list without a class does not compile. */
export const elementClasses: Record<ElementName, CustomElementConstructor> = {
  register: VodokanalRegister,
  login: VodokanalLogin,
};
