import { readOptions, usage, WrongUse } from './options.ts';
import { report } from './report.ts';
import { checkEndpoint, Unreachable } from './run.ts';

/** Commands by name: what `npx vodokanal-forms NAME …` runs. Each gives its exit code. */
const commands: Record<string, (args: string[]) => Promise<number>> = {
  async 'check-endpoint'(args) {
    const { target, json, ...options } = readOptions(args);
    const results = await checkEndpoint(target, options);
    console.log(
      json ? JSON.stringify({ url: target.registrations, results }, null, 2) : report(target.registrations, results),
    );
    return results.some(({ result }) => result === 'wrong') ? 1 : 0;
  },
};

async function main([name = '', ...args]: string[]): Promise<number> {
  if ([name, ...args].some((text) => text === '--help' || text === '-h')) {
    console.log(usage);
    return 0;
  }
  try {
    if (!Object.hasOwn(commands, name))
      throw new WrongUse(`"${name}" is none of the commands: ${Object.keys(commands).join(', ')}`);
    return await commands[name]!(args);
  } catch (error) {
    if (!(error instanceof WrongUse || error instanceof Unreachable)) throw error;
    console.error(
      error instanceof WrongUse ? `${error.message}\n\nnpx vodokanal-forms --help says more.` : error.message,
    );
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
