import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../src/journal/configuration.ts';
import { commitOf, repositoryOf, whereParted } from '../../src/journal/git/repository.ts';
import { GitRepository } from '../support/git-repository.ts';

const repositories: GitRepository[] = [];
afterEach(() => {
  vi.unstubAllEnvs();
  for (const repository of repositories.splice(0)) repository.remove();
});

function kept(repository: GitRepository): GitRepository {
  repositories.push(repository);
  return repository;
}

/** Returns the message for the user who ran the command. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('the repository of a journal', () => {
  it('knows where the journal is in it', () => {
    const repository = kept(GitRepository.init());
    mkdirSync(join(repository.folder, 'deep/content'), { recursive: true });
    expect(repositoryOf(repository.folder).prefix).toBe('');
    expect(repositoryOf(join(repository.folder, 'deep/content')).prefix).toBe('deep/content/');
  });

  it('is the one around the folder, whichever one git was used for', () => {
    const other = kept(GitRepository.init());
    const repository = kept(GitRepository.init());
    const commit = repository.write({ 'a.md': '' }).commit();
    vi.stubEnv('GIT_DIR', join(other.folder, '.git'));
    vi.stubEnv('GIT_WORK_TREE', other.folder);
    vi.stubEnv('GIT_INDEX_FILE', join(other.folder, 'index'));
    expect(commitOf(repositoryOf(repository.folder), 'main')).toBe(commit);
  });

  it('must exist', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alongside-no-git-'));
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir());
    expect(refusal(() => repositoryOf(folder))).toMatch(
      /isn’t in a git repository .* git says: fatal: not a git repository/,
    );
    rmSync(folder, { recursive: true });
  });

  it('can’t be used without git', () => {
    const repository = kept(GitRepository.init());
    vi.stubEnv('PATH', '');
    expect(refusal(() => repositoryOf(repository.folder))).toContain('There’s no `git` on this computer');
  });
});

describe('the name of a commit', () => {
  it('may be a branch, a tag, a commit or an expression', () => {
    const repository = kept(GitRepository.init());
    const first = repository.commit('First');
    repository.git('tag', '--annotate', '--message', 'Tag', 'v1');
    repository.commit('Second');
    const opened = repositoryOf(repository.folder);
    for (const name of ['v1', 'HEAD~1', first, first.slice(0, 10)]) expect(commitOf(opened, name)).toBe(first);
  });

  it.each(['nowhere', 'main:a.md', 'main..main', '^main', '', 'a b', 'main\n--help'])('can’t be %j', (name) => {
    const repository = kept(GitRepository.init());
    repository.write({ 'a.md': '' }).commit();
    const message = refusal(() => commitOf(repositoryOf(repository.folder), name));
    expect(message).toContain(`git doesn’t know a commit \`${name}\` here`);
    expect(message).toContain('fetch it first with `git fetch`');
  });

  it.each(['-x', '--upload-pack=touch stolen', '--help'])('is never taken for an option: %j', (name) => {
    const repository = kept(GitRepository.init());
    repository.commit();
    expect(refusal(() => commitOf(repositoryOf(repository.folder), name))).toContain('don’t begin with a hyphen');
  });

  it('may need more history than a shallow clone has', () => {
    const repository = kept(GitRepository.init());
    const first = repository.commit('First');
    repository.commit('Second');
    const clone = kept(repository.shallowClone());
    expect(refusal(() => commitOf(repositoryOf(clone.folder), first))).toContain('`fetch-depth: 0`');
  });
});

describe('the merge base of two branches', () => {
  it('is the commit that the branch started from, not where the other one is now', () => {
    const repository = kept(GitRepository.init());
    const parted = repository.commit('Parted');
    const branch = repository.branch('week').commit('Branch');
    repository.git('checkout', '--quiet', 'main');
    const main = repository.commit('Main');
    expect(whereParted(repositoryOf(repository.folder), main, branch)).toBe(parted);
  });

  it('must exist', () => {
    const repository = kept(GitRepository.init());
    const one = repository.commit('One');
    repository.git('checkout', '--quiet', '--orphan', 'other');
    const other = repository.commit('Other');
    expect(refusal(() => whereParted(repositoryOf(repository.folder), one, other))).toContain(
      'git can’t find a commit that both sides come from. Name a branch',
    );
  });

  it('may be missing in a shallow clone', () => {
    const repository = kept(GitRepository.init());
    repository.commit('Parted');
    repository.branch('week').commit('Branch');
    repository.git('checkout', '--quiet', 'main');
    repository.commit('Main');
    const clone = kept(repository.shallowClone());
    clone.git('fetch', '--quiet', '--depth', '1', 'origin', 'week:week');
    const opened = repositoryOf(clone.folder);
    expect(refusal(() => whereParted(opened, commitOf(opened, 'main'), commitOf(opened, 'week')))).toContain(
      '`fetch-depth: 0`',
    );
  });
});
