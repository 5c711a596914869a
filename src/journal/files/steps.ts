import { dirname, join } from 'node:path';
import { z } from 'zod';
import { ChangedMeanwhile, hasCode, naming } from './disk-failure.ts';
import { hiddenPath } from './hidden-folder.ts';
import { attempt, bytesAt, digest, makeFolder, realPath, write, type WritingDisk } from './writing-disk.ts';

/* The steps of writing files: how each is recorded, made and undone. */

/** A recorded change, with enough information to make it, or to see that it has been made. */
const stepSchema = z.strictObject({
  kind: z.enum(['create', 'replace', 'remove']),
  /** Relative to the folder. */
  path: z.string(),
  /** Digests of the file before and after; null if it doesn't exist. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type Step = z.output<typeof stepSchema>;
const recordSchema = z.strictObject({ version: z.literal(1), steps: z.array(stepSchema) });
const RECORD = 'record.json';

/** The folders that steps work in. */
export interface StepFolders {
  /** The folder that their paths are relative to. */
  folder: string;
  /** The hidden folder: `new/<index>` is the file that a step puts in place, `old/<index>` the one that was there before. */
  own: string;
}

/**
 * Writes a record of the steps into the hidden folder. From here on they will be made, if not by this program then by
 * the next one.
 */
export function recordSteps({ folder, own }: StepFolders, steps: readonly Step[], disk: WritingDisk): void {
  const path = join(own, RECORD);
  naming(folder, () => write(`${path}.new`, JSON.stringify({ version: 1, steps }), disk));
  disk.renameSync(`${path}.new`, path);
}

/** Returns the recorded steps; empty if there's no readable record. */
export function recordedSteps(own: string, disk: WritingDisk): Step[] {
  const bytes = bytesAt(join(own, RECORD), disk);
  if (!bytes) return [];
  try {
    const read = recordSchema.safeParse(JSON.parse(bytes.toString('utf8')));
    return read.success ? read.data.steps : [];
  } catch {
    return [];
  }
}

/** Deletes the record of steps: from then on there's nothing left to finish. */
export function eraseRecord(own: string, disk: WritingDisk): void {
  disk.rmSync(join(own, RECORD), { force: true });
}

/**
 * Makes a step; one that was half made can be made again.
 * @param index its number among all steps
 * @param undo collects functions that undo what was done
 * @throws Taken, ChangedMeanwhile, and errors of the disk
 */
export function makeStep(
  { folder, own }: StepFolders,
  index: number,
  step: Step,
  undo: (() => void)[],
  disk: WritingDisk,
): void {
  const target = join(folder, step.path);
  const [written, old] = ['new', 'old'].map((part) => join(own, part, String(index))) as [string, string];
  if (step.kind === 'create') {
    makeFolder(dirname(target), undo, disk);
    place(written, target, disk);
    undo.push(() => disk.rmSync(target, { force: true }));
    return;
  }
  if (digest(bytesAt(target, disk)) !== step.before) throw new ChangedMeanwhile(target);
  const real = realPath(target, disk);
  if (step.kind === 'remove') {
    if (step.before === null) return;
    moveTo(real, old, disk);
    undo.push(() => moveTo(old, real, disk));
    return;
  }
  makeFolder(dirname(real), undo, disk);
  if (step.before !== null) keepAlso(real, old, disk);
  moveTo(written, real, disk);
  undo.push(() => (step.before === null ? disk.rmSync(real, { force: true }) : moveTo(old, real, disk)));
}

/** Error codes of disks that can't give a file a second name, or not across disks. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'];

/** The target of a new file already exists. */
export class Taken extends Error {}

/** Puts a file in place where none exists. @throws Taken if one does */
function place(written: string, target: string, disk: WritingDisk): void {
  try {
    disk.linkSync(written, target);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw new Taken();
    if (!hasCode(error, ...NO_LINKS)) throw error;
    reserve(target, disk);
    try {
      moveTo(written, target, disk);
    } catch (failure) {
      attempt(() => disk.rmSync(target, { force: true }));
      throw failure;
    }
  }
}

function reserve(target: string, disk: WritingDisk): void {
  try {
    disk.closeSync(disk.openSync(target, 'wx'));
  } catch (error) {
    throw hasCode(error, 'EEXIST') ? new Taken() : error;
  }
}

function keepAlso(file: string, also: string, disk: WritingDisk): void {
  // A step that was half made may have kept it already.
  disk.rmSync(also, { force: true });
  try {
    disk.linkSync(file, also);
  } catch (error) {
    if (!hasCode(error, ...NO_LINKS)) throw error;
    disk.copyFileSync(file, also);
  }
}

function moveTo(from: string, to: string, disk: WritingDisk): void {
  try {
    disk.renameSync(from, to);
  } catch (error) {
    if (!hasCode(error, 'EXDEV')) throw error;
    const beside = `${hiddenPath(dirname(to))}.file`;
    try {
      disk.copyFileSync(from, beside);
      disk.renameSync(beside, to);
    } finally {
      disk.rmSync(beside, { force: true });
    }
    disk.rmSync(from, { force: true });
  }
}

/** Removes folders that the steps have left empty, the innermost first. */
export function removeEmptied(folder: string, steps: readonly Step[], undo: (() => void)[], disk: WritingDisk): void {
  const folders = new Set<string>();
  for (const { kind, path } of steps)
    if (kind === 'remove')
      for (let above = dirname(path); above !== '.' && above !== '..'; above = dirname(above)) folders.add(above);
  for (const path of [...folders].toSorted((a, b) => b.split('/').length - a.split('/').length)) {
    const emptied = join(folder, path);
    try {
      disk.rmdirSync(emptied);
      undo.push(() => void disk.mkdirSync(emptied, { recursive: true }));
    } catch (error) {
      if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR')) throw error;
    }
  }
}
