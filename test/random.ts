import fc from 'fast-check';

/**
 * The one place that configures fast-check, in browsers and in Node. Tests import fast-check from here, so that every
 * property is tried on the same inputs each time; `npm run fuzz` searches among new ones.
 */

export const seed = 20_261_125;

/** Other engines run the same code on another regular expression engine, more slowly: fewer inputs have to do there. */
const slow = /Firefox|AppleWebKit(?!.*Chrome)/.test(globalThis.navigator?.userAgent ?? '');

/** How many inputs a property is tried on unless it says otherwise. */
export const usualRuns = slow ? 1000 : 10_000;

// Mocha and the runner show a message, and not what caused it.
fc.configureGlobal({ seed, numRuns: usualRuns, includeErrorInReport: true });

export default fc;
