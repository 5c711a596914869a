import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GitRepository } from '../support/git-repository.ts';
import { job, type JobName, ROOT } from './workflow-files.ts';

const quickNpm = (engine: string) => `#!/bin/sh
[ "$1" = run ] || exit 64
command=$2
shift 2
[ "$1" != -- ] || shift
exec node '${engine}/server/cli.mjs' "$command" "$@"
`;

/**
 * A partnership's own repository: this program, and a small journal in `content/`; and checkouts of it as Actions makes
 * them.
 */
export class ScratchRepository {
  readonly #root = mkdtempSync(join(tmpdir(), 'workflows-'));
  readonly #origin = GitRepository.init(join(this.#root, 'origin'));

  constructor(journal: string) {
    const { folder } = this.#origin;
    cpSync(join(ROOT, journal), join(folder, 'content'), { recursive: true });
    cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
    this.commit('The first', { '.gitignore': 'node_modules\nsrc\n' });
  }

  /** Makes a commit on the branch that's checked out, with files written into the working tree. */
  commit(message: string, files: Readonly<Record<string, string>>): void {
    this.#origin.write(files).commit(message);
  }

  /** Makes a branch with a commit, and merges main with it: that's what a pull request's workflow sees. */
  mergeOf(branch: string, files: Readonly<Record<string, string>>): void {
    this.#origin.branch(branch);
    this.commit('The change', files);
    this.#origin.git('checkout', '--quiet', 'main');
    this.#origin.git('merge', '--quiet', '--no-ff', '--message', 'Merge', branch);
  }

  /** Makes a new checkout, with as much history as a job gets, and the program installed. */
  checkOut(named: JobName): string {
    const depth = String(job(named).steps[0]?.with['fetch-depth'] ?? 1);
    const folder = mkdtempSync(join(this.#root, 'run-'));
    const clone = join(folder, 'journal');
    execFileSync('git', ['clone', '--quiet', '--depth', depth, `file://${this.#origin.folder}`, clone]);
    for (const part of ['node_modules', 'src']) symlinkSync(join(ROOT, part), join(clone, part));
    return clone;
  }

  /**
   * Makes a folder with an `npm` that runs the scripts in this program's `package.json` in the compiled engine, without
   * the second that the real one takes to start. With `npm run test:long`, jobs use the real one; jobs of a pair's own
   * repository always do.
   */
  quickNpm(engine: string): string {
    const folder = join(this.#root, 'programs');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'npm'), quickNpm(engine), { mode: 0o755 });
    return folder;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true });
  }
}
