import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { done, problem } from '../../src/contract/answers.ts';
import { readDone, readProblem } from '../../src/transport/answer.ts';

/** JSON that is often nearly right: the members of the contract, holding this and that. */
const error = fc.oneof(
  fc.record({ pointer: fc.constantFrom('/email', '/', ''), code: fc.string(), detail: fc.anything() }),
  fc.record({ pointer: fc.anything(), code: fc.anything() }, { requiredKeys: [] }),
  fc.anything(),
);
const member = fc.oneof(
  fc.string(),
  fc.constantFrom('login', 'cabinet', 'confirm-email'),
  fc.anything(),
  fc.array(error),
);
const json = fc
  .oneof(
    fc.record({ next: member, url: member }, { requiredKeys: [] }),
    fc.record({ title: member, detail: member, code: member, errors: member }, { requiredKeys: [] }),
    fc.anything(),
  )
  .map((value) => {
    try {
      return JSON.parse(JSON.stringify(value) ?? 'null') as unknown;
    } catch {
      return null;
    }
  });

const plain = (value: unknown) => JSON.stringify(value);

describe('the contract and its quick reader', () => {
  it('agree on every success', () => {
    fc.assert(
      fc.property(json, (answer) => {
        const parsed = done.safeParse(answer);
        expect(plain(readDone(answer))).to.equal(plain(parsed.success ? parsed.data : undefined));
      }),
      { numRuns: 2000 },
    );
  });

  it('agree on every failure', () => {
    fc.assert(
      fc.property(json, (answer) => {
        const parsed = problem.safeParse(answer);
        expect(plain(readProblem(answer))).to.equal(plain(parsed.success ? parsed.data : {}));
      }),
      { numRuns: 2000 },
    );
  });
});
