import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Command, Output } from './command.ts';
import type { CommandOption } from './options.ts';

const CACHE = join(import.meta.dirname, '../../../node_modules/.cache/alongside');

/**
 * Makes this process the command: its arguments, its streams, its exit code. The modules are asked for, not given, so that
 * Node keeps what it compiles of them for the next run: that is half the time of a check of a small journal.
 */
export async function start<const Options extends Record<string, CommandOption>>(
  load: () => Promise<Command<Options>>,
): Promise<void> {
  enableCompileCache(CACHE);
  // Young objects get no more room than at the start. With more a large journal takes no less time, and a third more memory.
  setFlagsFromString('--semi-space-growth-factor=1');
  process.stdout.on('error', endQuietly);
  const [{ runCommand }, { wantsColours }, command] = await Promise.all([
    import('./run-command.ts'),
    import('../../loading/colours.ts'),
    load(),
  ]);
  const output: Output = {
    out: (text) => void process.stdout.write(`${text}\n`),
    error: (text) => void process.stderr.write(`${text}\n`),
    colours: wantsColours(process.stdout),
  };
  // Not `process.exit`: what was written to a pipe may still be on its way.
  process.exitCode = await runCommand(command, process.argv.slice(2), output);
}

/** Whoever reads may stop before the end, as `head` does. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
