import { holds, type Law, law, same } from '../law.ts';
import fc from '../random.ts';
import { answered } from './answered.ts';

/** Whatever a back end answers, sending ends in one outcome of the promised shape. */

const member = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.oneof(fc.string(), fc.record({ pointer: fc.string(), code: fc.string() }, { requiredKeys: [] }))),
);
const object = fc.record(
  { next: member, url: member, code: member, detail: member, title: member, errors: member },
  { requiredKeys: [] },
);
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  object.map((value) => JSON.stringify(value)),
  object.map((value) => JSON.stringify(value).slice(0, -2)),
  fc.json(),
);
const status = fc.oneof(
  fc.constantFrom(200, 201, 202, 400, 401, 409, 410, 422, 429, 500, 503),
  fc.integer({ min: 200, max: 599 }),
);
const headers = fc.constantFrom<Record<string, string>>(
  {},
  { 'Retry-After': '7' },
  { 'Retry-After': 'soon' },
  { 'Content-Type': 'text/html' },
);

export const sendLaws: Law[] = [
  law({
    about: 'send',
    says: 'comes to one outcome, whatever is answered',
    given: fc.record({ status, text, headers }),
    async check({ status, text, headers }) {
      // These have no body, and `Response` takes none for them.
      const body = [204, 205, 304].includes(status) ? null : text;
      const { outcome } = await answered([() => new Response(body, { status, headers })]);
      same(outcome.status, status, 'status');
      if (outcome.ok) {
        holds(status < 300, 'a failure counts as a success');
        return;
      }
      same(typeof outcome.kind, 'string', 'kind');
      holds(['undefined', 'string'].includes(typeof outcome.detail), 'the detail is no text');
      for (const { field, code } of outcome.errors ?? []) {
        same(typeof field, 'string', 'field');
        holds(['undefined', 'string'].includes(typeof code), 'the code is no text');
      }
    },
  }),
];
