import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { feedback } from '../../../src/cli/feedback/command.ts';
import type { GithubServer } from '../../support/github-server.ts';
import { type Ran, runHere } from '../../support/run-here.ts';

const ROOT = join(import.meta.dirname, '../../..');
const SOUND = join(ROOT, 'tests/journals/sound');

export const CHECK_IN = 'check-ins/2026/2026-05-01.md';
export const CHECK_IN_LINES = [
  '---',
  'date: 2026-05-01',
  'readings:',
  '  long-run: { robin: 18, sam: 21.5 }',
  '---',
  '## Setbacks',
  '- Missed two runs',
  '  - Lesson: mornings or not at all',
  '## Next steps',
  '- [ ] @sam Draft chapter four (due 2026-05-15)',
];

/** A journal in the folder `content` of a git repository: two partners, a joint session, and one side of the next. */
export class FeedbackJournal {
  readonly root = mkdtempSync(join(tmpdir(), 'alongside-feedback-'));
  readonly folder = join(this.root, 'content');

  constructor() {
    cpSync(SOUND, this.folder, { recursive: true });
    rmSync(join(this.folder, 'feedback'), { recursive: true });
    this.write('partners/robin.md', '---\nname: Robin\ngithub: robin-example\n---\n');
    this.write('partners/sam.md', '---\nname: Sam\ngithub: Sam-Example\n---\n');
    this.write(CHECK_IN, `${CHECK_IN_LINES.join('\n')}\n`);
    spawnSync('git', ['init', '--quiet', this.root]);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Returns the feedback file of a session. */
  feedback(session = '2026-05-01'): string {
    return this.read(`feedback/${session}.yaml`);
  }

  get feedbackFiles(): string[] {
    const folder = join(this.folder, 'feedback');
    return existsSync(folder) ? readdirSync(folder).toSorted() : [];
  }

  remove(): void {
    rmSync(this.root, { recursive: true });
  }
}

/**
 * Runs `npm run feedback` like a person or a workflow. In its output, names replace folders and ports that are
 * different each time.
 */
export async function runFeedback(
  journal: FeedbackJournal,
  server: GithubServer | undefined,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Ran> {
  const ran = await runHere(feedback, [...args, '--content', journal.folder], {
    environment: environmentOf(server, environment),
  });
  return named(ran, journal, server);
}

/** Runs the same as a separate process. */
export function startFeedback(journal: FeedbackJournal, server: GithubServer, args: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, ['src/cli/start.mjs', 'feedback', ...args, '--content', journal.folder], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], ...environmentOf(server, {}) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += String(chunk)));
  child.stderr.on('data', (chunk) => (said.stderr += String(chunk)));
  return new Promise((done) => child.on('close', (status) => done(named({ status, ...said }, journal, server))));
}

function environmentOf(server: GithubServer | undefined, environment: Record<string, string>) {
  return {
    ALONGSIDE_TODAY: '2026-06-01',
    GITHUB_REPOSITORY: 'robin/journal',
    ...(server && { GITHUB_TOKEN: server.token, GITHUB_API_URL: server.origin }),
    ...environment,
  };
}

function named({ status, stdout, stderr }: Ran, journal: FeedbackJournal, server: GithubServer | undefined): Ran {
  const named = (text: string) =>
    text.replaceAll(journal.root, '<journal>').replaceAll(server?.origin.slice('http://'.length) ?? '\0', '<github>');
  return { status, stdout: named(stdout), stderr: named(stderr) };
}
