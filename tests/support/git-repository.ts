import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * The same commits on every machine and every day, without the user's own settings, hooks or keys. Also without
 * anything that only costs time: a temporary repository doesn't need a maintenance process after each commit.
 */
const ENVIRONMENT = {
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'maintenance.auto',
  GIT_CONFIG_VALUE_0: 'false',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Robin',
  GIT_AUTHOR_EMAIL: 'robin@example.org',
  GIT_AUTHOR_DATE: '2026-03-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Robin',
  GIT_COMMITTER_EMAIL: 'robin@example.org',
  GIT_COMMITTER_DATE: '2026-03-01T12:00:00Z',
};

/** A real repository in its own folder, with a branch `main` and no commit yet. */
export class GitRepository {
  readonly folder: string;

  constructor(folder: string = realpathSync(mkdtempSync(join(tmpdir(), 'alongside-git-')))) {
    this.folder = folder;
  }

  /** Makes what `git init` does, without starting it. */
  static init(folder?: string): GitRepository {
    const repository = new GitRepository(folder);
    const own = join(repository.folder, '.git');
    for (const folder of ['objects/info', 'objects/pack', 'refs/heads', 'refs/tags'])
      mkdirSync(join(own, folder), { recursive: true });
    writeFileSync(join(own, 'HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(join(own, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = false\n');
    return repository;
  }

  git(...args: readonly string[]): string {
    return this.#run('git', args);
  }

  #run(program: string, args: readonly string[]): string {
    return execFileSync(program, args, {
      cwd: this.folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ...ENVIRONMENT },
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim();
  }

  /** Writes files, by path; deletes those that are `undefined`. */
  write(files: Readonly<Record<string, string | Uint8Array | undefined>>): this {
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (content === undefined) rmSync(file);
      else writeFileSync(file, content);
    }
    return this;
  }

  /** Commits everything, and returns the commit's SHA. */
  commit(message = 'A commit'): string {
    // A process that holds as much memory as one of Vitest's takes long to start another: the shell starts both.
    this.#run('sh', ['-ec', 'git add --all; git commit --quiet --allow-empty --message "$1"', 'sh', message]);
    const [, branch] = /^ref: (.+)/.exec(this.#told('HEAD')) ?? [];
    return this.#told(branch ?? 'HEAD').trim();
  }

  /** Returns what git stores in a file of its own, which saves a process compared to asking git. */
  #told(file: string): string {
    return readFileSync(join(this.folder, '.git', file), 'utf8');
  }

  branch(name: string): this {
    this.git('checkout', '--quiet', '-b', name);
    return this;
  }

  /** Makes a clone with only its latest commit. */
  shallowClone(): GitRepository {
    const clone = new GitRepository();
    clone.git('clone', '--quiet', '--depth', '1', `file://${this.folder}`, '.');
    return clone;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
