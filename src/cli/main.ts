import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Output } from './runtime/command.ts';

const CACHE = join(import.meta.dirname, '../../node_modules/.cache/alongside');

// Everything else is imported after this, so that Node keeps what it compiles for the next run: that is half the time of a
// check of a small journal.
enableCompileCache(CACHE);
// Young objects get no more room than at the start. With more a large journal takes no less time, and a third more memory.
setFlagsFromString('--semi-space-growth-factor=1');
process.stdout.on('error', endQuietly);

const [{ runProgram }, { escapeWorkflowCommands, wantsColours }] = await Promise.all([
  import('./runtime/program.ts'),
  import('../journal/problems/report.ts'),
]);
const output: Output = {
  out: (text) => void process.stdout.write(`${escapeWorkflowCommands(text)}\n`),
  error: (text) => void process.stderr.write(`${escapeWorkflowCommands(text)}\n`),
  annotate: (line) => void process.stdout.write(`${line}\n`),
  colours: wantsColours(process.stdout),
};
// Not `process.exit`: what was written to a pipe may still be on its way.
process.exitCode = await runProgram(process.argv.slice(2), output);

/** Whoever reads may stop before the end, as `head` does. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
