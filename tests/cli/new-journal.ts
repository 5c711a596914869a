import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../../src/cli/check.ts';
import { newCommand } from '../../src/cli/new/command.ts';
import { type Ran, runHere } from '../support/run-here.ts';

export const ROOT = join(import.meta.dirname, '../..');

/** The day on which documents are started; the next due date is two days later. */
export const TODAY = '2026-06-12';

/** A copy of one of the journals in `tests/journals`, to start documents in. */
export class NewJournal {
  readonly #parent = mkdtempSync(join(tmpdir(), 'new-'));
  readonly folder = join(this.#parent, 'journal');

  constructor(name: string) {
    cpSync(join(ROOT, 'tests/journals', name), this.folder, { recursive: true });
  }

  async begin(...args: readonly string[]) {
    return this.#named(await runHere(newCommand(), [...args, '--today', TODAY], this.#where));
  }

  /** Runs `npm run new` as a separate process. */
  start(...args: readonly string[]) {
    const { environment } = this.#where;
    return this.#named(
      spawnSync(process.execPath, ['src/cli/start.mjs', 'new', ...args, '--today', TODAY], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], ...environment },
      }),
    );
  }

  async check(today: string) {
    return this.#named(await runHere(check, ['--strict', '--today', today], this.#where));
  }

  get #where() {
    return { environment: { ALONGSIDE_CONTENT: this.folder } };
  }

  /** Returns a command's output with the folder's path replaced by `content`. */
  #named({ status, stdout, stderr }: Ran) {
    const named = (text: string) => text.replaceAll(this.folder, 'content');
    return { status, out: named(stdout), error: named(stderr) };
  }

  textOf(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Returns the paths of all files. */
  paths(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).toSorted();
  }

  remove(): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }
}
