import type { Check } from '../check.ts';
import { essence, gather, refusalOf, successOf } from '../judge.ts';
import { needSuccess } from '../walk.ts';

export const idempotencyChecks: Check[] = [
  {
    name: 'same-key',
    right: 'The same request with the same Idempotency-Key gets the same answer, and makes one letter',
    mend: 'Store the answer under the key, in the transaction that does the work. The form sends a request again when its answer got lost.',
    async run({ target, walk }) {
      const first = await walk.registered();
      needSuccess(first);
      const key = { 'Idempotency-Key': walk.registrationKey };
      const second = await walk.post('the same registration again', target.registrations, walk.registration(), key);
      successOf(second);
      if (essence(first) !== essence(second)) return [`first ${essence(first)}, then ${essence(second)}`];
      if (!target.letters || successOf(first).next === 'login') return;
      const { length } = await walk.links(walk.email, 'confirm', 2, target.wait / 10);
      if (length > 1) return [`${length} letters with different links came`];
    },
  },
  {
    name: 'other-body',
    right: 'The key of another request is refused',
    mend: 'Store a hash of the body beside the key, and answer 422 with the code "key-reused" where it differs.',
    async run({ target, walk }) {
      needSuccess(await walk.registered());
      const key = { 'Idempotency-Key': walk.registrationKey };
      const body = walk.registration({ email: walk.newEmail() });
      refusalOf(await walk.post('another registration with the same key', target.registrations, body, key));
    },
  },
  {
    name: 'final-answers',
    right: 'Only a final answer is kept under its key',
    mend: 'Keep an answer where the work was done, not a refusal: the form sends the same key until an answer changes, and the person may have confirmed the address meanwhile.',
    async run({ walk }) {
      const early = await walk.signedInEarly();
      refusalOf(early);
      needSuccess(await walk.confirmed());
      const what = 'sign-in with the key that was refused before the confirmation';
      successOf(await walk.signIn(what, walk.password, { 'Idempotency-Key': walk.signInKey }));
    },
  },
  {
    name: 'no-key',
    right: 'A wrong Idempotency-Key does no harm',
    mend: 'Answer 400 to a key that you cannot store, or do without it.',
    run: ({ client, target: { registrations }, walk }) =>
      gather(
        ['x', 'x'.repeat(4000), ''].map((key) => async () => {
          const what = key ? `a key with ${key.length} of the letter x` : 'no key';
          const body = { ...walk.registration(), email: 'ivan' };
          const headers = { 'Idempotency-Key': key };
          const { status } = await client.send(what, registrations, { body, headers, isOdd: true });
          return status >= 500 ? `${what}: answered ${status}` : undefined;
        }),
      ),
  },
];
