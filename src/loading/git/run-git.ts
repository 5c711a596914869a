import { spawnSync } from 'node:child_process';
import { UsageError } from '../today.ts';

/** What git answered; a status other than 0 says that it could not do what it was asked. */
export interface GitAnswer {
  status: number;
  out: Buffer;
  /** Its own words for what went wrong; empty where it had none. */
  complaint: string;
}

export interface GitQuestion {
  input?: string;
  /** Bytes of the answer; what is beyond them is cut off, and git is stopped. */
  most?: number;
}

/** What a hook or another git leaves in the environment says where *that* git works: ours is told by its folder alone. */
const OF_ANOTHER_GIT = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_COMMON_DIR',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
];

const PLENTY = 1024 * 1024 * 1024;

/**
 * Asks git something that changes nothing, in a folder. What it is asked with is passed as it is: no shell reads it.
 * @throws UsageError where there is no git on this machine
 */
export function runGit(folder: string, args: readonly string[], { input, most }: GitQuestion = {}): GitAnswer {
  // Not as working directory: one that is not there could not be told from a git that is not there.
  const { status, stdout, stderr, error } = spawnSync(
    'git',
    ['-C', folder, '--no-optional-locks', '--literal-pathspecs', ...args],
    {
      env: environment(),
      maxBuffer: most ?? PLENTY,
      ...(input !== undefined && { input }),
    },
  );
  const code = error !== undefined && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    throw new UsageError(
      'There is no `git` on this computer, and a digest compares what git keeps. Install git first.',
    );
  if (error && !(code === 'ENOBUFS' && most !== undefined)) throw error;
  return { status: error ? 0 : (status ?? 1), out: stdout, complaint: stderr.toString().trim() };
}

function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !OF_ANOTHER_GIT.includes(name));
  // In English, whatever this computer speaks: our own messages around git's words are.
  return { ...Object.fromEntries(own), LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
}
