import type { VodokanalRegister } from '../../../src/elements/register/register.ts';
import type { Host } from '../host.ts';

/** A host page, and what it must not break beyond what holds for all. */
export interface Claim {
  /** Once the form stands, before anything is typed. */
  before?(host: Host, element: VodokanalRegister): unknown;
  /** After the endpoint has accepted the form. */
  after?(host: Host, element: VodokanalRegister, email: string): unknown;
  /** No form can be sent here: this instead of filling it in. */
  instead?(host: Host): unknown;
  /** The form must look as on `bare.html`, to the pixel. */
  pixels?: boolean;
  /** Errors that the page makes itself. */
  own?: RegExp;
}

export type Claims = Record<string, Claim>;
