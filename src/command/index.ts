import { checkEndpointCommand } from './check-endpoint.ts';
import { type Command, WrongUse } from './command.ts';
import { prerenderCommand } from './prerender.ts';

/** Commands by name: what `npx vodokanal-forms NAME …` runs. */
const commands: Record<string, Command> = { 'check-endpoint': checkEndpointCommand, prerender: prerenderCommand };

async function main([name = '', ...args]: string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if ([name, ...args].some((text) => text === '--help' || text === '-h')) {
    const asked = command ? [command] : Object.values(commands);
    console.log(asked.map(({ usage }) => usage).join('\n\n'));
    return 0;
  }
  try {
    if (!command) throw new WrongUse(`"${name}" is none of the commands: ${Object.keys(commands).join(', ')}`);
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof WrongUse)) throw error;
    console.error(`${error.message}\n\nnpx vodokanal-forms ${command ? `${name} ` : ''}--help says more.`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2));
