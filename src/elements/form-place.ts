import type { ReactiveController, TemplateResult } from 'lit';
import type { Outcome } from '../transport/outcome.ts';
import type { Value } from './events.ts';

export type State = 'idle' | 'busy' | 'success' | 'error';

/**
 * Where the form of an element stands: in the page itself (`InlineForm`), or isolated in a frame of the utility's
 * (`FramedForm`). The element hands everything that it is asked for to one of the two.
 */
export interface FormPlace extends ReactiveController {
  readonly state: State;
  readonly valid: boolean;
  /** Canonical answers, `undefined` where not readable; never the password. */
  value: Value;
  /** Fills boxes that nobody has touched, each time the page supposes something new. */
  prefill(supposed: Value): void;
  /** Once before the first drawing, and before every other. */
  prepare(): void;
  /** What the shadow root shows. */
  render(): TemplateResult;
  focus(options?: FocusOptions): void;
  /** Always ends in one outcome. */
  submit(): Promise<Outcome>;
  reset(): void;
}
