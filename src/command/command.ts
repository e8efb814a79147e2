import { type ParseArgsConfig, parseArgs } from 'node:util';

/** A command of `npx vodokanal-forms`. */
export interface Command {
  usage: string;
  /** @returns its exit code. @throws {WrongUse} */
  run(args: string[]): Promise<number>;
}

/** The command is wrongly used; the message is a sentence. */
export class WrongUse extends Error {}

/** Reads options and what stands beside them. @throws {WrongUse} */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}
