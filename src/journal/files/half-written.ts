import * as fs from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ChangedMeanwhile, hasCode } from './disk-failure.ts';
import { leftIn, takeOver } from './hidden-folder.ts';
import { eraseRecord, makeStep, recordedSteps, removeEmptied, type Step, type StepFolders, Taken } from './steps.ts';
import { bytesAt, digest, statusAt, type WritingDisk } from './writing-disk.ts';

/* What is left of a command that was killed while it wrote files, and how the next command finishes its work. */

/** The outcome for a command that was killed while it wrote. */
export interface FinishedWriting {
  /** Files that it hadn't reached; they've been written now. */
  finished: string[];
  /** Files that have changed since; they stay as they are. */
  left: string[];
}

/**
 * Finishes what killed commands left in a folder: recorded changes are made, and changes that were still being prepared
 * are removed. It doesn't touch what a running command does, or a file that has changed since.
 */
export function finishLeftBehind(given: string, disk: WritingDisk = fs): FinishedWriting {
  const folder = resolve(given);
  const all: FinishedWriting = { finished: [], left: [] };
  for (const left of leftIn(folder, disk))
    try {
      takeOver(left, disk, (own) => {
        const steps = recordedSteps(own, disk);
        for (const [index, step] of steps.entries()) finishStep({ folder, own }, index, step, all, disk);
        removeEmptied(
          folder,
          steps.filter(({ path }) => isOurs(folder, path, disk)),
          [],
          disk,
        );
        eraseRecord(own, disk);
        disk.rmSync(own, { recursive: true, force: true });
      });
    } catch (error) {
      // Another program was quicker.
      if (!hasCode(error, 'ENOENT')) throw error;
    }
  return all;
}

/** Returns whether a command was killed here while it put files in place, so that some may be missing. */
export function isHalfWritten(given: string): boolean {
  const folder = resolve(given);
  return leftIn(folder, fs).some((own) => recordedSteps(own, fs).length > 0);
}

function finishStep(
  { folder, own }: StepFolders,
  index: number,
  step: Step,
  { finished, left }: FinishedWriting,
  disk: WritingDisk,
): void {
  const now = isOurs(folder, step.path, disk) ? digest(bytesAt(join(folder, step.path), disk)) : undefined;
  if (now === step.after) return;
  const hasText = step.kind === 'remove' || digest(bytesAt(join(own, 'new', String(index)), disk)) === step.after;
  if (now !== step.before || !hasText) return void left.push(step.path);
  try {
    makeStep({ folder, own }, index, step, [], disk);
    finished.push(step.path);
  } catch (error) {
    if (!(error instanceof Taken || error instanceof ChangedMeanwhile)) throw error;
    left.push(step.path);
  }
}

/** Matches the only file outside a journal's folder that a command writes; `setup` does. */
const OUTSIDE = /^(?:\.\.\/)*\.github\/CODEOWNERS$/;

/**
 * Returns whether a recorded path is one that we write to. A record may come from anywhere, such as a stranger's
 * branch; it can't do more than that branch could do itself.
 */
function isOurs(folder: string, path: string, disk: WritingDisk): boolean {
  if (isAbsolute(path) || path.includes('\0') || path.includes('\\')) return false;
  if (OUTSIDE.test(path)) return true;
  const parts = path.split('/');
  if (parts.some((part) => part === '' || (part.startsWith('.') && part !== '.gitignore'))) return false;
  let near = dirname(join(folder, path));
  while (!statusAt(near, disk)) near = dirname(near);
  const way = relative(disk.realpathSync(folder), disk.realpathSync(near));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
