import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commandFor } from '../../../src/cli/setup/report.ts';
import { dependencyOf, isWithin, NpmFailed, thisEngine } from '../../../src/cli/setup/obtained.ts';
import { GitRepository } from '../../support/git-repository.ts';
import { ROOT } from '../../support/build-site.ts';
import { NEEDED, runSetup, SetupFolder, WITH_NAME } from './run-setup.ts';
import { answering } from './answering.ts';

let ours: SetupFolder;
beforeEach(() => void (ours = new SetupFolder()));
afterEach(() => ours.remove());

/** Text as a person sees it, with a name in place of the folder. */
const shown = (text: string) => text.replaceAll(ours.folder, 'ours').replaceAll(ours.root, 'around');

/** Runs setup, expecting exit code 1, a reason, and unchanged files. */
async function refusal(folder = ours.folder, engine = {}): Promise<string> {
  const before = ours.files(ours.root);
  const { code, out, error } = await runSetup(folder, undefined, { engine });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toMatch(/\n\nNothing was changed\.\n$/);
  expect(error).not.toMatch(/^\s+at /m);
  expect(ours.files(ours.root)).toEqual(before);
  return shown(error);
}

describe('setup refuses', () => {
  it('a folder that contains anything', async () => {
    ours.write('notes/plan.md', 'ours');
    symlinkSync('/nowhere', join(ours.folder, 'link'));
    expect(await refusal()).toMatchInlineSnapshot(`
      "\`ours\` isn’t empty:
        link
        notes
      Name another folder, and it will be made: \`npm run setup -- ../our-journal\`.

      Nothing was changed.
      "
    `);
  });

  it('a folder that contains a lot, and lists ten things', async () => {
    for (let number = 10; number < 25; number += 1) ours.write(`${number}.txt`, '');
    expect(await refusal()).toContain('  19.txt\n  and 5 more\n');
  });

  it('a file', async () => {
    writeFileSync(ours.folder, 'ours');
    expect(await refusal()).toMatchInlineSnapshot(`
      "\`ours\` is a file. Name another folder, and it will be made: \`npm run setup -- ../our-journal\`.

      Nothing was changed.
      "
    `);
  });

  it('a folder with a journal, in any state', async () => {
    ours.write('content/partnership.md', '---\nname: [\n');
    expect(await refusal()).toMatchInlineSnapshot(`
      "There’s already a journal in \`ours/content\`, and setup never touches it.
      \`npm run new\` adds to it (a goal, a benchmark, a partner, a check-in); what you agreed on is in its partnership.md. Name another folder, and it will be made: \`npm run setup -- ../our-journal\`.

      Nothing was changed.
      "
    `);
  });

  it('Alongside’s own folder, even under another name', async () => {
    const { whyNotIn } = thisEngine();
    expect(await refusal(join(ROOT, 'journals/ours'), { whyNotIn })).toContain('is in Alongside’s own folder');
    const link = join(ours.root, 'link');
    symlinkSync(ROOT, link);
    expect(whyNotIn(join(link, 'ours'))).toBeDefined();
    expect([whyNotIn(ROOT), whyNotIn(join(ROOT, '..ours'))].map(Boolean)).toEqual([true, true]);
    expect([whyNotIn(ours.folder), whyNotIn(`${ROOT}-journal`)]).toEqual([undefined, undefined]);
    expect(isWithin(ours.root, ours.folder)).toBe(true);
  });

  it('to write half of it if the engine can’t be packed', async () => {
    const packInto = () => {
      throw new NpmFailed('npm error code ENOSPC\nnpm error write');
    };
    expect(await refusal(ours.folder, { packInto })).toMatchInlineSnapshot(`
      "npm couldn’t pack Alongside for your repository:
        npm error code ENOSPC
        npm error write

      Nothing was changed.
      "
    `);
    expect(existsSync(ours.folder)).toBe(false);
  });

  it('to write half of it if the disk fails', async () => {
    ours.write('README.md', '# Ours\n');
    chmodSync(ours.folder, 0o500);
    try {
      const { code, error } = await runSetup(ours.folder);
      // Root can write everywhere.
      if (process.getuid?.() === 0) return;
      expect(code).toBe(1);
      expect(error).toContain('Nothing was changed.');
      expect(Object.keys(ours.files())).toEqual(['README.md']);
    } finally {
      chmodSync(ours.folder, 0o700);
    }
  });
});

describe('setup starts', () => {
  it('in a repository that GitHub made, and keeps its files', async () => {
    ours.write('README.md', '# Ours\n');
    ours.write('LICENSE', 'MIT\n');
    ours.repository.git('init', '--quiet', '--initial-branch=trunk');
    ours.repository.commit('Initial commit');
    expect(await runSetup(ours.folder)).toMatchObject({ code: 0, error: '' });
    expect(ours.read('README.md')).toBe('# Ours\n');
    expect(ours.repository.git('log', '--format=%s')).toBe('Our journal begins\nInitial commit');
    expect(ours.repository.git('branch', '--show-current')).toBe('trunk');
  });

  it('in a folder that only contains what systems leave behind', async () => {
    ours.write('.DS_Store', 'x');
    expect((await runSetup(ours.folder)).code).toBe(0);
    expect(ours.repository.git('ls-files')).not.toContain('.DS_Store');
  });

  it('in another repository, and leaves the commit to the user', async () => {
    const around = new GitRepository(ours.root);
    around.git('init', '--quiet');
    const { code, out } = await runSetup(ours.folder);
    expect(code).toBe(1);
    expect(shown(out)).toContain(
      'The folder is inside the repository around, so no new one was made. A host reads its files (.github, .gitlab-ci.yml) only at the top of a repository.\n  git add -A\n  git commit -m "Our journal begins"',
    );
    expect(ours.has('.git')).toBe(false);
    expect(ours.has('content/partnership.md')).toBe(true);
    expect(around.git('diff', '--cached', '--name-only')).toBe('');
  });

  it('without git, and says what to do once it’s there', async () => {
    mkdirSync(join(ours.root, 'empty'));
    const { code, out, error } = await runSetup(ours.folder, undefined, {
      environment: { ...WITH_NAME, PATH: join(ours.root, 'empty') },
    });
    expect({ code, error }).toEqual({ code: 1, error: '' });
    expect(shown(out)).toContain(
      'Git isn’t installed on this machine. It keeps the history of what you write: install it, then make the first commit.\n  git init\n  git add -A\n  git commit -m "Our journal begins"',
    );
    expect(ours.has('content/partnership.md')).toBe(true);
  });

  it('if git doesn’t know who commits, and passes on how to tell it', async () => {
    const { code, out } = await runSetup(ours.folder, undefined, {
      environment: { ...WITH_NAME, GIT_AUTHOR_NAME: '', GIT_AUTHOR_EMAIL: '', GIT_COMMITTER_NAME: '', EMAIL: '' },
    });
    expect(code).toBe(1);
    expect(shown(out)).toMatch(/git couldn’t make the first commit:\n {2}(?:.*\n)+? {2}git add -A\n {2}git commit -m/);
    expect(ours.repository.git('status', '--porcelain')).toContain('A  content/partnership.md');
  });

  it('if npm can’t install, and says how to do it later', async () => {
    const install = () => {
      throw new NpmFailed('npm error network request to the registry failed');
    };
    const { code, out } = await runSetup(ours.folder, undefined, { engine: { install } });
    expect(code).toBe(1);
    expect(out).toContain(
      'npm couldn’t install the engine:\n  npm error network request to the registry failed\n  npm install\n',
    );
    expect(ours.repository.git('log', '--format=%s')).toBe('Our journal begins');
  });

  it('with npm’s own words if it’s missing', () => {
    mkdirSync(join(ours.root, 'empty'));
    const path = process.env['PATH'];
    process.env['PATH'] = join(ours.root, 'empty');
    try {
      expect(() => thisEngine().install(ours.root)).toThrow(new NpmFailed('There’s no npm on this machine.'));
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('the command that is printed after a No', () => {
  const ODD = {
    ...NEEDED,
    name: 'Robin’s & Sam\'s "journal"',
    partners: "Rob'in, Sam",
    purpose: 'Costs $HOME, `ls` and $(id) \\ "all" !! *',
    agreements: 'Say \\n; it\'s "fine"\nDon’t $ask',
    missed: '',
    role: "Reader's $1; -- \\",
    pronouns: ', they/them',
    specific: '~/runs && echo #done',
    baseline: '-0.5',
  };

  it('makes the same files in a real shell, without questions', async () => {
    const { asker } = answering({ 'Write this?': 'leave' });
    const { code, out } = await runSetup(ours.folder, ODD, { asker });
    expect(code).toBe(1);
    expect(ours.has('')).toBe(false);
    const command = out.split('\n').find((line) => line.startsWith('  npm run setup -- ')) ?? expect.fail(out);
    const process_ = `${process.execPath} ${join(ROOT, 'tests/cli/setup/setup-process.ts')}`;
    execFileSync('bash', ['-c', command.trim().replace('npm run setup --', process_)], {
      env: { ...process.env, ...WITH_NAME, ALONGSIDE_TODAY: '2026-11-22' },
    });
    const printed = ours.files();
    await runSetup(join(ours.root, 'same'), { ...ODD, yes: true });
    const { 'package-lock.json': _, ...same } = ours.files(join(ours.root, 'same'));
    expect(printed).toEqual(same);
  });

  it('starts with what started setup here, and quotes the folder', () => {
    expect(commandFor('npx alongside setup', 'our journal', { answers: { missed: '' }, people: [] })).toBe(
      "npx alongside setup 'our journal' --yes --missed=''",
    );
  });
});

describe('the dependency', () => {
  const manifest = { name: 'alongside', version: '1.2.3' };
  const installedAs = (resolved?: string) => {
    const modules = join(ours.root, 'node_modules');
    mkdirSync(join(modules, 'alongside'), { recursive: true });
    writeFileSync(
      join(modules, '.package-lock.json'),
      JSON.stringify({ packages: { 'node_modules/alongside': resolved === undefined ? {} : { resolved } } }),
    );
    return dependencyOf(join(modules, 'alongside'), manifest);
  };
  const tarball = { kind: 'tarball', file: 'vendor/alongside-1.2.3.tgz' };

  it('is a range if it came from a registry', () => {
    expect(installedAs('https://registry.example/alongside/-/alongside-1.2.3.tgz')).toEqual({
      kind: 'range',
      range: '^1.2.3',
    });
  });

  it.each([
    'file:alongside-1.2.3.tgz',
    'git+ssh://git@github.com/a/b.git#1',
    'https://files.example/alongside.tgz',
    undefined,
  ])('is a file of its own if it came from %s', (resolved) => {
    expect(installedAs(resolved)).toEqual(tarball);
  });

  it('is a file of its own in a clone', () => {
    expect(thisEngine()).toMatchObject({ isClone: true, dependency: { kind: 'tarball' }, setup: 'npm run setup --' });
    expect(readdirSync(ours.root)).toEqual([]);
  });
});
