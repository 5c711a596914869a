import '../engine/older-node.ts';
import { fstatSync, fsyncSync, statSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Output } from './runtime/command.ts';

// The space for young objects doesn't grow. Growing wouldn't make a large journal faster, but would use a third more memory.
setFlagsFromString('--semi-space-growth-factor=1');

// A bundle evaluates modules that are imported statically before `older-node.ts`, which is a part of this module there.
const [{ runProgram }, { escapeWorkflowCommands, wantsColours }, { reasonOf }] = await Promise.all([
  import('./runtime/program.ts'),
  import('../journal/problems/report.ts'),
  import('../journal/files/disk-failure.ts'),
]);

/** The first error while printing. A reader may stop before the end, as `head` does. */
let failure: unknown;
let printed = Promise.resolve();
const { fd } = process.stdout;
const target = fstatSync(fd);
process.stdout.on('error', (error) => {
  failure ??= error;
});
// There's nowhere left to report it.
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
// A command has done its work even if the reader stops early; but output redirected to a file has to be complete.
const isLost = failure !== undefined && !isReaderGone(failure);
if (isLost) output.error(`Not everything that the command says could be written: ${reasonOf(failure)}.`);
// Not `process.exit`: output to a pipe may still be on its way.
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

/** Prints to a file. When a disk is full, it accepts a part of a text, which a stream wouldn't report. */
function printToFile(text: string): void {
  try {
    writeFileSync(fd, text);
  } catch (error) {
    failure = error;
  }
}

/** Flushes the output: some disks only then report that they're full. */
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

/** Returns whether output is thrown away, also because it's closed. */
function isNowhere(): boolean {
  const nowhere = statSync(devNull, { throwIfNoEntry: false });
  return nowhere?.isCharacterDevice() === true && target.isCharacterDevice() && nowhere.rdev === target.rdev;
}
