import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DIGEST_AUDIENCES, makeDigest } from '../../../src/cli/digest/make-digest.ts';
import { check } from '../../../src/cli/check.ts';
import { plainDate } from '../../../src/domain/plain-date.ts';
import { canaryJournal, STEM } from '../../support/canary-journal.ts';
import { runHere } from '../../support/run-here.ts';
import { GitRepository } from '../../support/git-repository.ts';
import { JOURNAL, THIRD } from './journal.ts';
import { runDigest } from './run-digest.ts';

const OURS = 'content/check-ins/2026-03-01.md';
const FORMATS = ['markdown', 'text', 'json'];

const repositories: GitRepository[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const repository of repositories.splice(0)) repository.remove();
});

function kept(repository: GitRepository): GitRepository {
  repositories.push(repository);
  return repository;
}

function made(files: Readonly<Record<string, string>> = JOURNAL): GitRepository {
  const repository = kept(GitRepository.init());
  repository.write(files).commit();
  return repository;
}

describe('npm run digest', () => {
  it('says how many past due dates are judged differently after editing the rhythm in place, and check says how to write it', async () => {
    const repository = made();
    const agreement = JOURNAL['content/partnership.md'] ?? '';
    const edited = (cadence: string) =>
      repository.write({ 'content/partnership.md': agreement.replace(/^cadence: .*$/m, `cadence: ${cadence}`) });
    edited('{ every: 3 days, starts: 2026-02-08, early: 0 days, grace: 0 days }');
    const { out } = await runDigest(repository, '--base', 'main', '--audience', 'partners');
    expect(out).toContain('The rhythm was edited in place, so 8 past due dates would count differently.');
    const json: unknown = JSON.parse((await runDigest(repository, '--base', 'main', '--format', 'json')).out);
    expect(json).toHaveProperty('changes.rejudged', expect.arrayContaining([{ date: '2026-02-11', is: 'missed' }]));

    const checked = await runHere(check, ['--content', join(repository.folder, 'content'), '--today', '2026-03-01']);
    expect(checked.stdout).toContain('cadence/edited-in-place');
    expect(checked.stdout).toMatch(
      /`changes: \[\{ from: 2026-03-\d\d, every: 3 days, early: 0 days, grace: 0 days \}\]`/,
    );
    const change = /`changes: (?<line>.*)`/.exec(checked.stdout)?.groups?.['line'] ?? '';
    edited(`{ every: 1 week, starts: 2026-02-08, early: 2 days, grace: 2 days, changes: ${change} }`);
    const mended = await runHere(check, ['--content', join(repository.folder, 'content'), '--today', '2026-03-01']);
    expect(mended.stdout).not.toContain('cadence/edited-in-place');
    expect((await runDigest(repository, '--base', 'main')).out).not.toContain('judged anew');
  });

  it('compares with the merge base, whatever has happened on the base since', async () => {
    const repository = made();
    repository
      .branch('week')
      .write({ [OURS]: THIRD })
      .commit();
    const before = await runDigest(repository, '--base', 'main');
    repository.git('checkout', '--quiet', 'main');
    repository.write({ 'content/pages/new.md': '---\ntitle: Came to main\n---\n\nText.\n' }).commit();
    repository.git('checkout', '--quiet', 'week');
    expect(await runDigest(repository, '--base', 'main')).toEqual(before);
    expect(before.out).not.toContain('Came to main');
  });

  it('describes a check-in that’s started before its due date as of its day', async () => {
    const repository = made();
    repository.branch('week').write({ [OURS]: THIRD });
    const onTheDay = await runDigest(repository, '--base', 'main');
    const daysBefore = await runDigest(repository, '--base', 'main', '--today', '2026-02-26');
    expect(onTheDay.out).toContain('Robin ran fourteen kilometres');
    expect(daysBefore).toEqual(onTheDay);
  });

  it('doesn’t change the working tree or the index', async () => {
    const repository = made();
    repository.branch('week').write({ [OURS]: THIRD });
    repository.git('add', OURS);
    repository.write({ 'content/draft.txt': 'not added' });
    const status = repository.git('status', '--porcelain');
    await runDigest(repository, '--base', 'main');
    expect(repository.git('status', '--porcelain')).toBe(status);
    expect(repository.git('stash', 'list')).toBe('');
  });

  it('includes files that aren’t committed yet', async () => {
    const repository = made().write({ [OURS]: THIRD });
    expect((await runDigest(repository, '--base', 'HEAD')).out).toContain('Robin ran fourteen kilometres');
  });

  it('names a session after its topics, or its title if it has one', async () => {
    const repository = made().write({ [OURS]: THIRD });
    expect((await runDigest(repository, '--base', 'HEAD')).out).toContain('Topics: Goal progress\u00a0· Rest');
    repository.write({ [OURS]: THIRD.replace('topics:', 'title: The knee\ntopics:') });
    const { out } = await runDigest(repository, '--base', 'HEAD');
    expect(out).toContain('Title: The knee');
    expect(out).not.toContain('Topics:');
  });

  it('ends with 1 for a journal with errors, and says where they are', async () => {
    const repository = made().write({ [OURS]: THIRD.replace('topics:', 'topic:') });
    const { status, out } = await runDigest(repository, '--base', 'main');
    expect(status).toBe(1);
    expect(out).toContain('Error at check-ins/2026-03-01.md:3: There’s no field of that name. (schema/unknown-field)');
  });

  it('shows partners new warnings in full, and the public what they mean', async () => {
    const repository = made().write({ [OURS]: THIRD.replace('Buy the', 'Buy <font>the</font>') });
    const { status, out } = await runDigest(repository, '--base', 'main', '--audience', 'partners');
    expect(status).toBe(0);
    expect(out).toMatch(/Warning at check-ins\/2026-03-01\.md:30: .*font.*\(html\/removed\)/);
    const forAll = await runDigest(repository, '--base', 'main');
    expect(forAll.out).toContain('Warning at check-ins/2026-03-01.md:30: HTML is left out of the page. (html/removed)');
  });

  it('says so if the whole journal is removed', async () => {
    const repository = made();
    repository.branch('week');
    repository.git('rm', '--quiet', '-r', 'content');
    repository.commit();
    repository.git('checkout', '--quiet', 'main');
    const { status, out } = await runDigest(repository, '--base', 'main', '--head', 'week', '--format', 'text');
    expect(status).toBe(1);
    expect(out).toContain('file/no-folder');
  });

  it.each([
    ['no base', [], '--base origin/main'],
    ['an unknown base', ['--base', 'nowhere'], 'git doesn’t know a commit `nowhere`'],
    ['an unknown head', ['--base', 'main', '--head', 'nowhere'], 'git doesn’t know a commit `nowhere`'],
    ['a base that looks like an option', ['--base=--output=x'], 'don’t begin with a hyphen'],
    ['a preview over an open line', ['--base', 'main', '--preview', 'http://a.example'], '`--preview` can’t be'],
    ['the private audience', ['--base', 'main', '--audience', 'private'], '`--audience` can’t be `private`'],
  ])('ends with 2 for %s', async (_, args, message) => {
    const { status, out, error } = await runDigest(made(), ...args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain(message);
  });

  it('ends with 2 outside a repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-no-git-'));
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
    const { status, error } = await runDigest(kept(new GitRepository(folder)).write(JOURNAL), '--base', 'main');
    expect(status).toBe(2);
    expect(error).toContain('isn’t in a git repository');
  });

  it('ends with 2 in a shallow clone that does not reach back to the base, and says what to do', async () => {
    const repository = made();
    repository
      .branch('week')
      .write({ [OURS]: THIRD })
      .commit();
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Main went on');
    repository.git('checkout', '--quiet', 'week');
    const clone = kept(repository.shallowClone());
    clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'main:main');
    const { status, out, error } = await runDigest(clone, '--base', 'main');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(error).toContain('`fetch-depth: 0`');
    clone.git('fetch', '--quiet', '--unshallow');
    expect((await runDigest(clone, '--base', 'origin/main')).status).toBe(2);
    expect((await runDigest(clone, '--base', 'main')).out).toContain('Robin ran fourteen kilometres');
  });

  it('fits a huge session into a comment by leaving out whole sections, and says which', async () => {
    const many = (line: (index: number) => string) => Array.from({ length: 60 }, (_, index) => line(index)).join('\n');
    const words = '<b>*long* words_of | many</b> '.repeat(20).replaceAll(/<\/?b>/g, '');
    const repository = made().write({
      [OURS]: `---
date: 2026-03-01
---

## Wins

${many((index) => `- ${index} ${words}`)}

## Setbacks

${many((index) => `- ${index} ${words}\n  - Lesson: ${words}\n  - Recovery: ${words}`)}

## Next steps

${many((index) => `- [ ] @sam ${index} ${words}`)}
`,
    });
    const { out } = await runDigest(repository, '--base', 'main');
    expect(out.length).toBeLessThan(65_536);
    expect(out).toContain('Too long for one comment. Left out: Setbacks.');
    expect(out).toContain('… and 20 more');
    expect(out).not.toContain('### Setbacks');
  });
});

describe('a digest for readers who don’t see everything', () => {
  /**
   * Returns the digests for an audience of a change between a journal without hidden documents and one with them, in
   * both directions.
   */
  function told(audience: 'public' | 'partners') {
    const canary = canaryJournal();
    const repository = kept(new GitRepository(canary.folder));
    repository.git('-c', 'init.defaultBranch=main', 'init', '--quiet');
    const without = repository.commit();
    canary.addHidden('partners');
    canary.addHidden('private');
    const withHidden = repository.commit();
    const texts: string[] = [];
    for (const [base, head] of [
      [without, withHidden],
      [withHidden, without],
    ] as const) {
      // The merge base is the older of the two, so the way back needs a branch without it.
      const branch = base === without ? head : revert(repository, without);
      const made = makeDigest({ folder: canary.folder, today: plainDate('2026-02-01'), base, head: branch, audience });
      texts.push(made.markdown, made.text(), made.json);
    }
    return texts.join('\n').toLowerCase();
  }

  /** Makes a new commit on top, with the files of an older one. */
  function revert(repository: GitRepository, older: string): string {
    const tree = repository.git('rev-parse', `${older}^{tree}`);
    return repository.git('commit-tree', '-p', 'HEAD', '-m', 'Back', tree);
  }

  it('doesn’t tell the public anything about what’s hidden, not even that it exists', () => {
    const text = told('public');
    expect(text).not.toContain(STEM.partners);
    expect(text).not.toContain(STEM.private);
    expect(text).toContain('nothing that can be shown here has changed');
  });

  /** Returns the digest of a change in a file that follows the journal's default. */
  async function toldWithDefault(byDefault: string, audience: string, ...more: readonly string[]) {
    const partnership = (JOURNAL['content/partnership.md'] ?? '').replace('default: public', `default: ${byDefault}`);
    const repository = made({ ...JOURNAL, 'content/partnership.md': partnership });
    repository.write({ [OURS]: THIRD });
    return (await runDigest(repository, '--base', 'main', '--audience', audience, ...more)).out;
  }

  it.each([
    ['partners', 'public', 'only what everyone can see, and by default this journal is for its partners only.'],
    ['private', 'public', 'only what everyone can see, and by default this journal is private.'],
    ['private', 'partners', 'only what the partners share, and by default this journal is private.'],
  ])('says what it can’t show of a journal that’s %s by default to %s, and where to see it', async (...told) => {
    const [byDefault, audience, words] = told;
    const out = await toldWithDefault(byDefault, audience);
    expect(out).toContain(words);
    expect(out).toContain('To see the rest, run “npm run dev” on this branch.');
  });

  it.each([
    ['public', 'public'],
    ['partners', 'partners'],
  ])('says nothing like that about a journal that’s %s by default to %s', async (byDefault, audience) => {
    expect(await toldWithDefault(byDefault, audience)).not.toContain('npm run dev');
  });

  it('links to a preview if there is one', async () => {
    const preview = ['--preview', 'https://change.journal.example/'];
    expect(await toldWithDefault('partners', 'public', ...preview)).toContain(
      '[See this change on the preview site](https://change.journal.example/)',
    );
    expect(await toldWithDefault('partners', 'public', ...preview, '--format', 'text')).toContain(
      'See this change on the preview site\n  https://change.journal.example/',
    );
  });

  it('tells partners what they may see, and nothing private', () => {
    const text = told('partners');
    expect(text).toContain(STEM.partners);
    expect(text).not.toContain(STEM.private);
  });

  it.each(FORMATS)('doesn’t quote anything if there are errors, for %s', async (format) => {
    const repository = made().write({
      [OURS]:
        '---\ndate: 2026-03-01\nvisibility: private\nsecretcanary: "secretcanary"\nreadings: { secretcanary: 1 }\n---\n',
    });
    for (const audience of DIGEST_AUDIENCES) {
      const args = ['--base', 'main', '--format', format, '--audience', audience];
      const { status, out } = await runDigest(repository, ...args);
      expect(status).toBe(1);
      expect(out).toContain('check-ins/2026-03-01.md');
      expect(out).not.toContain('secretcanary');
    }
  });

  it('hides warnings about a document from readers who may not see it', async () => {
    const later = (visibility: string) =>
      `---\ndate: 2026-03-05\nvisibility: ${visibility}\n---\n\n## Wins\n\n- Hidden\n`;
    const repository = made();
    const seen = async (visibility: string, audience: string) => {
      repository.write({ 'content/check-ins/2026-03-05-sam.md': later(visibility) });
      return (await runDigest(repository, '--base', 'main', '--audience', audience)).out.includes('2026-03-05');
    };
    expect(await seen('public', 'public')).toBe(true);
    expect(await seen('partners', 'public')).toBe(false);
    expect(await seen('partners', 'partners')).toBe(true);
    expect(await seen('private', 'partners')).toBe(false);
  });

  it('doesn’t mention the never-public parts of a public document', async () => {
    const second = JOURNAL['content/check-ins/2026-02-22.md'] ?? '';
    const repository = made().write({ 'content/check-ins/2026-02-22.md': second.replace('trust: 5', 'trust: 1') });
    const told = await runDigest(repository, '--base', 'main');
    expect(told.out).toContain('Nothing that can be shown here has changed');
    expect(told.error).toContain('--audience partners');
    const forPartners = await runDigest(repository, '--base', 'main', '--audience', 'partners');
    expect(forPartners.out).toContain('1 changed check-in');
  });
});
