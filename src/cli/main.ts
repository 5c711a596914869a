import '../engine/older-node.ts';
import { fstatSync, fsyncSync, statSync, writeFileSync } from 'node:fs';
import module from 'node:module';
import { devNull } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Output } from './runtime/command.ts';

/** What this is installed in: a pair's repository, or, in a clone, Alongside's own. */
const [INSTALLED_IN = ''] = import.meta.filename.endsWith('.ts')
  ? [resolve(import.meta.dirname, '../..')]
  : import.meta.dirname.split(`${sep}node_modules${sep}`, 1);
const CACHE = join(INSTALLED_IN, 'node_modules/.cache/alongside');

// Everything else is imported after this, so that Node keeps what it compiles for the next run: that is half the time of a
// check of a small journal.
module.enableCompileCache?.(CACHE);
// Young objects get no more room than at the start. With more a large journal takes no less time, and a third more memory.
setFlagsFromString('--semi-space-growth-factor=1');

const [{ runProgram }, { escapeWorkflowCommands, wantsColours }, { reasonOf }] = await Promise.all([
  import('./runtime/program.ts'),
  import('../journal/problems/report.ts'),
  import('../journal/files/disk-failure.ts'),
]);

/** What became of the first thing that couldn't be printed. A reader may stop before the end, as `head` does. */
let failure: unknown;
let printed = Promise.resolve();
const { fd } = process.stdout;
const target = fstatSync(fd);
process.stdout.on('error', (error) => {
  failure ??= error;
});
// There is nowhere left to say it.
process.stderr.on('error', () => undefined);

const output: Output = {
  out: (text) => print(`${escapeWorkflowCommands(text)}\n`),
  error: (text) => void process.stderr.write(`${escapeWorkflowCommands(text)}\n`),
  annotate: (line) => print(`${line}\n`),
  delivered: async () => {
    await printed;
    if (target.isFile() && failure === undefined) reachDisk();
    if (failure !== undefined) return reasonOf(failure);
    return isNowhere() ? 'the output goes nowhere' : undefined;
  },
  colours: wantsColours(process.stdout),
};

const code = await runProgram(process.argv.slice(2), output);
await printed;
// A command has done what it says, whether or not somebody reads on; what is kept in a file has to be there in full.
const isLost = failure !== undefined && !isReaderGone(failure);
if (isLost) output.error(`Not everything that the command says could be written: ${reasonOf(failure)}.`);
// Not `process.exit`: what was written to a pipe may still be on its way.
process.exitCode = isLost ? code || 1 : code;

function print(text: string): void {
  if (failure !== undefined) return;
  if (target.isFile()) return printToFile(text);
  printed = new Promise((done) => {
    process.stdout.write(text, (error) => {
      failure ??= error ?? undefined;
      done();
    });
  });
}

/** A disk that becomes full takes a part of a text, which a stream does not tell. */
function printToFile(text: string): void {
  try {
    writeFileSync(fd, text);
  } catch (error) {
    failure = error;
  }
}

/** Some disks say only then that they are full. */
function reachDisk(): void {
  try {
    fsyncSync(fd);
  } catch (error) {
    failure = error;
  }
}

function isReaderGone(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'EPIPE' || code === 'ECONNRESET' || (code === 'EIO' && process.stdout.isTTY);
}

/** Where what is printed is thrown away: a closed output is that, too. */
function isNowhere(): boolean {
  const nowhere = statSync(devNull, { throwIfNoEntry: false });
  return nowhere?.isCharacterDevice() === true && target.isCharacterDevice() && nowhere.rdev === target.rdev;
}
