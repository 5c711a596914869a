import { statSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { escapeSteering } from '../../domain/unseen.ts';

/** A failed disk operation, explained for people: the file, why it failed, and what to do. */
export class DiskFailure extends Error {
  override name = 'DiskFailure';
  /** Whether part of the work is done; the next command does the rest. */
  readonly isHalfDone: boolean = false;
}

/** Another program changed a file between reading and writing it. */
export class ChangedMeanwhile extends DiskFailure {
  constructor(path: string) {
    super(`\`${shownPath(path)}\` was changed by another program at this very moment. Look at it, and try again.`);
  }
}

interface Reason {
  why: string;
  fix: string;
}

const NO_PERMISSION: Reason = {
  why: 'the system doesn’t let this program do that',
  fix: 'Check who owns it, and who may write to it and to its folder.',
};
const TOO_MANY_OPEN: Reason = {
  why: 'too many files are open at once',
  fix: 'Close other programs, or raise the limit (`ulimit -n`), and try again.',
};
const UNREACHABLE: Reason = {
  why: 'the disk can’t be reached any more',
  fix: 'Reconnect it, and try again.',
};
const IN_USE: Reason = { why: 'another program is using it', fix: 'Close that program, and try again.' };

/** Explanations by the system's error codes. Errors with other codes are reported in the system's words. */
const REASONS: Readonly<Record<string, Reason>> = {
  ENOSPC: { why: 'the disk is full', fix: 'Free up some space, and try again.' },
  EDQUOT: { why: 'you’ve used up your share of the disk', fix: 'Delete what you no longer need, and try again.' },
  EFBIG: { why: 'the disk can’t hold a file this large', fix: 'Choose a folder on another disk.' },
  EROFS: { why: 'this disk is read-only', fix: 'Choose a folder on a disk that you can write to.' },
  EACCES: NO_PERMISSION,
  EPERM: NO_PERMISSION,
  EMFILE: TOO_MANY_OPEN,
  ENFILE: TOO_MANY_OPEN,
  EIO: {
    why: 'the disk itself failed',
    fix: 'Copy your journal to another disk before anything else, then have this one checked.',
  },
  ENOTDIR: { why: 'there’s a file where a folder should be', fix: 'Rename or move that file.' },
  EISDIR: { why: 'it’s a folder, and it should be a file', fix: 'Rename or move that folder.' },
  EEXIST: { why: 'something else has this name', fix: 'Rename or move it.' },
  ENOTEMPTY: { why: 'the folder isn’t empty', fix: 'Look at what’s in it, and move it elsewhere.' },
  ENOENT: { why: 'it isn’t there', fix: 'If it was there a moment ago, another program has removed it: try again.' },
  ELOOP: { why: 'the links in its path go round in a circle', fix: 'Delete the link that leads back.' },
  ENAMETOOLONG: { why: 'its name is too long for this disk', fix: 'Choose a shorter name.' },
  EILSEQ: { why: 'the disk doesn’t allow such a name', fix: 'Choose a name of plain letters and digits.' },
  EXDEV: { why: 'part of it is on another disk', fix: 'Choose a folder that’s all on one disk.' },
  EBUSY: IN_USE,
  ETXTBSY: IN_USE,
  ESTALE: UNREACHABLE,
  ENODEV: UNREACHABLE,
  ENXIO: UNREACHABLE,
  ENOMEM: { why: 'there isn’t enough memory', fix: 'Close other programs, and try again.' },
};

/** System calls that need a disk, by what they do; `listen`, `connect` or `spawn` don't. */
const CALLS = {
  read: 'read fstat stat lstat scandir opendir readdir readlink realpath access watch',
  opened: 'open',
  written:
    'write writev fsync fdatasync ftruncate close mkdir mkdtemp rename link symlink unlink rmdir rm copyfile cp chmod fchmod utime futime lutime',
} as const;

const VERBS: ReadonlyMap<string, string> = new Map(
  Object.entries(CALLS).flatMap(([verb, calls]) => calls.split(' ').map((call) => [call, verb])),
);

/**
 * The explanation for programs that watch folders: the system limits the number of watched folders, and reports that as
 * a lack of space.
 */
const NOT_WATCHED: Reason = {
  why: 'this computer can’t watch any more files',
  fix: 'Close other programs that watch files, or raise the limit (on Linux: `fs.inotify.max_user_watches`).',
};

/**
 * Explains why the disk refused an operation: which file, why, and what to do. Undefined if the error has another
 * cause.
 * @example diskFailure(error) // 'content/keyring.json can’t be written: the disk is full (ENOSPC). Free up some space, and try again.'
 */
export function diskFailure(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  // Checked by name, because the compiled engine has a class of its own.
  if (error.name === 'DiskFailure') return error.message;
  const { code, syscall, path } = saidBySystem(error);
  const verb = VERBS.get(syscall ?? '');
  if (code === undefined || verb === undefined) return undefined;
  const isWatch = syscall === 'watch' && /^(?:ENOSPC|EMFILE|ENFILE)$/.test(code);
  const { why, fix } = (isWatch ? NOT_WATCHED : notAFolder(code, syscall, path)) ??
    REASONS[code] ?? { why: error.message, fix: 'Try again.' };
  const what = path === undefined ? 'A file' : `\`${shownPath(path)}\``;
  return `${what} can’t be ${isWatch ? 'watched' : verb}: ${why} (${code}). ${fix}`;
}

/** Returns the explanation for a path that goes through a file. */
function notAFolder(code: string, syscall: string | undefined, path = '.'): Reason | undefined {
  if (code !== 'ENOTDIR' && code !== 'EEXIST') return undefined;
  const isOfFolder = /^(?:mkdir|scandir|opendir)$/.test(syscall ?? '');
  for (let above = isOfFolder ? path : dirname(path); above !== dirname(above); above = dirname(above))
    if (isFile(above))
      return { why: `\`${shownPath(above)}\` is a file, and it should be a folder`, fix: 'Rename or move it.' };
  return undefined;
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

interface SystemsWord {
  code: string | undefined;
  syscall: string | undefined;
  path: string | undefined;
}

/** Returns the failed system call as Node reports it: on the error, or in its `info`. */
function saidBySystem(error: Error): SystemsWord {
  const told: object = 'info' in error && typeof error.info === 'object' && error.info !== null ? error.info : error;
  const said = (name: string): string | undefined => {
    const value: unknown = Reflect.get(told, name);
    return typeof value === 'string' ? value : undefined;
  };
  return { code: said('code'), syscall: said('syscall'), path: said('dest') ?? said('path') };
}

/** Returns a path as it's shown to people: relative to the current folder if it's below that. */
export function shownPath(path: string): string {
  const near = relative(process.cwd(), resolve(path));
  return escapeSteering(near === '' || near.startsWith('..') ? path : near);
}

/**
 * Returns why something couldn't be written, without naming a file: for output to a terminal, a pipe or a redirection.
 * @example reasonOf(error) // 'the disk is full (ENOSPC)'
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = saidBySystem(error);
  if (code === 'EPIPE') return 'nothing is reading it (EPIPE)';
  const why = code === undefined ? undefined : REASONS[code]?.why;
  return why === undefined ? error.message : `${why} (${code})`;
}

/** Returns whether an error is a system error with one of these codes. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = saidBySystem(error);
  return code !== undefined && codes.includes(code);
}

/** Adds the file name to an error that lacks it: for a full disk, Node doesn't say what was being written. */
export function naming<T>(file: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof Error && 'syscall' in error && !('path' in error)) Object.assign(error, { path: file });
    throw error;
  }
}

/** Explains the output of another program that failed because of the disk; undefined if it failed for another reason. */
export function diskFailureIn(said: string, file: string): DiskFailure | undefined {
  const named = /\b(E[A-Z]{2,12})\b/g;
  const code =
    [...said.matchAll(named)].map(([, each = '']) => each).find((each) => Object.hasOwn(REASONS, each)) ??
    (/no space left on device/i.test(said) ? 'ENOSPC' : /read-only file system/i.test(said) ? 'EROFS' : undefined);
  const reason = code === undefined ? undefined : REASONS[code];
  return reason && new DiskFailure(`\`${shownPath(file)}\` can’t be written: ${reason.why} (${code}). ${reason.fix}`);
}
