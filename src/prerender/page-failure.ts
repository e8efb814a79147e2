import type { AnyScreen } from '../elements/screen.ts';
import { FailureNotice, technicalWords } from '../elements/sending/failure-notice.ts';
import type { Failure } from '../transport/outcome.ts';
import type { Words } from '../words/index.ts';
import type { FormState } from './form.ts';
import { still } from './tools.ts';

/** What a failure that names no field says: a refusal for the list above the fields, or an alert. */
export function sayFailure(
  { wrongPassword }: AnyScreen,
  words: Words,
  outcome: Failure,
): Pick<FormState, 'failure' | 'refusal' | 'alert'> {
  const failure: Failure =
    outcome.kind === 'unauthorized' && !wrongPassword ? { ...outcome, kind: 'refused' } : outcome;
  const notice = new FailureNotice(still, () => {});
  // Without the wait, which would be counted down.
  notice.show({ ...failure, retryAfter: undefined }, wrongPassword);
  const refusal = notice.refusal(words);
  if (refusal) return { failure, refusal };
  const { kind, retryAfter = 1 } = failure;
  return { failure, alert: kind === 'limited' ? words.failure.limited(retryAfter) : technicalWords(words, failure) };
}
