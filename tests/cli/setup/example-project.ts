import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ENVIRONMENT = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
  GIT_AUTHOR_NAME: 'Kit',
  GIT_AUTHOR_EMAIL: 'kit@journal.example',
  GIT_AUTHOR_DATE: '2026-11-01T12:00:00Z',
  GIT_COMMITTER_NAME: 'Kit',
  GIT_COMMITTER_EMAIL: 'kit@journal.example',
  GIT_COMMITTER_DATE: '2026-11-01T12:00:00Z',
};

/** What the example's partnership says of itself. */
const PARTNERSHIP = `---
name: The Ferry and the Bridge
since: 2026-01-05
purpose: We make each other finish.
cadence: { every: 1 week, starts: 2026-01-11 }
site: { url: https://robin-and-sam.example }
---
`;

/** The folder of the project that every committed one starts as. */
let template: string | undefined;

/** A project's folder with an example journal of few files in `content`, in a git repository of its own or in none. */
export class ExampleProject {
  readonly root = mkdtempSync(join(tmpdir(), 'alongside-project-'));
  readonly content = join(this.root, 'content');

  constructor() {
    this.write('content/README.md', '# How to write this journal\n');
    this.write('content/partnership.md', PARTNERSHIP);
    this.write('content/partners/robin.md', '---\nname: Robin\n---\n');
    this.write('content/partners/sam.md', '---\nname: Sam\n---\n');
    this.write('content/check-ins/2026/2026-01-11.md', '---\ndate: 2026-01-11\n---\n\n## Notes\n\nWe began.\n');
    this.write('content/keyring.json', '{}\n');
  }

  /** The example as whoever clones it has it: all of it committed. */
  static committed(): ExampleProject {
    template ??= ExampleProject.#makeTemplate();
    const project = new ExampleProject();
    cpSync(join(template, '.git'), join(project.root, '.git'), { recursive: true });
    return project;
  }

  /** Its repository is copied for each test: making one starts git three times. */
  static #makeTemplate(): string {
    const project = new ExampleProject();
    project.git('init', '--quiet', '--initial-branch=main');
    project.commit();
    process.once('exit', () => project.remove());
    return project.root;
  }

  commit(): void {
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message=The example');
  }

  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.root, encoding: 'utf8', env: ENVIRONMENT });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  /** Every file but git's own, with its text. */
  files(): Record<string, string> {
    const paths = readdirSync(this.root, { recursive: true, encoding: 'utf8' })
      .filter((path) => !/^\.git(?:\/|$)/.test(path) && lstatSync(join(this.root, path)).isFile())
      .toSorted();
    return Object.fromEntries(paths.map((path) => [path, this.read(path)]));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
