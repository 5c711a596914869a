import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { DiskFailure, hasCode, shownPath } from './disk-failure.ts';
import { atEnd, isRunning, MARK, ownMark } from './left-behind.ts';
import { attempt, write, type WritingDisk } from './writing-disk.ts';

/*
 * The hidden folder in which a process prepares its files. Its name identifies the process, so it also serves as a lock
 * on the folder.
 */

const PREFIX = '.alongside-writing-';
const FOLDER_NAME = new RegExp(String.raw`^\.alongside-writing-(${MARK})-[0-9a-f]+$`);

/** This process's folders that are in use. */
const inUse = new Set<string>();

/** Returns a new path here with this process's mark in its name, which git and the journal ignore. */
export function hiddenPath(folder: string): string {
  return join(folder, `${PREFIX}${ownMark()}-${randomBytes(4).toString('hex')}`);
}

/** A hidden folder that belongs to this process. */
export interface OwnFolder {
  path: string;
  remove: () => void;
  /** Leaves the folder for the next program. */
  keep: () => void;
}

/** How long a process waits for others that write into the same folder, in milliseconds; they need only a few. */
const MAX_WAIT_MS = 5_000;
const PAUSE_MS = 10;

/**
 * Makes the hidden folder once no other process has one here. If two come at once, they see each other: the one with
 * the lower name steps back, and the other continues once it's alone.
 */
export function takeTurn(folder: string, disk: WritingDisk): OwnFolder {
  for (const until = Date.now() + MAX_WAIT_MS; ;) {
    const own = ownFolder(folder, disk);
    try {
      for (;;) {
        const others = runningIn(folder, disk).filter((name) => name !== basename(own.path));
        if (others.length === 0) return own;
        if (Date.now() > until) throw new DiskFailure(busy(folder, others));
        if (others.some((name) => name > basename(own.path))) break;
        pause();
      }
    } catch (error) {
      own.remove();
      throw error;
    }
    own.remove();
    while (runningIn(folder, disk).length > 0 && Date.now() <= until) pause();
  }
}

function busy(folder: string, [name = '']: readonly string[]): string {
  const [process = ''] = (FOLDER_NAME.exec(name)?.[1] ?? '').split('-');
  return `Another command (process ${process}) is writing into \`${shownPath(folder)}\` right now. Try again when it’s done.`;
}

/** Blocks this process for a moment. */
function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
}

function ownFolder(folder: string, disk: WritingDisk): OwnFolder {
  const path = hiddenPath(folder);
  inUse.add(path);
  const erase = () => disk.rmSync(path, { recursive: true, force: true });
  const takeBack = atEnd(erase);
  const keep = () => {
    inUse.delete(path);
    takeBack();
  };
  const remove = () => {
    attempt(erase);
    keep();
  };
  try {
    disk.mkdirSync(path);
    write(join(path, '.gitignore'), '*\n', disk);
    for (const part of ['new', 'old']) disk.mkdirSync(join(path, part));
    return { path, remove, keep };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Returns the names of the hidden folders here: those of running processes, and those of processes that have ended. */
function hiddenFolders(folder: string, disk: WritingDisk): { running: string[]; left: string[] } {
  const names = listed(folder, disk).filter((name) => FOLDER_NAME.test(name));
  const isUsed = (name: string) => {
    const mark = FOLDER_NAME.exec(name)?.[1] ?? '';
    return mark === ownMark() ? inUse.has(join(folder, name)) : isRunning(mark);
  };
  return { running: names.filter(isUsed), left: names.filter((name) => !isUsed(name)) };
}

function runningIn(folder: string, disk: WritingDisk): string[] {
  return hiddenFolders(folder, disk).running;
}

function listed(folder: string, disk: WritingDisk): string[] {
  try {
    return disk.readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** Returns the hidden folders here whose process has ended. */
export function leftIn(folder: string, disk: WritingDisk): string[] {
  return hiddenFolders(folder, disk).left.map((name) => join(folder, name));
}

/**
 * Takes over a folder that was left behind, by renaming it for this process. Only one of several processes can do that.
 * @param step receives its new path
 */
export function takeOver(left: string, disk: WritingDisk, step: (own: string) => void): void {
  const own = hiddenPath(dirname(left));
  inUse.add(own);
  try {
    disk.renameSync(left, own);
    step(own);
  } finally {
    inUse.delete(own);
  }
}
