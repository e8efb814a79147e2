import { readFile } from 'node:fs/promises';
import type { Frame } from 'puppeteer-core';
import { build } from 'vite';
import type { Checks } from './inside/index.ts';

let script: Promise<string> | undefined;

/** The script of `inside`, after axe. */
async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'test/states/inside/index.ts', formats: ['iife'], name: 'inside' } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was bundled');
  return `${await readFile('node_modules/axe-core/axe.min.js', 'utf8')};${output.output[0].code}`;
}

/** Brings the checks into a page. */
export async function bringChecks(frame: Frame): Promise<void> {
  script ??= bundle();
  await frame.evaluate(await script);
}

/** Calls one of the checks in a page. */
export function check<Name extends keyof Checks>(
  frame: Frame,
  name: Name,
  ...args: Parameters<Checks[Name]>
): Promise<Awaited<ReturnType<Checks[Name]>>> {
  return frame.evaluate(
    (name, args) => {
      const { checks } = window as unknown as { checks: Record<string, (...args: unknown[]) => unknown> };
      return checks[name]!(...args);
    },
    name,
    args,
  ) as Promise<Awaited<ReturnType<Checks[Name]>>>;
}
