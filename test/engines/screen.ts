import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A virtual screen: the program, and the value of `DISPLAY` that leads to it. */
export interface Screen {
  process: ChildProcess;
  display: string;
}

/** Opens a screen under the first free number, which Xvfb finds and writes to its third stream. */
export async function openScreen(program: string, size: { width: number; height: number }): Promise<Screen> {
  const args = ['-displayfd', '3', '-screen', '0', `${size.width}x${size.height}x24`, '-nolisten', 'tcp'];
  const process = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(process.stdio[3]!, 'data', { signal: AbortSignal.timeout(20_000) });
  return { process, display: `:${String(number).trim()}` };
}
