export type { EventDetails, EventName, Value } from './elements/events.ts';
export { VodokanalLogin } from './elements/login/login.ts';
export { VodokanalRegister } from './elements/register/register.ts';
export type { Send } from './elements/sending/requests.ts';
export type { Failure, FailureKind, Outcome, Success } from './transport/outcome.ts';
export type { RequestHeaders } from './transport/send.ts';
export type { WordsOverlay } from './words/index.ts';
