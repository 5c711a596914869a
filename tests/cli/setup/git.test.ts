import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExampleProject } from './example-project.ts';
import { NEEDED, type Outcome, runSetup } from './run-setup.ts';

let project: ExampleProject;
afterEach(() => project.remove());

/** Setup ends with 1, says why, and leaves every file as it was. */
async function refusal(): Promise<string> {
  const before = project.files();
  const { code, out, error }: Outcome = await runSetup(project.content);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(error).toContain('Nothing was changed.');
  expect(project.files()).toEqual(before);
  return error.replaceAll(project.content, 'content');
}

describe('setup where git keeps the example', () => {
  beforeEach(() => void (project = ExampleProject.committed()));

  it('takes it away, but for its README, and says which commit has it', async () => {
    const { code, out, error } = await runSetup(project.content);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(Object.keys(project.files())).toEqual([
      'content/README.md',
      'content/benchmarks/long-run.md',
      'content/goals/run-a-marathon-together.md',
      'content/partners/robin.md',
      'content/partners/sam.md',
      'content/partnership.md',
    ]);
    expect(project.has('content/check-ins')).toBe(false);
    const commit = project.git('rev-parse', '--short', 'HEAD').trim();
    expect(out).toContain(`git checkout ${commit} -- '${project.content}'`);
    project.git('checkout', commit, '--', 'content');
    expect(project.git('status', '--porcelain', '--', 'content/check-ins', 'content/keyring.json')).toBe('');
  });

  it('takes its keyring away, says so, and names the command that makes another', async () => {
    const { out } = await runSetup(project.content);
    expect(project.has('content/keyring.json')).toBe(false);
    expect(out).toContain('everybody knows the passphrases');
    expect(out).toContain('npm run keys -- init');
  });

  it('leaves what computers leave behind', async () => {
    project.write('content/.DS_Store', 'x');
    project.write('content/check-ins/.DS_Store', 'x');
    expect((await runSetup(project.content)).code).toBe(0);
    expect(project.has('content/check-ins/.DS_Store')).toBe(true);
  });

  it('does not mind changes elsewhere, or in the README that stays', async () => {
    project.write('content/README.md', 'ours');
    project.write('package.json', '{}');
    expect((await runSetup(project.content)).code).toBe(0);
    expect(project.read('content/README.md')).toBe('ours');
  });

  it('works on a commit that is checked out without its branch', async () => {
    project.git('checkout', '--quiet', '--detach');
    expect((await runSetup(project.content)).code).toBe(0);
  });

  it('leaves git’s index as it was', async () => {
    project.write('content/README.md', 'staged');
    project.git('add', '--all');
    await runSetup(project.content);
    expect(project.git('diff', '--cached', '--name-only')).toBe('content/README.md\n');
  });

  it('refuses a commit that is on no branch', async () => {
    project.git('checkout', '--quiet', '--detach');
    project.write('content/partners/sam.md', '---\nname: Sam\nrole: Reader\n---\n');
    project.commit();
    expect(await refusal()).toContain('git switch -c our-journal');
  });
});

describe('setup where something would be lost', () => {
  beforeEach(() => void (project = ExampleProject.committed()));

  it('names every file that no commit has as it stands', async () => {
    project.write('.gitignore', 'content/partners/secret*\n');
    project.write('content/partners/secret.md', '---\nname: Kit\n---\n');
    project.write('content/partners/sam.md', '---\nname: Samira\n---\n');
    project.write('content/check-ins/2026/ours — two.md', 'new');
    rmSync(join(project.content, 'keyring.json'));
    expect(await refusal()).toMatchInlineSnapshot(`
      "The example would have to leave \`content\`, and git does not have it as it stands there, so that this would be lost:
        keyring.json  (that it is deleted)
        partners/sam.md  (changed since the last commit)
        check-ins/2026/ours — two.md  (in no commit)
        partners/secret.md  (git is told to ignore it)
      Keep what you want to keep: move new files elsewhere, or \`git add -A && git commit -m "The example"\`. Then run setup again.

      Nothing was changed.
      "
    `);
  });

  it.each([
    ['changed and staged', (p: ExampleProject) => (p.write('content/partners/sam.md', 'x'), p.git('add', '--all'))],
    ['new and staged', (p: ExampleProject) => (p.write('content/partners/kit.md', 'x'), p.git('add', '--all'))],
    [
      'changed, and git was told to overlook it',
      (p: ExampleProject) => {
        p.git('update-index', '--assume-unchanged', 'content/partners/sam.md');
        p.write('content/partners/sam.md', 'x');
      },
    ],
    [
      'changed, and git was told to skip it',
      (p: ExampleProject) => {
        p.git('update-index', '--skip-worktree', 'content/partners/sam.md');
        p.write('content/partners/sam.md', 'x');
      },
    ],
  ])('refuses a file that is %s', async (_, change) => {
    change(project);
    expect(await refusal()).toContain('this would be lost');
  });

  it('refuses an example that a repository around it does not keep', async () => {
    project.git('rm', '-r', '--cached', '--quiet', 'content');
    project.git('commit', '--quiet', '--message=Without the example');
    expect(await refusal()).toContain('(in no commit)');
  });

  it('refuses when git itself fails, with git’s words', async () => {
    const tree = project.git('rev-parse', 'HEAD^{tree}').trim();
    rmSync(join(project.root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
    expect(await refusal()).toContain('git could not say whether it keeps it:\n  fatal: failed to unpack tree');
  });
});

describe('setup where git keeps nothing', () => {
  beforeEach(() => void (project = new ExampleProject()));

  it('says that there is no repository, and how to make one', async () => {
    expect(await refusal()).toMatchInlineSnapshot(`
      "The example would have to leave \`content\`, and it is in no git repository that would keep it. Make one, then run setup again:
        git init && git add -A && git commit -m "The example"
      To begin a journal beside it, name another folder: \`npm run setup -- --content our-journal\`.

      Nothing was changed.
      "
    `);
  });

  it('says that nothing is committed yet', async () => {
    project.git('init', '--quiet');
    project.git('add', '--all');
    expect(await refusal()).toMatchInlineSnapshot(`
      "The example would have to leave \`content\`, and nothing is committed in this git repository yet. Commit it, then run setup again:
        git add -A && git commit -m "The example"
      To begin a journal beside it, name another folder: \`npm run setup -- --content our-journal\`.

      Nothing was changed.
      "
    `);
  });

  it('says that there is no git', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = project.root;
    try {
      expect(await refusal()).toContain('this machine has no git');
    } finally {
      process.env['PATH'] = path;
    }
  });
});

describe('setup elsewhere than in the example', () => {
  beforeEach(() => void (project = ExampleProject.committed()));

  it('never touches a journal of somebody’s own, whatever its state', async () => {
    project.write('content/partnership.md', project.read('content/partnership.md').replace('The Ferry', 'Our Ferry'));
    expect(await refusal()).toMatchInlineSnapshot(`
      "There is a journal in \`content\` already: Our Ferry and the Bridge. It is yours, and setup never touches it.
      \`npm run new\` adds to it (a goal, a benchmark, a partner, a check-in); what you agreed stands in its partnership.md. To begin a journal beside it, name another folder: \`npm run setup -- --content our-journal\`.

      Nothing was changed.
      "
    `);
    project.commit();
    expect(await refusal()).toContain('It is yours');
  });

  it('takes an example with an address of its own for somebody’s own', async () => {
    project.write('content/partnership.md', project.read('content/partnership.md').replace('robin-and-sam', 'kit'));
    project.commit();
    expect(await refusal()).toContain('It is yours');
  });

  it('never touches a journal that cannot be read', async () => {
    project.write('content/partnership.md', '---\nname: [\n');
    project.commit();
    expect(await refusal()).toContain('There is a journal in `content` already.');
  });

  it('refuses a folder with anything else in it', async () => {
    rmSync(join(project.content, 'partnership.md'));
    symlinkSync('/nowhere', join(project.content, 'link'));
    expect(await refusal()).toContain('is no journal, but it is not empty:\n  check-ins/2026/2026-01-11.md');
  });

  it('begins in a folder that is not there yet, and leaves the example alone', async () => {
    const before = project.files();
    const { code, out } = await runSetup(join(project.root, 'journals/ours'));
    expect(code).toBe(0);
    expect(out).not.toContain('example');
    expect(project.files()).toEqual(expect.objectContaining(before));
    expect(project.has('journals/ours/partnership.md')).toBe(true);
  });

  it('begins in an empty folder without git', async () => {
    const other = new ExampleProject();
    rmSync(other.content, { recursive: true });
    mkdirSync(other.content);
    const { code } = await runSetup(other.content, {
      ...NEEDED,
      github: 'a, b',
      yes: true,
    });
    expect(code).toBe(0);
    expect(other.has('.github')).toBe(false);
    other.remove();
  });
});
