import type { VodokanalRegister } from '../../../src/elements/register/register.ts';
import type { Host } from '../host.ts';

/** What must hold on a host page, beyond what holds on all. */
export interface Claim {
  /** Runs once the form is drawn, before anything is typed. */
  before?(host: Host, element: VodokanalRegister): unknown;
  /** Runs after the endpoint has accepted the form. */
  after?(host: Host, element: VodokanalRegister, email: string): unknown;
  /** Runs instead of filling in the form, on pages where it cannot be sent. */
  instead?(host: Host): unknown;
  /** The form must look as on `bare.html`, to the pixel. */
  pixels?: boolean;
  /** Errors that the page makes itself. */
  own?: RegExp;
}

export type Claims = Record<string, Claim>;
