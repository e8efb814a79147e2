import { done, problem } from '../../src/contract/answers.ts';
import { readDone, readProblem } from '../../src/transport/answer.ts';
import { type Law, law, same } from '../law.ts';
import fc from '../random.ts';

/** The quick reader of the shipped script and the contract's schemas understand every answer alike. */

/** JSON that is often nearly right: the members of the contract, holding this and that. */
const error = fc.oneof(
  fc.record({ pointer: fc.constantFrom('/email', '/', ''), code: fc.string(), detail: fc.anything() }),
  fc.record({ pointer: fc.constantFrom('/email', 7), code: fc.anything() }, { requiredKeys: [] }),
  fc.anything(),
);
const member = fc.oneof(
  fc.string(),
  fc.constantFrom('login', 'cabinet', 'confirm-email', null, false),
  fc.anything(),
  fc.array(error),
);
const json = fc
  .oneof(
    fc.record(
      { next: member, url: member, success: fc.oneof(fc.boolean(), member), error: member },
      { requiredKeys: [] },
    ),
    fc.record({ title: member, detail: member, code: member, errors: member }, { requiredKeys: [] }),
    fc.anything(),
  )
  .map((value) => {
    try {
      return JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
    } catch {
      // `fc.anything` makes values that have no JSON.
      return null;
    }
  });

const about = 'the contract and its quick reader';
/** Absent members and undefined ones are the same on the wire. */
const onWire = (value: unknown) => JSON.stringify(value);

export const answerLaws: Law[] = [
  law({
    about,
    says: 'agree on every success',
    given: json,
    check(answer) {
      const parsed = done.safeParse(answer);
      // `success` and `error` only say whether it is one.
      const { next, url } = parsed.data ?? {};
      same(onWire(readDone(answer)), onWire(parsed.success ? { next, url } : undefined));
    },
    runs: 2000,
  }),

  law({
    about,
    says: 'agree on every failure',
    given: json,
    check(answer) {
      const parsed = problem.safeParse(answer);
      same(onWire(readProblem(answer)), onWire(parsed.success ? parsed.data : {}));
    },
    runs: 2000,
  }),
];
