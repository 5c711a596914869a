import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GithubRepository } from '../support/github-repository.ts';
import { GithubServer } from '../support/github-server.ts';
import { sizeOf } from '../support/runtime-packages.ts';
import { NEEDED } from '../cli/setup/run-setup.ts';
import { runJob } from '../workflows/run-job.ts';
import { job } from '../workflows/workflow-files.ts';
import { IS_LONG } from '../support/properties.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Packing compiles the engine, and installing uses the registry. */
const SLOW = 300_000;

/** The variables that say how npm reaches a registry: through a proxy, or with certificates of its own. */
const NETWORK = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => /^(?:(?:https?|no)_proxy|NODE_EXTRA_CA_CERTS)$/i.test(name)),
);

/**
 * Runs a command as a user would type it, with nothing from this process's environment except where programs are and how
 * to reach the network.
 */
function run(folder: string, command: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...NETWORK,
      GIT_AUTHOR_NAME: 'Robin',
      GIT_AUTHOR_EMAIL: 'robin@example.org',
      GIT_COMMITTER_NAME: 'Robin',
      GIT_COMMITTER_EMAIL: 'robin@example.org',
    },
  });
  return { status, stdout, stderr };
}

/** Values that GitHub fills in. */
const EXPRESSIONS = (server: GithubServer) => ({
  'github.token': server.token,
  "github.event.repository.private && 'partners' || 'public'": 'partners',
  'github.event.pull_request.number': '1',
  'github.event.pull_request.number || inputs.pull': '1',
  'secrets.ALONGSIDE_PASSPHRASE': '',
  'secrets.ALONGSIDE_NOTIFY': '',
  'needs.ask.outputs.origin': 'https://robin.github.io',
  'needs.ask.outputs.base': '/ours/',
  "hashFiles('content/keyring.json') != ''": 'false',
});

/**
 * Makes the package's next version, with a new version number and a change in a text that it writes. Returns its
 * tarball.
 */
function nextVersion(folder: string): string {
  const [tarball = ''] = readdirSync(join(folder, 'vendor'));
  const next = join(folder, '..', 'next');
  mkdirSync(next);
  run(next, 'tar', ['-xzf', join(folder, 'vendor', tarball)]);
  const edit = (path: string, change: (text: string) => string) => {
    const file = join(next, 'package', path);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };
  edit('package.json', (text) => text.replace('"version": "0.1.0"', '"version": "0.99.0"'));
  edit('engine/repository/gitignore', (text) => `${text}of-the-next-version/\n`);
  run(join(next, 'package'), 'npm', ['pack', '--ignore-scripts', '--pack-destination', next]);
  return join(next, 'alongside-0.99.0.tgz');
}

describe('a repository that setup makes from a clone', { timeout: SLOW }, () => {
  let folder: string;
  let made: ReturnType<typeof run>;
  beforeAll(() => {
    folder = join(mkdtempSync(join(tmpdir(), 'alongside-ours-')), 'our-journal');
    const answers = Object.entries({ ...NEEDED, github: 'robin-example, sam-example' }).map(
      ([option, answer]) => `--${option}=${answer}`,
    );
    made = run(ROOT, 'npm', ['run', 'setup', '--', folder, '--yes', ...answers]);
  }, SLOW);
  afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

  it('is committed, and says what comes next', () => {
    expect(made).toMatchObject({ status: 0, stderr: '' });
    expect(made.stdout).toContain('What comes next:');
    expect(run(folder, 'git', ['status', '--porcelain']).stdout).toBe('');
    expect(run(folder, 'git', ['ls-files']).stdout.trim().split('\n').length).toBeLessThan(20);
  });

  it('has a package without tests and without the example', () => {
    const [tarball = ''] = readdirSync(join(folder, 'vendor'));
    const files = run(join(folder, 'vendor'), 'tar', ['-tzf', tarball]).stdout.trim().split('\n');
    expect(files).toContain('package/engine/alongside.mjs');
    const theirs = /^package\/(?:engine\/|package\.json|README\.md|LICENSE)/;
    const licences = run(join(folder, 'vendor'), 'tar', ['-xzOf', tarball, 'package/engine/licences.txt']).stdout;
    for (const name of ['zod', 'astro', 'chart.js', '@fontsource-variable/inter'])
      expect(licences).toMatch(new RegExp(`^===== ${name} \\d`, 'm'));
    expect(files.filter((file) => !theirs.test(file) || /\btests?\//.test(file))).toEqual([]);
  });

  it('doesn’t contain the path where it was packed', () => {
    const engine = join(folder, 'node_modules/alongside/engine');
    const { status, stdout } = run(folder, 'grep', ['-rlF', ROOT, engine]);
    expect([status, stdout]).toEqual([1, '']);
  });

  it('installs at most 20 packages, of 120 MB with the engine', () => {
    const packages = run(folder, 'npm', ['ls', '--all', '--parseable']).stdout.trim().split('\n').slice(1);
    expect(packages.length).toBeGreaterThan(4);
    expect(packages.length).toBeLessThanOrEqual(20);
    expect(packages.map(sizeOf).reduce((sum, size) => sum + size, 0)).toBeLessThan(120e6);
  });

  it('checks, starts a check-in and builds', () => {
    expect(run(folder, 'npx', ['--no-install', 'alongside', 'check'])).toMatchObject({ status: 0, stderr: '' });
    expect(run(folder, 'npm', ['run', 'new', '--', 'check-in'])).toMatchObject({ status: 0 });
    const built = run(folder, 'npm', ['run', 'build']);
    expect(built.status, built.stderr).toBe(0);
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(true);
  });

  it('can be imported, with types', () => {
    writeFileSync(
      join(folder, 'ours.mts'),
      `import { check, exportJournal, type Problem } from 'alongside';
const { problems, documents } = check('content', { today: '2026-11-22' });
const errors: Problem[] = problems.filter(({ severity }) => severity === 'error');
const [goal] = exportJournal('content', { audience: 'public' }).goals;
const title: string | undefined = goal?.title;
// @ts-expect-error There’s no such audience.
exportJournal('content', { audience: 'all' });
`,
    );
    const compiler = join(ROOT, 'node_modules/.bin/tsc');
    expect(
      run(folder, compiler, ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', 'ours.mts']).stdout,
    ).toBe('');
    const program = "import('alongside').then(({ check }) => console.log(check('content').documents))";
    expect(Number(run(folder, 'node', ['-e', program]).stdout)).toBeGreaterThan(4);
    rmSync(join(folder, 'ours.mts'));
  });

  describe('on GitHub', () => {
    let server: GithubServer;
    let github: GithubRepository;
    /** What the first job installed. */
    let installed: string | undefined;
    beforeAll(async () => {
      server = await GithubServer.start();
      github = new GithubRepository(server);
    });
    afterAll(() => server.close());

    /** Clones the repository as a job checks it out, and runs all steps of the job in it. */
    async function ran(workflow: string, named: string, prepare: (clone: string) => void = () => undefined) {
      const clone = join(folder, '..', `${workflow}-run`, 'journal');
      run(folder, 'git', ['clone', '--quiet', `file://${folder}`, clone]);
      prepare(clone);
      const first = job([workflow, named]).steps.find((step) => step.run !== undefined);
      expect(first?.run).toBe('npm ci');
      // Each job installs the same packages. With `npm run test:long`, each really does.
      const known = IS_LONG ? undefined : installed;
      if (known === undefined) installed = join(clone, 'node_modules');
      else run(clone, 'cp', ['--archive', '--link', known, clone]);
      const { steps, summary } = await runJob([workflow, named], {
        folder: clone,
        environment: {
          HOME: process.env['HOME'] ?? '',
          ...NETWORK,
          // npm's cache contains what was installed a moment ago.
          npm_config_prefer_offline: 'true',
          GITHUB_REPOSITORY: 'robin/journal',
          GITHUB_API_URL: server.origin,
          GITHUB_SERVER_URL: 'https://github.com',
        },
        expressions: EXPRESSIONS(server),
        without: known === undefined ? [] : ['npm ci'],
      });
      for (const { run: script, status, said } of steps)
        expect([script, status, status === 0 ? '' : said]).toEqual([script, 0, '']);
      return { clone, summary, said: steps.at(-1)?.said };
    }

    it('every step of Review runs', async () => {
      github.addPull('check-in');
      const { summary, clone } = await ran('review', 'review', (clone) => {
        run(clone, 'git', ['checkout', '--quiet', '-b', 'check-in']);
        mkdirSync(join(clone, 'content/pages'));
        writeFileSync(join(clone, 'content/pages/us.md'), '---\ntitle: About us\nvisibility: public\n---\n\nTwo.\n');
        run(clone, 'git', ['add', '--all']);
        run(clone, 'git', ['commit', '--quiet', '--message', 'The change']);
        run(clone, 'git', ['checkout', '--quiet', 'main']);
        run(clone, 'git', ['merge', '--quiet', '--no-ff', '--message', 'Merge', 'check-in']);
      });
      expect(summary).not.toBe('');
      expect(github.comments.get(1)).toHaveLength(1);
      expect(existsSync(join(clone, 'dist/index.html'))).toBe(true);
    });

    it('every step of Next check-in runs', async () => {
      await ran('next-check-in', 'open');
    });

    it('every step of Publish runs, for the address of Pages', async () => {
      const { clone } = await ran('publish', 'build');
      expect(readFileSync(join(clone, 'dist/index.html'), 'utf8')).toContain('href="/ours/');
    });

    it('every step of Feedback runs', async () => {
      const robin = { id: 11, login: 'robin-example', type: 'User' };
      const pull = '/repos/robin/journal/pulls/1';
      server
        .on(`GET ${pull}`, {
          data: {
            number: 1,
            html_url: 'https://github.com/robin/journal/pull/1',
            user: robin,
            head: { sha: 'c'.repeat(40) },
          },
        })
        .on(`GET ${pull}/files`, { list: [] })
        .on(`GET ${pull}/comments`, { list: [] })
        .on(`GET ${pull}/reviews`, { list: [] })
        .on('GET /repos/robin/journal/issues/1/comments', { list: [] });
      const { said } = await ran('feedback', 'import');
      expect(said).toContain('nothing');
    });
  });

  it('upgrades to the next version with a tarball, in one commit, and works', () => {
    const next = nextVersion(folder);
    const head = run(folder, 'git', ['rev-parse', 'HEAD']).stdout;
    const { status, stdout, stderr } = run(folder, 'npm', ['run', '--silent', 'upgrade', '--', next]);
    expect({ status, stderr }, stdout).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Alongside 0.99.0 replaces 0.1.0');
    expect(
      run(folder, 'git', ['rev-list', `${head.trim()}..HEAD`])
        .stdout.trim()
        .split('\n'),
    ).toHaveLength(1);
    expect(run(folder, 'git', ['status', '--porcelain', '--untracked-files=no']).stdout).toBe('');
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toContain('of-the-next-version/');
    expect(readdirSync(join(folder, 'vendor'))).toEqual(['alongside-0.99.0.tgz']);
    expect(run(folder, 'npm', ['run', 'check'])).toMatchObject({ status: 0 });
  });

  it('reports an unknown command', () => {
    const { status, stderr } = run(folder, 'npx', ['--no-install', 'alongside', 'chekc']);
    expect(status).toBe(2);
    expect(stderr).toContain('There’s no command `chekc`. Did you mean `check`?');
  });
});
