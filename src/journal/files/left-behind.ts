import { lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiskFailure, diskFailure, reasonOf, shownPath } from './disk-failure.ts';

/*
 * Temporary files that a command must not leave behind. The command removes them however it ends; if it was killed
 * (SIGKILL, a power cut), the next one does. Their names identify the process, so that those of a running one aren't
 * touched.
 */

/** Signals that end a program before it's done. */
export const ENDINGS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The exit code of a program ended by a signal, as shells report it. Which signal it was doesn't matter here. */
export const ENDED_BY_SIGNAL = 130;

const steps = new Set<() => void>();

function takeAll(): void {
  for (const step of steps)
    try {
      step();
    } catch {
      // The program ends anyway, and the next one tries again.
    }
  steps.clear();
}

function endBySignal(): void {
  process.exit(ENDED_BY_SIGNAL);
}

/**
 * Registers a step to run when the program ends, also by a signal. While any is registered, a signal waits until the
 * current synchronous work is done, so that files written in it are all written, or none.
 * @returns a function that unregisters it
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
    // Not immediately: a signal that arrived meanwhile is delivered first.
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

/** Returns when a process started, in the system's ticks, or that it has ended; `0` if the system doesn't say. */
function beginningOf(pid: number): string {
  try {
    const [state, ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    // A zombie, whose exit status hasn't been read yet, is still listed.
    return state === 'Z' || state === 'X' ? ENDED : (fields[18] ?? '0');
  } catch {
    return '0';
  }
}

const OWN_MARK = `${process.pid}-${beginningOf(process.pid)}`;

/** Returns a mark for this process to use in names: no other process has the same number and start time. */
export function ownMark(): string {
  return OWN_MARK;
}

/** The pattern of marks, as part of a regular expression. */
export const MARK = String.raw`\d+-\d+`;

/**
 * Returns whether the process of a mark still runs. Systems reuse process numbers, so a process that started at another
 * time is a different one.
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
    // It runs, but belongs to another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

export interface TemporaryFolder {
  path: string;
  remove: () => void;
}

/**
 * Makes a folder outside the journal that only this user can open, and that is removed when the program ends. Those of
 * the same kind that this user's programs left behind are removed too. It may be on another disk, so nothing is moved
 * out of it.
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

/**
 * Runs a step in the system's folder for temporary files. @throws DiskFailure that names this folder, which doesn't
 * appear in the command
 */
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

/**
 * Removes what processes that have ended left in a folder.
 * @param named matches the names; its first group is a mark
 */
function removeLeftIn(folder: string, named: RegExp): void {
  for (const name of readdirSync(folder)) {
    const [, mark] = named.exec(name) ?? [];
    const path = join(folder, name);
    if (mark !== undefined && !isRunning(mark) && isOwn(path)) rmSync(path, { recursive: true, force: true });
  }
}

/** Returns whether a folder belongs to this user. In a shared folder, other users' folders are left alone. */
function isOwn(path: string): boolean {
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status?.isDirectory() === true && status.uid === (process.getuid?.() ?? status.uid);
}
