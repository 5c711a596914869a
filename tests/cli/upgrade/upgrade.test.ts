import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCommand } from '../../../src/cli/runtime/run.ts';
import { type Engine, NpmFailed } from '../../../src/cli/setup/obtained.ts';
import { upgradeCommand } from '../../../src/cli/upgrade/command.ts';
import { ENGINE, type Outcome, runSetup, SetupFolder, TARBALL, WITH_NAME } from '../setup/run-setup.ts';

let ours: SetupFolder;
beforeEach(() => void (ours = new SetupFolder()));
afterEach(() => ours.remove());

/** A program whose check succeeds. */
const CHECKS_WELL = 'console.log("No problems in 5 files.")';
const CHECKS_BADLY = 'console.log("content/goals/a.md:3  Wrong."); process.exitCode = 1';

function installing(program: string, after: () => void = () => undefined): Engine['install'] {
  return (folder) => {
    const file = join(folder, 'node_modules/alongside/engine/alongside.mjs');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, program);
    writeFileSync(join(folder, 'package-lock.json'), '{ "of": "1.3.0" }\n');
    after();
  };
}

/** The engine of a clone that's one version ahead. */
const NEXT: Engine = {
  ...ENGINE,
  version: '1.3.0',
  dependency: { kind: 'tarball', file: 'vendor/alongside-1.3.0.tgz' },
  install: installing(CHECKS_WELL),
};

async function upgrade(engine: Partial<Engine> = {}, ...args: readonly string[]): Promise<Outcome> {
  const said = { out: '', error: '' };
  const before = { ...process.env };
  Object.assign(process.env, WITH_NAME);
  try {
    const code = await runCommand(upgradeCommand({ ...NEXT, ...engine }), args.length > 0 ? args : [ours.folder], {
      out: (text) => void (said.out += `${text}\n`),
      error: (text) => void (said.error += `${text}\n`),
      colours: false,
    });
    const shown = (text: string) =>
      text.replaceAll(ours.folder, 'ours').replaceAll(/\b[0-9a-f]{7,8}\b(?= \(|`)/g, 'c0ffee1');
    return { code, out: shown(said.out), error: shown(said.error) };
  } finally {
    for (const name of Object.keys(WITH_NAME))
      if (before[name] === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = before[name];
  }
}

interface Manifest {
  alongside: { host: string; files: Record<string, string> };
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
}
const manifest = () => JSON.parse(ours.read('package.json')) as Manifest; // written by setup, and by these tests

/** The file as an older engine wrote it: different text, and its digest. */
const PUBLISH = '.github/workflows/publish.yml';

/** Starts a journal on GitHub with an older engine's files: those that are given are as it wrote them. */
async function begin(older: Readonly<Record<string, string>> = {}): Promise<void> {
  await runSetup(ours.folder, { ...(await import('../setup/run-setup.ts')).NEEDED, host: 'github', yes: true });
  const { digestOf } = await import('../../../src/cli/setup/record.ts');
  const { alongside, ...rest } = manifest();
  for (const [path, text] of Object.entries(older)) {
    ours.write(path, text);
    alongside.files[path] = digestOf(text);
  }
  ours.write('package.json', `${JSON.stringify({ ...rest, alongside }, undefined, 4)}\n`);
  ours.repository.commit('As an older engine wrote it');
}

/** Runs an upgrade that fails, and expects every file and commit to be unchanged. */
async function refusal(engine: Partial<Engine> = {}, ...args: readonly string[]): Promise<string> {
  const files = ours.files();
  const head = existsSync(join(ours.folder, '.git')) ? ours.repository.git('rev-parse', 'HEAD') : '';
  const { code, error } = await upgrade(engine, ...args);
  expect(code).not.toBe(0);
  expect(error).not.toMatch(/^\s+at /m);
  const withoutEngine = (all: Record<string, string>) =>
    Object.fromEntries(Object.entries(all).filter(([path]) => !path.startsWith('node_modules/')));
  expect(withoutEngine(ours.files())).toEqual(withoutEngine(files));
  if (head !== '') expect(ours.repository.git('rev-parse', 'HEAD')).toBe(head);
  return error;
}

describe('upgrade', () => {
  it('updates what’s unchanged since the engine wrote it, and makes one commit', async () => {
    await begin({ [PUBLISH]: 'on: push\n' });
    const publish = ours.repository.git('show', `HEAD~1:${PUBLISH}`);
    const { code, out, error } = await upgrade();
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatchInlineSnapshot(`
      "Alongside 1.3.0 replaces 1.2.3 in \`ours\`.

      Updated:
        .github/workflows/publish.yml

      Installing the engine …

      The journal has no errors, before or after. Everything is in one commit, c0ffee1 (Alongside 1.3.0).
      To undo it: \`git revert c0ffee1\`, then \`npm ci\`.
      "
    `);
    expect(ours.read(PUBLISH).trim()).toBe(publish);
    expect(ours.repository.git('show', '--format=%B', '--name-status', 'HEAD')).toMatchInlineSnapshot(`
      "Alongside 1.3.0

      - .github/workflows/publish.yml: updated


      M	.github/workflows/publish.yml
      M	package-lock.json
      M	package.json
      R100	vendor/alongside-1.2.3.tgz	vendor/alongside-1.3.0.tgz"
    `);
    expect(ours.repository.git('status', '--porcelain')).toBe('');
    expect(Buffer.from(ours.repository.git('cat-file', '-s', 'HEAD:vendor/alongside-1.3.0.tgz')).toString()).toBe(
      String(TARBALL.length),
    );
    expect(manifest().dependencies).toEqual({ alongside: 'file:vendor/alongside-1.3.0.tgz' });
    expect(ours.read('package.json')).toContain('\n    "scripts"');
  });

  it('leaves what the pair has changed, and shows once what would change in it', async () => {
    await begin({ [PUBLISH]: 'on: push\n' });
    ours.write('.gitignore', `${ours.read('.gitignore')}scans/\n`);
    ours.write(PUBLISH, 'on: push # ours\n');
    ours.repository.commit();
    const { code, out } = await upgrade();
    expect(code).toBe(0);
    expect(ours.read(PUBLISH)).toBe('on: push # ours\n');
    expect(out).toContain(
      `\`${PUBLISH}\` has been changed since the engine wrote it, so it stays as it is. This is what would change:\n  @@`,
    );
    expect(out).toContain('  -on: push # ours\n');
    expect(out, 'whose text is the same as before').not.toContain('.gitignore');
    expect((await upgrade()).out).not.toContain(PUBLISH);
  });

  it('doesn’t take updated actions and other line endings for changes', async () => {
    const older = 'steps:\n  - uses: actions/checkout@v6 # v6.0.0\n';
    await begin({ [PUBLISH]: older });
    ours.write(PUBLISH, older.replace('@v6 # v6.0.0', '@abc # v9').replaceAll('\n', '\r\n'));
    ours.repository.commit('Bump actions/checkout');
    await upgrade();
    expect(ours.read(PUBLISH)).toContain('npm run build');
  });

  it('adds what’s new, doesn’t restore what was deleted, and removes what’s no longer needed', async () => {
    await begin({ '.github/workflows/old.yml': 'on: push\n', [PUBLISH]: 'on: push\n' });
    const made = manifest();
    delete made.alongside.files['.github/workflows/review.yml'];
    ours.write('package.json', JSON.stringify(made));
    ours.repository.git('rm', '--quiet', '.github/workflows/review.yml', PUBLISH);
    ours.repository.commit();
    const { out } = await upgrade();
    expect(out).toContain('New:\n  .github/workflows/review.yml\n');
    expect(out).toContain('Removed, because they’re no longer needed:\n  .github/workflows/old.yml\n');
    expect(out).toContain(`You’d removed these, so they stay removed:\n  ${PUBLISH}\n`);
    expect(ours.has(PUBLISH)).toBe(false);
    expect(ours.has('.github/workflows/old.yml')).toBe(false);
    expect((await upgrade()).out).not.toContain('took');
  });

  it('keeps the pair’s scripts, and adds those of new commands', async () => {
    await begin();
    const made = manifest();
    delete made.scripts['upgrade'];
    ours.write('package.json', JSON.stringify({ ...made, scripts: { ...made.scripts, dev: 'ours', extra: 'ours' } }));
    ours.repository.commit();
    await upgrade();
    expect(manifest().scripts).toMatchObject({ dev: 'ours', extra: 'ours', upgrade: 'alongside upgrade' });
  });

  it('moves to another host', async () => {
    await begin();
    const { code } = await upgrade({}, ours.folder, '--host=gitlab');
    expect(code).toBe(0);
    expect(ours.has('.gitlab-ci.yml')).toBe(true);
    expect(ours.has(PUBLISH)).toBe(false);
    expect(manifest().alongside.host).toBe('gitlab');
    await upgrade();
    expect(ours.has('.gitlab-ci.yml')).toBe(true);
  });

  it('leaves a file of the pair’s that another host would need', async () => {
    await begin();
    ours.write('.gitlab-ci.yml', 'ours\n');
    const { code, out } = await upgrade({}, ours.folder, '--host=gitlab');
    expect(code).toBe(0);
    expect(out).toContain('`.gitlab-ci.yml` has been changed since the engine wrote it, so it stays as it is.');
    expect(ours.read('.gitlab-ci.yml')).toBe('ours\n');
  });

  it('renames files with names that are reserved now, and all references', async () => {
    await begin();
    const goal = ours.read('content/goals/run-a-marathon-together.md');
    ours.repository.git('mv', 'content/goals/run-a-marathon-together.md', 'content/goals/2026.md');
    const page = 'content/pages/why.md';
    ours.write(page, '---\ntitle: Why\n---\n\nSee [our year](../goals/2026.md).\n');
    const benchmark = ours.read('content/benchmarks/long-run.md');
    ours.write('content/benchmarks/long-run.md', benchmark.replaceAll('run-a-marathon-together', '"2026"'));
    ours.repository.commit('As an older engine took it');
    const { code, out, error } = await upgrade();
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(ours.read('content/goals/our-2026.md')).toBe(goal);
    expect(ours.read(page)).toContain('[our year](../goals/our-2026.md)');
    expect(out).toContain('`content/goals/2026.md` is called `our-2026` now, wherever it’s named');
    expect(ours.repository.git('log', '-1', '--format=%B')).toContain('four-digit names are reserved');
    expect(ours.repository.git('status', '--porcelain')).toBe('');
  });

  it('does nothing if there’s nothing to do', async () => {
    await begin();
    await upgrade();
    const head = ours.repository.git('rev-parse', 'HEAD');
    const { code, out } = await upgrade();
    expect({ code, out }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "out": "Alongside 1.3.0 replaces 1.3.0 in \`ours\`.

      Installing the engine …

      Nothing has changed: you already have this Alongside 1.3.0.
      ",
      }
    `);
    expect(ours.repository.git('rev-parse', 'HEAD')).toBe(head);
  });

  it('leaves untracked files out of its commit', async () => {
    await begin();
    ours.write('content/pages/draft.md', '---\ntitle: Draft\n---\n\nOurs.\n');
    expect((await upgrade()).code).toBe(0);
    expect(ours.repository.git('status', '--porcelain')).toBe('?? content/pages/');
  });
});

describe('a copy of the engine', () => {
  it('becomes a repository of the pair’s own, and keeps what’s theirs', async () => {
    await begin();
    // A copy doesn't contain the files that `setup` writes for editors.
    rmSync(join(ours.folder, '.vscode'), { recursive: true });
    const content = Object.keys(ours.files()).filter((path) => path.startsWith('content/'));
    ours.write('package.json', '{ "name": "alongside", "version": "0.1.0", "scripts": {} }\n');
    for (const path of ['src/cli/check.ts', 'tests/a.test.ts', 'public/favicon.svg', 'astro.config.mjs', '.ci/run'])
      ours.write(path, 'the engine’s\n');
    ours.write('README.md', '# Alongside\n\nA static site generator\n');
    ours.write('CHANGELOG.md', '# Our changes\n');
    ours.write('LICENSE', 'MIT License\n\nCopyright (c) 2026 The Alongside contributors\n');
    ours.write('.github/workflows/test.yml', 'on: push\n');
    ours.write('.github/workflows/ours.yml', 'on: push\n');
    ours.write('vendor/alongside-1.2.3.tgz', '');
    ours.repository.git('remote', 'add', 'origin', 'git@github.com:robin/ours.git');
    ours.repository.commit('A copy of the engine');
    const { code, out, error } = await upgrade();
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatchInlineSnapshot(`
      "Alongside 1.3.0 replaces a copy of the engine in \`ours\`.

      17 files of the engine go; git keeps them in the history, with anything that you changed in them.

      These are yours, and stay:
        .github/workflows/ours.yml
        CHANGELOG.md
        vendor/alongside-1.2.3.tgz

      New:
        package.json
        .gitignore
        content/README.md
        .github/dependabot.yml
        .github/pull_request_template.md
        .github/workflows/feedback.yml
        .github/workflows/next-check-in.yml
        .github/workflows/publish.yml
        .github/workflows/review.yml
        .vscode/settings.json
        .vscode/tasks.json

      Installing the engine …

      The journal has no errors, before or after. Everything is in one commit, c0ffee1 (Alongside 1.3.0).
      To undo it: \`git revert c0ffee1\`, then \`npm ci\`.
      "
    `);
    expect(Object.keys(ours.files()).filter((path) => path.startsWith('content/'))).toEqual(content);
    expect(Object.keys(ours.files()).filter((path) => /^(?:src|tests|public|\.ci)\//.test(path))).toEqual([]);
    expect([ours.has('README.md'), ours.has('LICENSE'), ours.has('CHANGELOG.md')]).toEqual([false, false, true]);
    expect(manifest()).toMatchObject({ alongside: { host: 'github' }, scripts: { check: 'alongside check' } });
    expect(ours.repository.git('status', '--porcelain')).toBe('');
    expect(ours.repository.git('log', '--format=%s', '-1')).toBe('Alongside 1.3.0');
    expect((await upgrade()).out).toContain('Nothing has changed');
  });
});

describe('upgrade refuses', () => {
  it('uncommitted changes', async () => {
    await begin();
    ours.write('.gitignore', 'ours\n');
    expect(await refusal()).toMatchInlineSnapshot(`
      "There are changes that aren’t committed:
         M .gitignore
      Commit them first (\`git commit -am "…"\`), or put them aside (\`git stash\`), so that an upgrade can be undone.

      Nothing was changed.
      "
    `);
  });

  it('a journal with mistakes, before anything changes', async () => {
    await begin();
    ours.write('content/goals/run.md', '---\ntitle: Run\n---\n');
    ours.repository.commit();
    const error = await refusal();
    expect(error).toContain('content/goals/run.md');
    expect(error).toContain('Alongside 1.3.0 finds these errors in the journal. Fix them, commit, and upgrade again.');
  });

  it('if the installed engine finds mistakes: everything is restored', async () => {
    await begin({ [PUBLISH]: 'on: push\n' });
    expect(await refusal({ install: installing(CHECKS_BADLY) })).toMatchInlineSnapshot(`
      "Alongside 1.3.0 was installed, but its check failed, so everything was put back:
        content/goals/a.md:3  Wrong.

      Nothing was changed.
      "
    `);
  });

  it('if npm fails: everything is restored', async () => {
    await begin({ [PUBLISH]: 'on: push\n' });
    const install = installing(CHECKS_WELL, () => {
      throw new NpmFailed('npm error network');
    });
    const installLocked = () => {
      throw new NpmFailed('npm error network');
    };
    expect(await refusal({ install, installLocked })).toMatchInlineSnapshot(`
      "npm couldn’t install the engine:
        npm error network

      The previous engine couldn’t be installed again: run \`npm ci\`.

      Nothing was changed.
      "
    `);
  });

  it('a folder that isn’t a git repository', async () => {
    ours.write('package.json', '{ "name": "ours" }');
    expect(await refusal()).toMatchInlineSnapshot(`
      "\`ours\` isn’t in a git repository, and an upgrade needs one to undo it if it fails. Make one there: \`git init\`, \`git add -A\`, \`git commit -m "Our journal"\`.

      Nothing was changed.
      "
    `);
  });

  it('a folder that isn’t a journal’s repository', async () => {
    mkdirSync(ours.folder);
    expect(await refusal()).toMatchInlineSnapshot(`
      "\`ours\` has no package.json that can be read. Name the folder of a repository that \`npm run setup --\` made.

      Nothing was changed.
      "
    `);
    ours.write('package.json', '{ "name": "ours" }');
    ours.write('content/a.md', '');
    expect(await refusal({}, join(ours.folder, 'content'))).toContain('has no package.json');
  });

  it('a version in a clone of the engine, and what’s not a version, tarball or folder', async () => {
    expect(await refusal({}, '0.3.0')).toMatchInlineSnapshot(`
      "This is Alongside’s own repository. Name the folder of yours: \`npm run upgrade -- ../our-journal\`.

      Usage: npm run upgrade -- [<version> | <tarball> | <folder>] [<options>]
      More: npm run upgrade -- --help
      "
    `);
    expect(await refusal({}, ours.folder, 'more')).toContain('Name one version, one tarball or one folder.');
    expect(await refusal({ isClone: false }, '0.3.0')).toMatchInlineSnapshot(`
      "There’s no folder \`0.3.0\`. To use a version or a tarball, run this in the repository to upgrade.

      Usage: npm run upgrade -- [<version> | <tarball> | <folder>] [<options>]
      More: npm run upgrade -- --help
      "
    `);
  });

  it('to go on if git refuses the commit, with everything else done', async () => {
    await begin({ [PUBLISH]: 'on: push\n' });
    const hook = join(ours.folder, '.git/hooks/pre-commit');
    mkdirSync(dirname(hook), { recursive: true });
    writeFileSync(hook, '#!/bin/sh\necho "no commits today" >&2\nexit 1\n');
    chmodSync(hook, 0o755);
    const { code, out } = await upgrade();
    expect(code).toBe(1);
    expect(out).toContain(
      'Everything is done except the commit, which git refused:\n  no commits today\nCommit it yourself:',
    );
  });
});
