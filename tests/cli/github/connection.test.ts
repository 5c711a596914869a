import { describe, expect, it } from 'vitest';
import { connectToGithub, findRepository, type GithubPlace } from '../../../src/cli/github/connection.ts';
import { UsageError } from '../../../src/journal/configuration.ts';

const IT = { owner: 'robin', repo: 'journal' };

describe('the repository of a journal', () => {
  it('comes from the option, the environment, the journal or git, in this order', () => {
    const places = {
      option: 'a/option',
      environment: 'b/environment',
      journal: 'https://github.com/c/journal',
      origin: () => 'git@github.com:d/origin.git',
    };
    const owners = [
      findRepository(places),
      findRepository({ ...places, option: undefined }),
      findRepository({ ...places, option: undefined, environment: '' }),
      findRepository({ origin: places.origin }),
    ].map(({ owner }) => owner);
    expect(owners).toEqual(['a', 'b', 'c', 'd']);
  });

  it.each([
    'https://github.com/robin/journal',
    'https://github.com/robin/journal.git',
    'https://github.com/robin/journal/',
    'https://github.com/robin/journal/tree/our/days',
    'https://robin:secret@github.com/robin/journal',
    'git@github.com:robin/journal.git',
    'ssh://git@github.com/robin/journal.git',
    'ssh://git@github.com:22/robin/journal',
    'https://GitHub.com/robin/journal',
  ])('is read from %s', (address) => {
    expect(findRepository({ journal: address })).toEqual({ ...IT, host: 'github.com' });
    expect(findRepository({ origin: () => address })).toEqual({ ...IT, host: 'github.com' });
  });

  it('may have dots in its name', () => {
    expect(findRepository({ option: 'robin/robin.github.io' }).repo).toBe('robin.github.io');
    expect(findRepository({ origin: () => 'git@github.com:robin/robin.github.io.git' }).repo).toBe('robin.github.io');
  });

  it.each(['journal', 'robin/', '/journal', 'robin/journal/issues', 'https://github.com/robin/journal', 'a b/c'])(
    'can’t be %s in the option',
    (option) => {
      expect(() => findRepository({ option })).toThrow(UsageError);
    },
  );

  it.each(['/srv/git/journal.git', '../journal', 'https://github.com/robin', 'file:///srv/journal'])(
    'isn’t recognized at %s',
    (address) => {
      expect(() => findRepository({ origin: () => address })).toThrow('which isn’t a repository on GitHub');
    },
  );

  it('is named without the passwords that addresses can contain', () => {
    const find = () => findRepository({ origin: () => 'https://robin:secret@github.com/robin' });
    expect(find).toThrow('is `https://github.com/robin`, which isn’t a repository');
  });
});

describe('a connection to GitHub', () => {
  const place = (more: Partial<GithubPlace> = {}): GithubPlace => ({
    values: { repository: 'robin/journal' },
    folder: import.meta.dirname,
    environment: { GITHUB_TOKEN: 'test-token' },
    ...more,
  });

  it('accepts its token under either name in the environment', () => {
    expect(connectToGithub(place()).repository).toEqual(IT);
    expect(connectToGithub(place({ environment: { GITHUB_TOKEN: '', GH_TOKEN: 'x' } })).repository).toEqual(IT);
    expect(() => connectToGithub(place({ environment: {} }))).toThrow('There’s no token for GitHub.');
  });

  it('only sends the token to hosts that were named as GitHub', () => {
    const elsewhere = place({ values: {}, journalRepository: 'https://git.example.org/robin/journal' });
    expect(() => connectToGithub(elsewhere)).toThrow('write `--api https://git.example.org/api/v3`');
    expect(connectToGithub({ ...elsewhere, values: { api: 'https://git.example.org/api/v3/' } }).repository).toEqual(
      IT,
    );
  });

  it.each(['http://example.org', 'example.org', 'ftp://example.org', 'https://robin@example.org', 'https://a.org?b'])(
    'doesn’t accept %s as an API',
    (api) => {
      expect(() => connectToGithub(place({ values: { repository: 'robin/journal', api } }))).toThrow(
        '`--api` can’t be',
      );
      const environment = { GITHUB_TOKEN: 'x', GITHUB_API_URL: api };
      expect(() => connectToGithub(place({ environment }))).toThrow('GITHUB_API_URL can’t be');
    },
  );

  it.each(['http://127.0.0.1:8080', 'http://localhost:8080/', 'http://[::1]:1/api'])(
    'accepts %s, which is here',
    (api) => {
      expect(connectToGithub(place({ values: { repository: 'robin/journal', api } })).repository).toEqual(IT);
    },
  );
});
