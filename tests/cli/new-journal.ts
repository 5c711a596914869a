import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** The day on which documents are begun; the next due date is two days later. */
export const TODAY = '2026-06-12';

/** A copy of one of the journals in `tests/journals`, in which documents are begun. */
export class NewJournal {
  readonly #parent = mkdtempSync(join(tmpdir(), 'new-'));
  readonly folder = join(this.#parent, 'journal');

  constructor(name: string) {
    cpSync(join(ROOT, 'tests/journals', name), this.folder, { recursive: true });
  }

  /** A command of ours about this journal; its folder is called `content` in what it says. */
  run(script: string, args: readonly string[]) {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/main.ts', script, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], ALONGSIDE_CONTENT: this.folder },
    });
    const named = (text: string) => text.replaceAll(this.folder, 'content');
    return { status, out: named(stdout), error: named(stderr) };
  }

  begin(...args: readonly string[]) {
    return this.run('new', [...args, '--today', TODAY]);
  }

  check(today: string) {
    return this.run('check', ['--strict', '--today', today]);
  }

  textOf(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** All that there is. */
  paths(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' }).toSorted();
  }

  remove(): void {
    rmSync(this.#parent, { recursive: true, force: true });
  }
}
