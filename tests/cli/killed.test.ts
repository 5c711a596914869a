import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishLeftBehind } from '../../src/journal/files/half-written.ts';
import { partnerOf } from '../../src/sealing/keyring.ts';
import { parseKeyring } from '../../src/sealing/keyring-schema.ts';
import { GithubServer } from '../support/github-server.ts';
import { commentAnswer, fileAnswer, pullAnswer } from '../support/github-pull.ts';
import { IS_LONG, sampleOf, SEED } from '../support/properties.ts';
import { CHECK_IN, CHECK_IN_LINES, FeedbackJournal } from './feedback/feedback-journal.ts';
import { drawnWords } from './keys-journal.ts';
import { NEEDED, SetupFolder, WITH_NAME } from './setup/run-setup.ts';

/*
 * Commands that write, as real processes that a signal ends at a random moment. Afterwards either everything has been
 * written or nothing has, no file is incomplete, `git add -A` doesn't find hidden files, and any words drawn for a
 * keyring were shown.
 */

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'src/cli/start.mjs');
const SIGNALS = ['SIGKILL', 'SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The number of times a command is killed. */
const KILLS = IS_LONG ? 40 : 1;

interface Scene {
  /** The project's folder, with a journal in `content`. */
  root: string;
  args: readonly string[];
  /** The program to start with the arguments; the command line by default. */
  program?: string;
  /** The folder that the command writes to; the journal's by default. */
  writesIn?: string;
  environment?: Readonly<Record<string, string>>;
  /** Checks what was written, if it differs from run to run. */
  isRight?: (files: Files, printed: string) => Promise<boolean>;
}
type Files = Record<string, string>;

let server: GithubServer;
/** For the commands' temporary files. */
let temporary: string;
beforeAll(async () => {
  server = await GithubServer.start();
  temporary = mkdtempSync(join(tmpdir(), 'alongside-temporary-'));
});
afterAll(async () => {
  await server.close();
  rmSync(temporary, { recursive: true });
});

/** Makes a project's folder like a fresh clone, with the same `.gitignore`. */
function project(root: string): string {
  cpSync(join(ROOT, '.gitignore'), join(root, '.gitignore'));
  return root;
}

function soundJournal(): string {
  const root = mkdtempSync(join(tmpdir(), 'alongside-killed-'));
  cpSync(join(ROOT, 'tests/journals/sound'), join(root, 'content'), { recursive: true });
  execFileSync('git', ['init', '--quiet', root]);
  return project(root);
}

const ON = ['--content', 'content', '--today', '2026-06-01'];

const SCENES: Readonly<Record<string, () => Scene>> = {
  new: () => ({ root: soundJournal(), args: ['new', 'page', '--title', 'Our letter', ...ON] }),
  setup: () => {
    const ours = new SetupFolder();
    ours.write('README.md', '# What a host makes\n');
    ours.repository.git('init', '--quiet');
    const answers = Object.entries({ ...NEEDED, github: 'robin, sam' }).map(([name, value]) => `--${name}=${value}`);
    return {
      root: ours.folder,
      program: join(ROOT, 'tests/cli/setup/setup-process.ts'),
      args: ['.', ...answers, '--yes', '--locale=en', '--today=2026-06-01'],
      environment: WITH_NAME,
      writesIn: '.',
    };
  },
  keys: () => ({
    root: soundJournal(),
    args: ['keys', 'init', '--content', 'content'],
    async isRight(files, printed) {
      const words = drawnWords(printed);
      const keyring = parseKeyring(files['content/keyring.json'] ?? '');
      const opened = await Promise.all(['robin', 'sam'].map((partner) => partnerOf(keyring, words[partner] ?? '')));
      return opened.join() === 'robin,sam';
    },
  }),
  'feedback import': () => {
    const journal = new FeedbackJournal();
    journal.write(
      'feedback/2026-05-01.yaml',
      'remarks:\n  - by: robin\n    at: 2026-05-02T08:11:00Z\n    body: My own words.\n',
    );
    const sams = 'content/check-ins/2026/2026-05-15-sam.md';
    const pull = 'GET /repos/robin/journal/pulls/12';
    server
      .on(pull, { data: pullAnswer(12) })
      .on(`${pull}/files`, { list: [fileAnswer(`content/${CHECK_IN}`), fileAnswer(sams)] })
      .on(`${pull}/reviews`, { list: [] })
      .on(`${pull}/comments`, {
        list: [
          commentAnswer({ id: 345, path: `content/${CHECK_IN}`, upTo: CHECK_IN_LINES.slice(0, 7) }),
          commentAnswer({
            id: 346,
            path: sams,
            subject_type: 'file',
            line: null,
            original_line: null,
            body: 'So short!',
          }),
        ],
      })
      .on('GET /repos/robin/journal/issues/12/comments', { list: [] });
    const environment = {
      GITHUB_TOKEN: server.token,
      GITHUB_API_URL: server.origin,
      GITHUB_REPOSITORY: 'robin/journal',
    };
    return { root: project(journal.root), args: ['feedback', 'import', '--pull', '12', ...ON], environment };
  },
  import: () => {
    const root = soundJournal();
    const entries = Array.from({ length: 31 }, (_, day) => ({
      title: `Day ${day + 1}`,
      body: 'We ran.',
      date: `2026-05-${String(day + 1).padStart(2, '0')}`,
      time: '18:00',
      tags: [],
      starred: false,
    }));
    writeFileSync(join(root, 'journal.json'), JSON.stringify({ tags: {}, entries }));
    const as = ['--partner', 'robin', '--visibility', 'private', '--yes'];
    return { root, args: ['import', 'jrnl', 'journal.json', ...as, ...ON] };
  },
};

function start({ root, args, environment, program = MAIN }: Scene): ChildProcess {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:ALONGSIDE|GITHUB|GH)_/.test(name));
  return spawn(process.execPath, [program, ...args], {
    cwd: root,
    env: { ...Object.fromEntries(own), ...environment, TMPDIR: temporary },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

interface End {
  status: number | null;
  printed: string;
  stderr: string;
}

function endOf(child: ChildProcess): Promise<End> {
  const end: End = { status: null, printed: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (end.printed += String(chunk)));
  child.stderr?.on('data', (chunk) => (end.stderr += String(chunk)));
  return new Promise((done) => child.on('close', (status) => done({ ...end, status })));
}

const HIDDEN = /\.alongside-writing-/;

/** Returns every file with its text, without git's own. */
function filesIn(root: string): Files {
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => !/\/\.git\//.test(path))
    .map((path): [string, string] => [relative(root, path), readFileSync(path, 'utf8')]);
  return Object.fromEntries(files.toSorted());
}

/** The duration of a command that isn't killed, in milliseconds. */
interface Usual {
  whole: number;
  /** Counted from the first change in the journal's folder. */
  writing: number;
}

/**
 * Calls a function when something changes where files are written.
 * @returns stops watching
 */
function whenWriting({ root, writesIn = 'content' }: Scene, then: () => void): () => void {
  const watched = watch(join(root, writesIn), { recursive: writesIn !== '.' }, () => {
    watched.close();
    then();
  });
  return () => watched.close();
}

/** Sends a signal at some moment of a command's run, or of the part in which it writes. */
function killAt(child: ChildProcess, scene: Scene, { signal, moment, isWriting }: Kill, usual: Usual): () => void {
  const kill = () => child.kill(signal);
  if (!isWriting) {
    const timer = setTimeout(kill, moment * usual.whole);
    return () => clearTimeout(timer);
  }
  return whenWriting(scene, () => {
    // Timers aren't precise enough.
    const until = performance.now() + moment * usual.writing;
    while (performance.now() < until);
    kill();
  });
}

interface Kill {
  signal: (typeof SIGNALS)[number];
  /** A share of the time, from 0 to 1. */
  moment: number;
  isWriting: boolean;
}

const kills = fc.record<Kill>({
  signal: fc.oneof({ weight: 2, arbitrary: fc.constant('SIGKILL') }, fc.constantFrom(...SIGNALS)),
  moment: fc.noBias(fc.integer({ min: 0, max: 1000 })).map((thousandth) => thousandth / 1000),
  isWriting: fc.boolean(),
});

describe('a command that’s killed at a random moment', { timeout: 1_200_000 }, () => {
  it.each(
    sampleOf(
      Object.keys(SCENES).map((name, index) => [name, index] as const),
      2,
    ),
  )('has done everything or nothing: %s', async (name, index) => {
    const scene = SCENES[name] ?? expect.fail();
    const alone = scene();
    const before = filesIn(alone.root);
    const started = performance.now();
    let writing = started;
    whenWriting(alone, () => (writing = performance.now()));
    expect(await endOf(start(alone))).toMatchObject({ status: 0, stderr: '' });
    const usual = { whole: performance.now() - started, writing: performance.now() - writing };
    const after = filesIn(alone.root);
    expect(after).not.toEqual(before);
    rmSync(alone.root, { recursive: true });

    for (const kill of fc.sample(kills, { numRuns: KILLS, seed: SEED + index })) {
      const killed = scene();
      const child = start(killed);
      const stop = killAt(child, killed, kill, usual);
      const { status, printed } = await endOf(child);
      stop();
      const what = JSON.stringify({ name, ...kill, status });
      const found = filesIn(killed.root);
      const shown = Object.entries(found).filter(([path]) => !HIDDEN.test(path));
      const git = execFileSync('git', ['-C', killed.root, 'status', '--porcelain', '--untracked-files=all']);
      expect(git.toString(), what).not.toMatch(HIDDEN);
      if (killed.isRight) {
        const isThere = 'content/keyring.json' in found;
        if (isThere) expect(await killed.isRight(found, printed), what).toBe(true);
        if (status === 0) expect(isThere, what).toBe(true);
      } else for (const [path, text] of shown) expect([before[path], after[path]], `${what} ${path}`).toContain(text);
      // A killed process can't clean up: the next command that writes does.
      if (kill.signal === 'SIGKILL') {
        finishLeftBehind(join(killed.root, killed.writesIn ?? 'content'));
        for (const name of readdirSync(temporary)) rmSync(join(temporary, name), { recursive: true });
      }
      expect(readdirSync(temporary), what).toEqual([]);
      const end = filesIn(killed.root);
      expect(
        Object.keys(end).filter((path) => HIDDEN.test(path)),
        what,
      ).toEqual([]);
      if (!killed.isRight) expect([JSON.stringify(before), JSON.stringify(after)], what).toContain(JSON.stringify(end));
      if (status === 0 && !killed.isRight) expect(end, what).toEqual(after);
      rmSync(killed.root, { recursive: true });
    }
  });
});
