import type { ReactiveController, TemplateResult } from 'lit';
import type { Outcome } from '../transport/outcome.ts';
import type { Value } from './events.ts';

export type State = 'idle' | 'busy' | 'success' | 'error';

/**
 * The place of an element's form: in the page (`InlineForm`), or in a frame with a page of the utility (`FramedForm`).
 * The element passes its public methods and its drawing to one of the two.
 */
export interface FormPlace extends ReactiveController {
  readonly state: State;
  hostConnected(): void;
  hostDisconnected(): void;
  readonly valid: boolean;
  /** Canonical values by field, `undefined` where a text cannot be sent; never the password. */
  value: Value;
  /** Fills empty boxes with values of the page, when these have changed. */
  prefill(values: Value): void;
  /** Called before each drawing. */
  prepare(): void;
  /** The content of the shadow root. */
  render(): TemplateResult;
  focus(options?: FocusOptions): void;
  /** Never rejects: a failure is an outcome. */
  submit(): Promise<Outcome>;
  reset(): void;
}
