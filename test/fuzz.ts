// `npm run fuzz`: looks for inputs that break a law, with new seeds.
//   npm run fuzz -- --minutes 10     how long it looks; 1 unless said otherwise
//   npm run fuzz -- --seed 123       tries one seed again, and ends
import { parseArgs } from 'node:util';
import { type Law, propertyOf } from './law.ts';
import fc from './random.ts';
import { lineOf, tableOf } from './rules/facts.ts';
import { ruleLaws } from './rules/laws.ts';
import { offerLaws } from './rules/offer-laws.ts';
import { writingLaws } from './rules/writing-laws.ts';
import { answerLaws } from './transport/answer-laws.ts';
import { sendLaws } from './transport/send-laws.ts';

/** Inputs for each law and seed: a second or less, so that a run of one minute meets all laws. */
const numRuns = 5000;

const { values: options } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } },
});
const minutes = Number(options.minutes);
const chosen = options.seed === undefined ? undefined : Number(options.seed);
if (!(minutes > 0)) throw new Error(`--minutes is a number above 0, not ${options.minutes}`);
if (chosen !== undefined && !Number.isInteger(chosen)) throw new Error(`--seed is a whole number, not ${options.seed}`);

// The transport asks the browser whether there is a connection; Node 20 has nobody to ask.
if (globalThis.navigator === undefined) Object.assign(globalThis, { navigator: { onLine: true } });

/** Tries a law on the inputs of a seed, and says how it is broken, if it is. */
async function search(law: Law, seed: number): Promise<boolean> {
  const result = await fc.check(propertyOf(law), { seed, numRuns });
  if (!result.failed) return true;
  console.log(`\n${law.about}: ${law.says}`);
  console.log(`  seed      ${seed}    npm run fuzz -- --seed ${seed}`);
  if (result.counterexample === null) {
    console.log(`  ${result.errorInstance ?? 'the inputs run out before enough are found'}`);
    return false;
  }
  const [given] = result.counterexample;
  console.log(`  input     ${fc.stringify(given)}`);
  console.log(
    `  because   ${result.errorInstance instanceof Error ? result.errorInstance.message : 'it does not hold'}`,
  );
  for (const row of law.rows?.(given) ?? [])
    console.log(`  now, as a row of test/rules/facts/${tableOf(row.rule)}:\n${lineOf(row)}`);
  return false;
}

const laws = [...ruleLaws, ...writingLaws, ...offerLaws, ...answerLaws, ...sendLaws];
const end = Date.now() + minutes * 60_000;
const broken = new Set<Law>();
let seeds = 0;
for (let seed = chosen ?? Date.now() % 2 ** 31; ; seed = (seed + 1) % 2 ** 31) {
  // A law that is broken once is enough to mend: the others get the time.
  for (const law of laws) if (!broken.has(law) && !(await search(law, seed))) broken.add(law);
  seeds++;
  if (chosen !== undefined || Date.now() > end) break;
}
console.log(`\n${laws.length} laws, ${seeds} seeds, ${numRuns} inputs each: ${broken.size || 'none'} broken`);
process.exitCode = broken.size ? 1 : 0;
