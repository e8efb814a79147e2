import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner-core';

/** How many tests passed and how many failed. */
export interface Tally {
  passed: number;
  failed: number;
}
/** One tally for each engine that took part, by name. */
export type Tallies = Record<string, Tally>;

const path = 'node_modules/.cache/vodokanal/tallies.json';

/** Leaves the tallies of a run of browser tests for `readTallies`, in another process. */
export function tallyReporter(): Reporter {
  let names: string[] = [];
  return {
    start: ({ browserNames }) => {
      names = browserNames;
      rmSync(path, { force: true });
    },
    stop: ({ sessions }) => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(tally(names, sessions)));
      sayTimes(names, [...sessions]);
    },
  };
}

/** Says where the time of each engine goes: its tests in seconds, and the files that take longest. */
function sayTimes(names: string[], sessions: TestSession[]): void {
  for (const name of names) {
    const files = sessions
      .filter(({ browser }) => browser.name === name)
      .map(({ testFile, testResults }) => ({
        file: relative(process.cwd(), testFile),
        seconds: testResults ? secondsOf(testResults) : 0,
      }))
      .sort((one, other) => other.seconds - one.seconds);
    const sum = files.reduce((all, { seconds }) => all + seconds, 0);
    console.log(`${name}: ${sum.toFixed(0)} s in tests`);
    for (const { file, seconds } of files.slice(0, longest))
      console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${file}`);
  }
}

/** How many files `sayTimes` names. */
const longest = 10;

const secondsOf = ({ tests, suites }: TestSuiteResult): number =>
  tests.reduce((sum, { duration = 0 }) => sum + duration / 1000, 0) +
  suites.reduce((sum, suite) => sum + secondsOf(suite), 0);

/** The tallies of the last run; empty where it did not end regularly. */
export function readTallies(): Tallies {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}

export function forgetTallies(): void {
  rmSync(path, { force: true });
}

/**
 * A file that could not be loaded, or failed outside its tests, counts as one more failure. An engine without a test
 * has 0.
 */
function tally(names: string[], sessions: Iterable<TestSession>): Tallies {
  const tallies: Tallies = Object.fromEntries(names.map((name) => [name, { passed: 0, failed: 0 }]));
  for (const { browser, testResults, passed } of sessions) {
    const sum = tallies[browser.name];
    if (!sum) continue;
    const own = { passed: 0, failed: 0 };
    if (testResults) count(testResults, own);
    sum.passed += own.passed;
    sum.failed += passed || own.failed ? own.failed : 1;
  }
  return tallies;
}

function count(suite: TestSuiteResult, into: Tally): void {
  for (const test of suite.tests) if (!test.skipped) into[test.passed ? 'passed' : 'failed']++;
  for (const inner of suite.suites) count(inner, into);
}
