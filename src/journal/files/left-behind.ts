import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFailure, diskFailure, reasonOf, shownPath } from './disk-failure.ts';

/*
 * What a command has begun and must not leave behind. In whatever way it ends, it removes it itself; what is left by one that was
 * ended by force (SIGKILL, a power cut), the next removes. Names say whose it is, so that nothing of one that still runs is touched.
 */

/** Signals that end a program before it is done. */
export const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** What a shell adds to a signal's number for a program that it ended; which signal it was is of no use to anyone here. */
export const ENDED_BY_SIGNAL = 130;

const steps = new Set<() => void>();

function takeAll(): void {
  for (const step of steps)
    try {
      step();
    } catch {
      // The program ends all the same, and the next one tries again.
    }
  steps.clear();
}

function endBySignal(): void {
  process.exit(ENDED_BY_SIGNAL);
}

/**
 * Has something done when the program ends, by a signal too. While there is such a thing, a signal waits until what is being
 * done without a pause is done: files that are written so are all written, or none.
 * @returns takes it back
 */
export function atEnd(step: () => void): () => void {
  if (steps.size === 0) {
    stopListening();
    process.on('exit', takeAll);
    for (const signal of ENDINGS) process.on(signal, endBySignal);
  }
  steps.add(step);
  return () => {
    steps.delete(step);
    // Not at once: a signal that came meanwhile is delivered first.
    setImmediate(() => {
      if (steps.size === 0) stopListening();
    });
  };
}

function stopListening(): void {
  process.off('exit', takeAll);
  for (const signal of ENDINGS) process.off(signal, endBySignal);
}

const ENDED = 'ended';

/** When a process began, in the system's ticks, or that it has ended; where the system does not say: `0`. */
function beginningOf(pid: number): string {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    // One that nobody has asked how it ended is still listed.
    return state === 'Z' || state === 'X' ? ENDED : (fields[18] ?? '0');
  } catch {
    return '0';
  }
}

const OWN_MARK = `${process.pid}-${beginningOf(process.pid)}`;

/** This process, in a name: no other has the same number and began at the same moment. */
export function ownMark(): string {
  return OWN_MARK;
}

/** How marks are written, for a pattern. */
export const MARK = String.raw`\d+-\d+`;

/**
 * Whether the process of a mark still runs. Systems give a number again, so one of that number which began at another moment is
 * another.
 */
export function isRunning(mark: string): boolean {
  const [pid = NaN, began] = mark.split('-').map(Number);
  if (!Number.isSafeInteger(pid) || pid < 1 || !isProcess(pid)) return false;
  const found = beginningOf(pid);
  if (found === ENDED) return false;
  return found === '0' || began === undefined || began === 0 || found === String(began);
}

function isProcess(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface TemporaryFolder {
  path: string;
  remove: () => void;
}

/**
 * A folder outside of the journal that only this user can open, and that goes when the program ends. Those of its kind that
 * programs of this user left behind are removed. It may be on another disk: nothing is moved out of it.
 * @throws DiskFailure
 */
export function temporaryFolder(kind: string): TemporaryFolder {
  const start = `alongside-${kind}-`;
  const path = inTemporary((folder) => {
    removeLeftIn(folder, new RegExp(`^${start}(${MARK})-\\w+$`));
    return mkdtempSync(join(folder, `${start}${ownMark()}-`));
  });
  const erase = () => rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  const takeBack = atEnd(erase);
  return {
    path,
    remove: () => {
      erase();
      takeBack();
    },
  };
}

/** @throws DiskFailure that says whose folder it is: nobody has named it after the command */
function inTemporary<T>(step: (folder: string) => T): T {
  const folder = tmpdir();
  try {
    return step(folder);
  } catch (error) {
    if (diskFailure(error) === undefined) throw error;
    const variable = process.platform === 'win32' ? 'TEMP' : 'TMPDIR';
    throw new DiskFailure(
      `Temporary files can’t be written to \`${shownPath(folder)}\`: ${reasonOf(error)}. Set ${variable} to a folder that you can write to.`,
    );
  }
}

/** @param named its first group is a mark */
function removeLeftIn(folder: string, named: RegExp): void {
  for (const name of readdirSync(folder)) {
    const [, mark] = named.exec(name) ?? [];
    const path = join(folder, name);
    if (mark !== undefined && !isRunning(mark) && isOwn(path)) rmSync(path, { recursive: true, force: true });
  }
}

/** Whether it is a folder of this user: in a folder for everyone, another's is none of our business. */
function isOwn(path: string): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status?.isDirectory() === true && status.uid === (process.getuid?.() ?? status.uid);
}
